#include "cli/process_signals.h"

#include <csignal>
#include <poll.h>

#include "support/catch.h"

using firesteel::cli::ProcessSignals;

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
