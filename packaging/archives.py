"""Archives whose bytes depend on nothing but their content."""
import gzip
import io
import os
import stat
import tarfile


class Tree:
    """Files for a tar: sorted, owned by root, with one time."""

    def __init__(self, epoch):
        self.epoch = epoch
        self.entries = {}

    def _add(self, name, kind, mode, data=b"", link="", owner=0):
        info = tarfile.TarInfo(name)
        info.type, info.mode, info.mtime, info.size, info.linkname = kind, mode, self.epoch, len(data), link
        info.uid = info.gid = owner
        self.entries[name] = (info, data)

    def add_directory(self, name, mode=0o755, owner=0):
        if name and name not in self.entries:
            self.add_directory(os.path.dirname(name))
            self._add(name, tarfile.DIRTYPE, mode, owner=owner)

    def add_file(self, name, data, mode=0o644):
        self.add_directory(os.path.dirname(name))
        self._add(name, tarfile.REGTYPE, mode, data)

    def add_link(self, name, target):
        self.add_directory(os.path.dirname(name))
        self._add(name, tarfile.SYMTYPE, 0o777, link=target)

    def add_folder(self, path, name):
        """All that is in the folder `path`, as `name`."""
        for folder, _, files in os.walk(path):
            for file in files:
                source = os.path.join(folder, file)
                place = os.path.join(name, os.path.relpath(source, path))
                if os.path.islink(source):
                    self.add_link(place, os.readlink(source))
                    continue
                with open(source, "rb") as content:
                    executable = os.stat(source).st_mode & stat.S_IXUSR
                    self.add_file(place, content.read(), 0o755 if executable else 0o644)

    def tar(self):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for name in sorted(self.entries):
                info, data = self.entries[name]
                archive.addfile(info, io.BytesIO(data))
        return out.getvalue()


def compressed(data):
    return gzip.compress(data, 9, mtime=0)


def write_gzip(path, data):
    with open(path, "wb") as file:
        file.write(compressed(data))
