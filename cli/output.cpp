#include "cli/output.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <unistd.h>

namespace firesteel::cli {

namespace {

/// 0, or the errno of the write that failed.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      // Whoever gave us the stream made it non-blocking: wait for the reader.
      pollfd ready = {.fd = descriptor, .events = POLLOUT, .revents = 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

void secure_standard_streams() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
      // The lowest free number is this one: the ones below were seen to be open.
      static_cast<void>(::open("/dev/null", O_RDWR | O_NOCTTY));
    }
  }
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

bool write_stdout(std::string_view text) {
  const int failure = write_all(STDOUT_FILENO, text);
  return failure == 0 || failure == EPIPE;
}

void write_stderr(std::string_view text) {
  static_cast<void>(write_all(STDERR_FILENO, text));
}

}  // namespace firesteel::cli
