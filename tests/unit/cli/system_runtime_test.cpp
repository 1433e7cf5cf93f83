#include "cli/system_runtime.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <poll.h>
#include <string>
#include <string_view>
#include <thread>

#include "cli/process_environment.h"
#include "cli/signal_interrupt.h"
#include "cli/visible_text.h"
#include "firesteel/runtime.h"
#include "support/catch.h"

using firesteel::LogLevel;
using firesteel::SystemTime;
using firesteel::cli::log_line;
using firesteel::cli::SignalInterrupt;
using firesteel::cli::VisibleText;

namespace {

/// The signals that are blocked are the same again afterwards.
class KeptMask {
 public:
  KeptMask() { ::pthread_sigmask(SIG_SETMASK, nullptr, &before_); }
  ~KeptMask() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  KeptMask(const KeptMask&) = delete;
  KeptMask& operator=(const KeptMask&) = delete;
  KeptMask(KeptMask&&) = delete;
  KeptMask& operator=(KeptMask&&) = delete;

 private:
  sigset_t before_ = {};
};

}  // namespace

TEST_CASE("a log line is written as Spark's log4j2 default writes it") {
  const std::string line =
      log_line(SystemTime(), LogLevel::kWarn, "Client", VisibleText("a\n{}", "b\n")).text();
  CHECK(line.substr(8, 1) == " ");
  CHECK(line.substr(17) == " WARN Client: a\nb\\n\n");
  CHECK(line.find_first_not_of("0123456789/ :") == 18);
}

TEST_CASE("random bytes are not all the same") {
  std::array<std::byte, 64> bytes{};
  firesteel::cli::SystemRandom().fill(bytes);
  CHECK(bytes != std::array<std::byte, 64>{});
}

TEST_CASE("stop signals arrive at a descriptor, are counted, and the first is remembered") {
  const KeptMask mask;
  SignalInterrupt interrupt;
  CHECK(interrupt.count() == 0);
  ::raise(SIGTERM);
  pollfd ready = {.fd = interrupt.descriptor(), .events = POLLIN, .revents = 0};
  CHECK(::poll(&ready, 1, 1000) == 1);
  CHECK(interrupt.count() == 1);
  ::raise(SIGINT);
  CHECK(interrupt.count() == 2);
  CHECK(interrupt.signal() == SIGTERM);
}

TEST_CASE("a signal that was ignored at the start stays ignored") {
  auto* const before = std::signal(SIGHUP, SIG_IGN);
  {
    SignalInterrupt interrupt;
    ::raise(SIGHUP);
    CHECK(interrupt.count() == 0);
  }
  static_cast<void>(std::signal(SIGHUP, before));
}

TEST_CASE("after a signal, another one does not end the program before its last line") {
  const KeptMask mask;
  {
    SignalInterrupt interrupt;
    ::raise(SIGTERM);
    CHECK(interrupt.count() == 1);
  }
  ::raise(SIGTERM);  // without a mask this would be the end
  sigset_t pending = {};
  ::sigpending(&pending);
  CHECK(::sigismember(&pending, SIGTERM) == 1);
  int taken = 0;
  CHECK(::sigwait(&pending, &taken) == 0);
  CHECK(taken == SIGTERM);
}

TEST_CASE("a process always has a user, a home and a working directory") {
  const auto environment = firesteel::cli::process_environment();
  CHECK_FALSE(environment.user.empty());
  CHECK(environment.home.starts_with('/'));
  CHECK(environment.working_directory.starts_with('/'));
  CHECK(environment.find("PATH").has_value());
}
