#include "firesteel/replace_file.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"

namespace firesteel {

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

[[noreturn]] void fail_to_write(const std::string& path, int error) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot write {}: {}", path, std::generic_category().message(error)),
              error == ENOENT
                  ? fmt::format("create the directory first: mkdir -p {}",
                                base::shell_quoted(folder_of(path)))
                  : fmt::format("check the permissions of the file and its directory: ls -ld {}",
                                base::shell_quoted(path)));
}

/// 0, or why it cannot be written.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return 0;
}

/// A temporary file in the directory of another; removed unless it replaces the other.
class FileBeside {
 public:
  explicit FileBeside(const std::string& path) : path_(path), name_(path + ".XXXXXX") {
    descriptor_ = ::mkostemp(name_.data(), O_CLOEXEC);
    error_ = descriptor_ < 0 ? errno : 0;
  }
  ~FileBeside() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
      ::unlink(name_.c_str());
    }
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  FileBeside(FileBeside&&) = delete;
  FileBeside& operator=(FileBeside&&) = delete;

  /// errno of the first step that failed; the next ones do nothing then.
  [[nodiscard]] int error() const { return error_; }
  void write(std::string_view text) {
    error_ = error_ == 0 ? write_all(descriptor_, text) : error_;
  }
  void own(uid_t user, gid_t group) {
    attempt([&] { return ::fchown(descriptor_, user, group); });  // NOLINT: attempt() checks it
  }
  void take_place(mode_t mode) {
    attempt([&] { return ::fchmod(descriptor_, mode); });  // NOLINT: attempt() checks it
    attempt([&] { return ::fsync(descriptor_); });
    attempt([&] { return std::rename(name_.c_str(), path_.c_str()); });
    if (error_ == 0) {
      ::close(descriptor_);
      descriptor_ = -1;
    }
  }

 private:
  template <class Step>
  void attempt(Step step) {
    if (error_ == 0 && step() != 0) {
      error_ = errno;
    }
  }

  std::string path_;
  std::string name_;
  int descriptor_ = -1;
  int error_ = 0;
};

/// Where a chain of links that ends at `path` leads, whether something is there or not.
std::string end_of_links(const std::string& path) {
  constexpr int kMostLinks = 40;
  std::string at = path;
  for (int i = 0; i < kMostLinks; ++i) {
    std::array<char, PATH_MAX> target = {};
    const ssize_t length = ::readlink(at.c_str(), target.data(), target.size());
    if (length < 0) {
      return at;
    }
    const std::string next(target.data(), static_cast<std::size_t>(length));
    at = next.starts_with('/') ? next : folder_of(at).append(next);
  }
  fail_to_write(path, ELOOP);
}

struct Place {
  std::string path;                 ///< not a link
  std::optional<struct stat> file;  ///< what is there now
};

Place place_of(const std::string& path) {
  Place place{.path = end_of_links(path), .file = {}};
  struct stat info = {};
  if (::stat(place.path.c_str(), &info) == 0) {
    place.file = info;
    if (S_ISDIR(info.st_mode)) {
      fail_to_write(path, EISDIR);
    }
  } else if (errno != ENOENT || path.empty() || path.ends_with('/')) {
    fail_to_write(path, errno);
  }
  return place;
}

/// What the umask leaves of a new file's mode.
mode_t usual_mode() {
  constexpr mode_t kMode = 0666;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return kMode & ~mask;
}

void overwrite(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  int error = file < 0 ? errno : write_all(file, text);
  if (file >= 0 && ::close(file) != 0 && error == 0) {
    error = errno;
  }
  if (error != 0) {
    fail_to_write(path, error);
  }
}

bool is_for_lack_of_a_place_beside(int error) {
  return error == EACCES || error == EPERM || error == EROFS || error == EBUSY;
}

}  // namespace

void replace_file(const std::string& path, std::string_view text) {
  const Place place = place_of(path);
  // Renaming would replace even a read-only file.
  if (!place.file || ::access(place.path.c_str(), W_OK) != 0) {
    fail_to_write(path, place.file ? errno : ENOENT);
  }
  FileBeside draft(place.path);
  draft.write(text);
  if (place.file->st_uid != ::geteuid() || place.file->st_gid != ::getegid()) {
    draft.own(place.file->st_uid, place.file->st_gid);
  }
  draft.take_place(place.file->st_mode & 07777U);
  if (draft.error() != 0) {
    fail_to_write(path, draft.error());
  }
}

void put_file(const std::string& path, std::string_view text) {
  const Place place = place_of(path);
  FileBeside draft(place.path);
  draft.write(text);
  draft.take_place(place.file ? place.file->st_mode & 07777U : usual_mode());
  if (place.file && is_for_lack_of_a_place_beside(draft.error())) {
    overwrite(place.path, text);
  } else if (draft.error() != 0) {
    fail_to_write(path, draft.error());
  }
}

void check_put_file(const std::string& path) {
  const Place place = place_of(path);
  const bool may_replace = ::access(folder_of(place.path).c_str(), W_OK) == 0;
  if (!may_replace && (!place.file || ::access(place.path.c_str(), W_OK) != 0)) {
    fail_to_write(path, errno);
  }
}

}  // namespace firesteel
