#include "cli/system_host.h"

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
#include "cli/process_signals.h"
#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "firesteel/stop_signals.h"
#include "support/catch.h"

using firesteel::LogLevel;
using firesteel::SystemTime;
using firesteel::cli::log_line;
using firesteel::cli::ProcessSignals;
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

TEST_CASE("Random bytes come from the kernel's call and, where there is none, from its device") {
  const bool by_device = GENERATE(false, true);
  firesteel::cli::SystemRandom random(by_device);
  std::array<std::byte, 64> first{};
  std::array<std::byte, 64> second{};
  random.fill(first);
  random.fill(second);
  CHECK(first != second);
  CHECK(first != std::array<std::byte, 64>{});
  random.fill({});
}

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
  ProcessSignals stop_signals;
  CHECK(stop_signals.received() == 0);
  ::raise(SIGTERM);
  pollfd ready = {.fd = stop_signals.descriptor(), .events = POLLIN, .revents = 0};
  CHECK(::poll(&ready, 1, 1000) == 1);
  CHECK(stop_signals.received() == 1);
  ::raise(SIGINT);
  CHECK(stop_signals.received() == 2);
  CHECK(stop_signals.signal() == SIGTERM);
}

TEST_CASE("a signal that was ignored at the start stays ignored") {
  auto* const before = std::signal(SIGHUP, SIG_IGN);
  {
    ProcessSignals stop_signals;
    ::raise(SIGHUP);
    CHECK(stop_signals.received() == 0);
  }
  static_cast<void>(std::signal(SIGHUP, before));
}

TEST_CASE("after a signal, another one does not end the program before its last line") {
  const KeptMask mask;
  {
    ProcessSignals stop_signals;
    ::raise(SIGTERM);
    CHECK(stop_signals.received() == 1);
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
