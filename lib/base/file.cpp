#include "base/file.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <system_error>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::base {

namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

[[noreturn]] void fail(const std::string& what, const std::string& path, const std::string& why) {
  throw Error(ErrorKind::kInput, fmt::format("cannot read {} {}: {}", what, path, why),
              "check the path and its permissions");
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
  char buffer[16384];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
    content.append(buffer, got);
    if (content.size() > limit) {
      fail(what, path, fmt::format("it is larger than {} bytes", limit));
    }
  }
  if (std::ferror(file.get()) != 0) {
    fail(what, path, reason(errno));
  }
  return content;
}

}  // namespace firesteel::base
