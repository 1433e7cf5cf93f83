#include "cli/output.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <optional>
#include <span>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "cli/counted.h"
#include "cli/output_stream.h"
#include "cli/process_signals.h"
#include "cli/visible_text.h"
#include "firesteel/error.h"
#include "firesteel/outlet.h"

namespace firesteel::cli {

namespace {

/// Status lines that nobody reads for this long are dropped: a wait may go on for days.
constexpr std::size_t kMostOutputKept = 1U << 20U;

/// A terminal or pipe that both streams lead to.
bool is_shared() {
  struct stat out = {};
  struct stat err = {};
  return ::fstat(STDOUT_FILENO, &out) == 0 && ::fstat(STDERR_FILENO, &err) == 0 &&
         !S_ISREG(out.st_mode) && out.st_dev == err.st_dev && out.st_ino == err.st_ino &&
         out.st_rdev == err.st_rdev;
}

/// The same stream as that of stdout if both have one reader, so that everything stays in order.
OutputStream& standard_error() {
  if (static const bool shared = is_shared(); shared) {
    return standard_output();
  }
  static OutputStream stream(STDERR_FILENO);
  return stream;
}

bool print_exactly(std::string_view text) {
  OutputStream& stream = standard_output();
  switch (stream.write(text)) {
    case Written::kAll:
      return true;
    case Written::kReaderLeft:
      return false;
    case Written::kStopped:
      throw InterruptedError("nobody reads the output", ProcessSignals::current()->signal());
    case Written::kFailed:
      break;
  }
  throw Error(ErrorKind::kUpload,
              fmt::format("cannot write to standard output: {}",
                          std::generic_category().message(stream.error())),
              "free some space, or send the output elsewhere");
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
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
}

bool print(const VisibleText& text) {
  return print_exactly(text.text());
}

bool print(const Document& document) {
  return print_exactly(document.text());
}

bool offer(const Document& document) {
  return standard_output().offer(document.text()) == Written::kAll;
}

std::optional<std::size_t> stdout_columns() {
  winsize size = {};
  const bool known = ::isatty(STDOUT_FILENO) == 1 &&
                     ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::optional<std::size_t>(size.ws_col) : std::nullopt;
}

OutputStream& standard_output() {
  static OutputStream stream(STDOUT_FILENO);
  return stream;
}

std::span<Outlet* const> standard_outlets() {
  static const std::array<Outlet*, 2> both = {&standard_output(), &standard_error()};
  return std::span(both).first(both[0] == both[1] ? 1 : 2);
}

void flush_output() {
  static_cast<void>(standard_output().write(""));
  static_cast<void>(standard_error().write(""));
}

void write_stderr(const VisibleText& text) {
  static std::size_t dropped = 0;
  OutputStream& stream = standard_error();
  if (stream.kept() > kMostOutputKept) {
    ++dropped;
    return;
  }
  if (dropped > 0) {
    static_cast<void>(stream.offer(
        fmt::format("firesteel: {} dropped: the reader of standard error was too slow\n",
                    counted(std::exchange(dropped, 0), "message"))));
  }
  static_cast<void>(stream.offer(text.text()));
}

}  // namespace firesteel::cli
