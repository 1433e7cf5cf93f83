"""What a Mach-O program for one processor says of itself: Apple's loader.h, nlist.h and cs_blobs.h."""
import hashlib
import struct

PROCESSORS = {0x01000007: "x86_64", 0x0100000C: "aarch64"}
EXECUTABLE, PIE = 2, 0x200000
SYMTAB, LOAD_DYLIB, LOAD_WEAK_DYLIB, REEXPORT_DYLIB, RPATH, CODE_SIGNATURE, BUILD_VERSION = 2, 0xC, 0x80000018, 0x8000001F, 0x8000001C, 0x1D, 0x32
SEGMENT = 0x19
WEAK_REFERENCE = 0x40


class Program:
    def __init__(self, data):
        self.data = data
        magic, processor, _, kind, count, _, self.flags, _ = struct.unpack_from("<8I", data)
        if magic != 0xFEEDFACF or kind != EXECUTABLE:
            raise ValueError("not a 64-bit Mach-O program")
        self.processor = PROCESSORS[processor]
        self.commands = []
        at = 32
        for _ in range(count):
            command, size = struct.unpack_from("<2I", data, at)
            self.commands.append((command, data[at:at + size]))
            at += size

    def of(self, *kinds):
        return [content for kind, content in self.commands if kind in kinds]

    def libraries(self):
        """Whatever the loader brings: paths, in their order."""
        found = self.of(LOAD_DYLIB, LOAD_WEAK_DYLIB, REEXPORT_DYLIB)
        return [content[struct.unpack_from("<I", content, 8)[0]:].split(b"\0")[0].decode() for content in found]

    def has_search_path(self):
        return bool(self.of(RPATH))

    def is_position_independent(self):
        return bool(self.flags & PIE)

    def oldest_system(self):
        """("macOS", (11, 0))"""
        [content] = self.of(BUILD_VERSION)
        platform, version = struct.unpack_from("<2I", content, 8)
        return {1: "macOS"}[platform], (version >> 16, version >> 8 & 255)

    def segments(self):
        """{name: (rights at the start, bytes of the file)}"""
        found = {}
        for content in self.of(SEGMENT):
            name, _, _, offset, size, _, rights = struct.unpack_from("<16s4Q2I", content, 8)
            found[name.rstrip(b"\0").decode()] = ("".join(letter if rights & bit else "-" for letter, bit in (("r", 1), ("w", 2), ("x", 4))),
                                                  self.data[offset:offset + size])
        return found

    def imports(self):
        """{symbol: True if the program starts without it}"""
        [content] = self.of(SYMTAB)
        table, count, texts, _ = struct.unpack_from("<4I", content, 8)
        found = {}
        for i in range(count):
            name, kind, _, description, _ = struct.unpack_from("<IBBHQ", self.data, table + 16 * i)
            if kind & 0xE == 0 and kind & 0xE0 == 0:
                start = texts + name
                found[self.data[start:self.data.index(b"\0", start)].decode()] = bool(description & WEAK_REFERENCE)
        return found

    def signature_fault(self):
        """What is wrong with the signature: None if every page has the SHA-256 that it names, as the kernel checks."""
        found = self.of(CODE_SIGNATURE)
        if not found:
            return "there is none"
        start, _ = struct.unpack_from("<2I", found[0], 8)
        magic, _, count = struct.unpack_from(">3I", self.data, start)
        if magic != 0xFADE0CC0:
            return "it is no superblob"
        for i in range(count):
            kind, offset = struct.unpack_from(">2I", self.data, start + 12 + 8 * i)
            if kind == 0:
                return self._page_fault(start + offset, start)
        return "it has no code directory"

    def _page_fault(self, directory, end):
        magic, _, _, flags, hashes, _, _, pages, limit = struct.unpack_from(">9I", self.data, directory)
        size, kind, _, page = struct.unpack_from(">4B", self.data, directory + 36)
        if magic != 0xFADE0C02 or (size, kind) != (32, 2):
            return "its code directory is not of SHA-256"
        if not flags & 2:
            return "it is not ad hoc"
        if limit != end or pages != -(-limit >> page):
            return "it does not cover the program"
        for i in range(pages):
            content = self.data[i << page:min((i + 1) << page, limit)]
            if hashlib.sha256(content).digest() != self.data[directory + hashes + 32 * i:directory + hashes + 32 * (i + 1)]:
                return "page %d has another hash" % i
        return None
