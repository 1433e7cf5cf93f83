#pragma once
/// The real clock, randomness and log of the process.

#include <cstddef>
#include <span>
#include <string_view>

#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "firesteel/stop_signals.h"

namespace firesteel::cli {

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
  void fill(std::span<std::byte> bytes) override;

 private:
  bool by_device_;
};

/// "26/01/02 03:04:05 INFO Client: message" in local time, the format of Spark's log4j2 default.
[[nodiscard]] VisibleText log_line(SystemTime time, LogLevel level, std::string_view logger,
                                   const VisibleText& message);

/// Writes messages of at least `least` as Spark's log lines.
class LineLog final : public TextLog {
 public:
  using Write = void (*)(const VisibleText&);
  LineLog(const Clock& clock, LogLevel least, Write sink);
  void write_text(LogLevel level, std::string_view logger, const VisibleText& message) override;
  void set_least(LogLevel least) { least_ = least; }

 private:
  const Clock& clock_;
  LogLevel least_;
  Write write_;
};

/// `environment` with the FIRESTEEL_LOG that a repeated --verbose (-vv, -vvv) asks for.
[[nodiscard]] Environment with_verbosity(Environment environment, std::size_t verbosity);

/// What is written: all when FIRESTEEL_LOG is set, else without debug, when `quiet` warnings alone.
[[nodiscard]] LogLevel least_level(const Environment& environment, bool quiet);

/// For what is over before anyone could want to stop it.
class NoSignals final : public StopSignals {
 public:
  [[nodiscard]] int descriptor() const override { return -1; }
  int received() override { return 0; }
  [[nodiscard]] int signal() const override { return 0; }
};

}  // namespace firesteel::cli
