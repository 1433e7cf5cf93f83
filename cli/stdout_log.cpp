#include "cli/stdout_log.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <poll.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <climits>
#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kLargestWrite = 256U << 10U;

/// A pipe that is ready takes PIPE_BUF bytes without blocking; of more it may block on the rest.
std::size_t largest_write() {
  struct stat status = {};
  const bool is_file = ::fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode);
  return is_file ? kLargestWrite : std::size_t{PIPE_BUF};
}

}  // namespace

StdoutLog::StdoutLog(int interrupt_descriptor)
    : interrupt_descriptor_(interrupt_descriptor), largest_write_(largest_write()) {}

bool StdoutLog::take(std::string_view text) {
  while (!text.empty() && errno_ == 0) {
    if (!wait_for_reader()) {
      return false;
    }
    const ssize_t written =
        ::write(STDOUT_FILENO, text.data(), std::min(text.size(), largest_write_));
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR && errno != EAGAIN) {
      errno_ = errno;
    }
  }
  return errno_ == 0;
}

/// False when a signal comes first.
bool StdoutLog::wait_for_reader() const {
  std::array<pollfd, 2> polled = {
      pollfd{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0},
      pollfd{.fd = interrupt_descriptor_, .events = POLLIN, .revents = 0}};
  while (::poll(polled.data(), polled.size(), -1) < 0 && errno == EINTR) {
  }
  return polled[0].revents != 0 || polled[1].revents == 0;
}

std::optional<Error> StdoutLog::failure() const {
  if (errno_ == 0 || errno_ == EPIPE) {
    return std::nullopt;
  }
  return Error(ErrorKind::kUpload,
               fmt::format("cannot write the log to standard output: {}",
                           std::generic_category().message(errno_)),
               "free some space, or send the output elsewhere");
}

}  // namespace firesteel::cli
