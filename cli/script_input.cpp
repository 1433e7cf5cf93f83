#include "cli/script_input.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <poll.h>
#include <string>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "firesteel/error.h"
#include "firesteel/stop_signals.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kLargest = 1U << 20U;
constexpr const char* kHint = "give the script: firesteel submit [OPTIONS] - < job.py";

/// Waits until there is data or the end.
void wait_for_input(StopSignals& signals) {
  std::array<pollfd, 2> both{{{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0},
                              {.fd = signals.descriptor(), .events = POLLIN, .revents = 0}}};
  while (signals.received() == 0) {
    if (::poll(both.data(), both.size(), -1) > 0 && both.front().revents != 0) {
      return;
    }
  }
  throw InterruptedError("interrupted while reading the script from standard input",
                         signals.signal());
}

}  // namespace

std::string read_script(StopSignals& signals) {
  std::string script;
  std::array<char, 1U << 16U> buffer{};
  while (true) {
    wait_for_input(signals);
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && errno != EAGAIN && errno != EINTR) {
      throw Error(ErrorKind::kInput,
                  fmt::format("cannot read the script from standard input: {}",
                              std::generic_category().message(errno)),
                  kHint);
    }
    if (count == 0) {
      break;
    }
    script.append(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    if (script.size() > kLargest) {
      throw Error(ErrorKind::kInput,
                  "the script from standard input is larger than a ConfigMap can hold (1 MiB)",
                  "give an http URL that the driver can reach, or set "
                  "spark.kubernetes.file.upload.path");
    }
  }
  if (script.empty()) {
    throw Error(ErrorKind::kInput, "there is no script on standard input", kHint);
  }
  return script;
}

bool stdin_is_terminal() {
  return ::isatty(STDIN_FILENO) == 1;
}

}  // namespace firesteel::cli
