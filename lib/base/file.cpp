#include "base/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "base/descriptor.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/stop_signals.h"

namespace firesteel::base {

namespace {

[[noreturn]] void fail_to_read(const std::string& what, const std::string& path,
                               const std::string& why) {
  throw Error(ErrorKind::kInput, fmt::format("cannot read {} {}: {}", what, path, why),
              fmt::format("check the path and its permissions: ls -ld {}", shell_quoted(path)));
}

std::string reason(int error) {
  return std::generic_category().message(error);
}

/// Waits for the next data of a pipe or a terminal.
void wait_for_data(int file, const std::string& what, const std::string& path,
                   StopSignals* stop_signals) {
  const int stop = stop_signals == nullptr ? -1 : stop_signals->descriptor();
  std::array<pollfd, 2> both{
      {{.fd = file, .events = POLLIN, .revents = 0}, {.fd = stop, .events = POLLIN, .revents = 0}}};
  while (stop_signals == nullptr || stop_signals->received() == 0) {
    if (::poll(both.data(), both.size(), -1) > 0 && both.front().revents != 0) {
      return;
    }
  }
  throw InterruptedError(fmt::format("interrupted while reading {} {}", what, path),
                         stop_signals->signal());
}

class File {
 public:
  /// Does not wait for the writer of a named pipe.
  File(const std::string& path, const std::string& what)
      : path_(path),
        what_(what),
        descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
    if (!descriptor_.is_open()) {
      fail_to_read(what, path, reason(errno));
    }
    struct stat status{};
    if (::fstat(descriptor_.get(), &status) == 0) {
      if (S_ISDIR(status.st_mode)) {
        fail_to_read(what, path, "it is a directory");
      }
      is_regular_ = S_ISREG(status.st_mode);
      size_ = is_regular_ ? static_cast<std::size_t>(status.st_size) : 0;
    }
  }

  [[nodiscard]] bool is_regular() const { return is_regular_; }

  [[nodiscard]] std::string content(std::size_t limit, StopSignals* stop_signals) const {
    constexpr std::size_t kPiece = 16384;
    constexpr std::size_t kMostReserved = 16U << 20U;  // a size says nothing of what can be read
    std::string content;
    content.reserve(std::min({size_, limit, kMostReserved}));
    // NOLINTNEXTLINE(modernize-avoid-c-arrays): an array would be filled with zeros first
    const auto buffer = std::make_unique_for_overwrite<char[]>(kPiece);
    while (true) {
      if (!is_regular_) {
        wait_for_data(descriptor_.get(), what_, path_, stop_signals);
      }
      const ssize_t got = ::read(descriptor_.get(), buffer.get(), kPiece);
      if (got < 0 && errno != EINTR && errno != EAGAIN) {
        fail_to_read(what_, path_, reason(errno));
      }
      if (got == 0) {
        return content;
      }
      content.append(buffer.get(), got < 0 ? 0 : static_cast<std::size_t>(got));
      if (content.size() > limit) {
        fail_to_read(what_, path_, fmt::format("larger than {} bytes", limit));
      }
    }
  }

 private:
  const std::string& path_;
  const std::string& what_;
  Descriptor descriptor_;
  bool is_regular_ = false;
  std::size_t size_ = 0;  ///< of a regular file, as it was opened
};

}  // namespace

std::string read_file(const std::string& path, const std::string& what, std::size_t limit,
                      StopSignals* stop_signals) {
  return File(path, what).content(limit, stop_signals);
}

std::string read_regular_file(const std::string& path, const std::string& what, std::size_t limit) {
  const File file(path, what);
  if (!file.is_regular()) {
    fail_to_read(what, path, "it is not a regular file");
  }
  return file.content(limit, nullptr);
}

bool is_regular_file(const std::string& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace firesteel::base
