#pragma once
/// The operating system as the outside world of the library (host.h), for programs that have no
/// clock, randomness, signals or environment of their own to pass.

#include <cstddef>
#include <span>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "firesteel/stop_signals.h"

namespace firesteel {

/// The system's clocks.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] SystemTime now() const override;
  [[nodiscard]] SteadyTime steady_now() const override;
};

/// The kernel's randomness.
class SystemRandom final : public RandomSource {
 public:
  /// `by_device`: from /dev/urandom, as on systems without getrandom.  Tests set it.
  explicit SystemRandom(bool by_device = false) : by_device_(by_device) {}
  /// Throws Error kInternal if the kernel gives none.
  void fill(std::span<std::byte> bytes) override;

 private:
  bool by_device_;
};

/// Nothing requests a stop: a signal does to the program what it does without the library.
class NoSignals final : public StopSignals {
 public:
  [[nodiscard]] int descriptor() const override { return -1; }
  int received() override { return 0; }
  [[nodiscard]] int signal() const override { return 0; }
};

/// Clock, randomness and no signals, with the caller's log.  Outlives every call that gets host().
class SystemHost {
 public:
  explicit SystemHost(LogSink& log) : log_(log) {}
  [[nodiscard]] Host host() {
    return {.clock = clock_, .random = random_, .log = log_, .stop_signals = signals_};
  }

 private:
  SystemClock clock_;
  SystemRandom random_;
  LogSink& log_;
  NoSignals signals_;
};

/// The environment of this process.  `variables` are its variables, "NAME=VALUE" up to a null
/// pointer: pass `environ`, or null for none.  The user and the home directory are those of the
/// user database, but HOME wins; a user without an entry (a container with a random uid) is USER,
/// else LOGNAME, else the uid.  stdin_is_terminal is false: nothing prompts.
[[nodiscard]] Environment environment_of(const char* const* variables);

}  // namespace firesteel
