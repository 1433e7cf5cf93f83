#include "cli/output_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "cli/process_signals.h"

namespace firesteel::cli {

namespace {

/// How long a reader may take after a signal: a pager or a slow terminal gets the last lines.
constexpr int kMomentMs = 200;
constexpr std::size_t kLargestWrite = 256U << 10U;

/// A pipe that is ready takes PIPE_BUF bytes without blocking; of more it may block on the rest.
std::size_t largest_write(int descriptor) {
  struct stat status = {};
  const bool is_file = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  return is_file ? kLargestWrite : std::size_t{PIPE_BUF};
}

/// A path by which the terminal can be opened once more, or nothing.
std::string terminal_path(int terminal) {
#ifdef FIRESTEEL_PORTABLE
  std::array<char, PATH_MAX> path = {};
  return ::ttyname_r(terminal, path.data(), path.size()) == 0 ? path.data() : "";
#else
  return fmt::format("/proc/self/fd/{}", terminal);
#endif
}

/// A terminal that is ready may take less than is written, and then blocks.  O_NONBLOCK would count
/// for every program that shares the descriptor, so the terminal is opened once more.
int open_without_blocking(int terminal) {
  return ::open(terminal_path(terminal).c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

}  // namespace

OutputStream::OutputStream(int descriptor)
    : descriptor_(descriptor),
      largest_write_(largest_write(descriptor)),
      is_terminal_(::isatty(descriptor) == 1) {
  if (is_terminal_) {
    reopened_ = open_without_blocking(descriptor);
  }
}

OutputStream::~OutputStream() {
  if (reopened_ >= 0) {
    ::close(reopened_);
  }
}

Written OutputStream::write(std::string_view bytes) {
  const std::string kept = std::exchange(kept_, {}).substr(std::exchange(passed_, 0));
  for (std::string_view part : {std::string_view(kept), bytes}) {
    while (!part.empty() && state_ == Written::kAll) {
      if (!await_reader()) {
        return Written::kStopped;
      }
      (void)push(part);
    }
  }
  return state_;
}

Written OutputStream::offer(std::string_view bytes) {
  flush();
  while (kept() == 0 && !bytes.empty() && is_ready() && push(bytes)) {
  }
  if (state_ == Written::kAll) {
    kept_ += bytes;
  }
  return state_;
}

void OutputStream::flush() {
  std::string_view rest = std::string_view(kept_).substr(passed_);
  while (!rest.empty() && is_ready() && push(rest)) {
  }
  passed_ = kept_.size() - rest.size();
  if (rest.empty() || state_ != Written::kAll) {
    forget_kept();
  } else if (passed_ > kept_.size() / 2) {
    kept_.erase(0, std::exchange(passed_, 0));
  }
}

void OutputStream::forget_kept() {
  kept_ = {};
  passed_ = 0;
}

bool OutputStream::is_ready() const {
  pollfd polled{.fd = descriptor_, .events = POLLOUT, .revents = 0};
  return ::poll(&polled, 1, 0) > 0 && polled.revents != 0;
}

/// Writes part of `bytes` to a reader that is ready, and removes it.  False if nothing was written.
bool OutputStream::push(std::string_view& bytes) {
  const int descriptor = reopened_ >= 0 ? reopened_ : descriptor_;
  const ssize_t written = ::write(descriptor, bytes.data(), std::min(bytes.size(), largest_write_));
  if (written >= 0) {
    bytes.remove_prefix(static_cast<std::size_t>(written));
    return written > 0;
  }
  if (errno != EINTR && errno != EAGAIN) {
    error_ = errno;
    state_ = error_ == EPIPE ? Written::kReaderLeft : Written::kFailed;
  }
  return false;
}

/// False when a signal has asked to stop and the reader is not ready.
bool OutputStream::await_reader() {
  ProcessSignals* const signals = ProcessSignals::current();
  std::array<pollfd, 2> polled = {pollfd{.fd = descriptor_, .events = POLLOUT, .revents = 0},
                                  pollfd{.fd = -1, .events = POLLIN, .revents = 0}};
  for (;;) {
    const bool stopping = ProcessSignals::has_struck();
    polled[1].fd = signals != nullptr && !stopping ? signals->descriptor() : -1;
    const int patience = has_no_reader_ ? 0 : kMomentMs;
    const int ready = ::poll(polled.data(), polled.size(), stopping ? patience : -1);
    if (ready > 0 && polled[0].revents != 0) {
      return true;
    }
    if (ready == 0) {
      has_no_reader_ = true;
      return false;
    }
  }
}

}  // namespace firesteel::cli
