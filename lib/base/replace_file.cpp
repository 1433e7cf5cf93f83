#include "base/replace_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"

namespace firesteel::base {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot write {}: {}", path, std::generic_category().message(error)),
              fmt::format("check the permissions of the file and its directory: ls -ld {}",
                          shell_quoted(path)));
}

struct FreeDeleter {
  void operator()(char* text) const { std::free(text); }  // NOLINT: allocated by realpath()
};

/// A temporary file in the directory of another; removed unless it replaces the other.
class FileBeside {
 public:
  explicit FileBeside(const std::string& path) : path_(path), name_(path + ".XXXXXX") {
    descriptor_ = ::mkstemp(name_.data());
    if (descriptor_ < 0) {
      fail(path_, errno);
    }
  }
  ~FileBeside() {
    ::close(descriptor_);
    if (!name_.empty()) {
      ::unlink(name_.c_str());
    }
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  FileBeside(FileBeside&&) = delete;
  FileBeside& operator=(FileBeside&&) = delete;

  void write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno != EINTR) {
        fail(path_, errno);
      }
      text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
  }

  void take_place(const struct stat& like) {
    if (like.st_uid != ::geteuid() || like.st_gid != ::getegid()) {
      if (::fchown(descriptor_, like.st_uid, like.st_gid) != 0) {
        fail(path_, errno);
      }
    }
    if (::fchmod(descriptor_, like.st_mode & 07777U) != 0 || ::fsync(descriptor_) != 0 ||
        std::rename(name_.c_str(), path_.c_str()) != 0) {
      fail(path_, errno);
    }
    name_.clear();
  }

 private:
  std::string path_;
  std::string name_;
  int descriptor_ = -1;
};

}  // namespace

void replace_file(const std::string& path, std::string_view text) {
  const std::unique_ptr<char, FreeDeleter> real(::realpath(path.c_str(), nullptr));
  struct stat like{};
  if (!real || ::stat(real.get(), &like) != 0) {
    fail(path, errno);
  }
  // Renaming would replace even a read-only file.
  if (::access(real.get(), W_OK) != 0) {
    fail(path, errno);
  }
  FileBeside file(real.get());
  file.write(text);
  file.take_place(like);
}

}  // namespace firesteel::base
