#include "cli/output.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/output_stream.h"
#include "cli/process_signals.h"
#include "cli/visible_text.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

bool print_exactly(std::string_view text) {
  static OutputStream stream(STDOUT_FILENO);
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

std::optional<std::size_t> stdout_columns() {
  winsize size = {};
  const bool known = ::isatty(STDOUT_FILENO) == 1 &&
                     ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::optional<std::size_t>(size.ws_col) : std::nullopt;
}

void write_stderr(const VisibleText& text) {
  static OutputStream stream(STDERR_FILENO);
  static_cast<void>(stream.write(text.text()));
}

}  // namespace firesteel::cli
