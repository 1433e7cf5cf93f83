#include "base/file.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <system_error>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"

namespace firesteel::base {

namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

[[noreturn]] void fail(const std::string& what, const std::string& path, const std::string& why) {
  throw Error(ErrorKind::kInput, fmt::format("cannot read {} {}: {}", what, path, why),
              fmt::format("check the path and its permissions: ls -ld {}", shell_quoted(path)));
}

std::string reason(int error) {
  return std::generic_category().message(error);
}

}  // namespace

std::string read_file(const std::string& path, const std::string& what, std::size_t limit) {
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rbe"));
  if (!file) {
    fail(what, path, reason(errno));
  }
  struct stat status{};
  if (::fstat(::fileno(file.get()), &status) == 0 && S_ISDIR(status.st_mode)) {
    fail(what, path, "it is a directory");
  }
  std::string content;
  std::array<char, 16384> buffer{};
  while (std::feof(file.get()) == 0) {
    const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get());
    if (std::ferror(file.get()) != 0) {
      fail(what, path, reason(errno));
    }
    content.append(buffer.data(), got);
    if (content.size() > limit) {
      fail(what, path, fmt::format("larger than {} bytes", limit));
    }
  }
  return content;
}

}  // namespace firesteel::base
