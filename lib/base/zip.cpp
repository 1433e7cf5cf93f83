#include "base/zip.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <system_error>
#include <zlib.h>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"

namespace firesteel::base {

namespace {

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 65535;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::uint64_t kLargestDirectory = 64U << 20U;

struct FileCloser {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

/// A little-endian number of `size` bytes.  Requires `at + size <= bytes.size()`.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

struct Entry {
  std::uint64_t method = 0, packed_size = 0, size = 0, offset = 0;
};

class ZipFile {
 public:
  explicit ZipFile(const std::string& path) : path_(path), file_(std::fopen(path.c_str(), "rbe")) {
    if (!file_) {
      fail(std::generic_category().message(errno));
    }
    const bool at_end = ::fseeko(file_.get(), 0, SEEK_END) == 0;
    size_ = at_end ? ::ftello(file_.get()) : -1;
    if (size_ < 0) {
      fail(std::generic_category().message(errno));
    }
  }

  [[noreturn]] void fail(const std::string& why) const {
    throw Error(ErrorKind::kInput, fmt::format("cannot read the jar {}: {}", path_, why),
                fmt::format("check the file: unzip -t {}", shell_quoted(path_)));
  }

  [[nodiscard]] std::optional<Entry> find(std::string_view member) {
    const std::string directory = read_directory();
    for (std::size_t at = 0; at + kEntrySize <= directory.size();) {
      if (number(directory, at, 4) != 0x02014b50) {
        break;
      }
      const std::size_t name = number(directory, at + 28, 2);
      if (std::string_view(directory).substr(at + kEntrySize, name) == member) {
        return Entry{.method = number(directory, at + 10, 2),
                     .packed_size = number(directory, at + 20, 4),
                     .size = number(directory, at + 24, 4),
                     .offset = number(directory, at + 42, 4)};
      }
      at += kEntrySize + name + number(directory, at + 30, 2) + number(directory, at + 32, 2);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string content(const Entry& entry, std::size_t limit) {
    if (entry.size > limit || entry.packed_size > limit) {
      fail("a file in it is too large");
    }
    const std::string local = read(entry.offset, kLocalSize);
    if (number(local, 0, 4) != 0x04034b50) {
      fail("it is damaged");
    }
    const std::uint64_t begin =
        entry.offset + kLocalSize + number(local, 26, 2) + number(local, 28, 2);
    const std::string packed = read(begin, entry.packed_size);
    return entry.method == 0 ? packed : inflated(packed, entry);
  }

 private:
  std::string read(std::uint64_t offset, std::uint64_t length) {
    const auto size = static_cast<std::uint64_t>(size_);
    if (offset > size || length > size - offset) {
      fail("it is cut short");
    }
    std::string bytes(length, '\0');
    if (::fseeko(file_.get(), static_cast<off_t>(offset), SEEK_SET) != 0 ||
        std::fread(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
      fail("it is cut short");
    }
    return bytes;
  }

  std::string read_directory() {
    const auto size = static_cast<std::uint64_t>(size_);
    const std::uint64_t tail_size = std::min<std::uint64_t>(size, kEndSize + kLongestComment);
    const std::string tail = read(size - tail_size, tail_size);
    const std::size_t end = tail.rfind("PK\x05\x06");
    if (end == std::string::npos || end + kEndSize > tail.size()) {
      throw Error(ErrorKind::kInput, fmt::format("{} is not a jar (not a zip archive)", path_),
                  fmt::format("check the file: file {}", shell_quoted(path_)));
    }
    const std::uint64_t length = number(tail, end + 12, 4);
    if (length > kLargestDirectory) {
      fail("its directory is too large");
    }
    return read(number(tail, end + 16, 4), length);
  }

  [[nodiscard]] std::string inflated(const std::string& packed, const Entry& entry) const {
    std::string plain(entry.size, '\0');
    std::string input = packed;  // zlib's interface is not const
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    constexpr int kRawDeflate = -MAX_WBITS;
    if (entry.method != Z_DEFLATED || inflateInit2(&stream, kRawDeflate) != Z_OK) {
      fail("unknown compression method");
    }
    const int result = inflate(&stream, Z_FINISH);
    (void)inflateEnd(&stream);
    if (result != Z_STREAM_END || stream.avail_out != 0) {
      fail("it is damaged");
    }
    return plain;
  }

  std::string path_;
  std::unique_ptr<std::FILE, FileCloser> file_;
  off_t size_ = 0;
};

}  // namespace

std::optional<std::string> read_zip_member(const std::string& path, std::string_view member,
                                           std::size_t limit) {
  ZipFile file(path);
  const std::optional<Entry> entry = file.find(member);
  return entry ? std::optional(file.content(*entry, limit)) : std::nullopt;
}

}  // namespace firesteel::base
