#pragma once
/// What a command other than submit runs with: clock, randomness, a plain log and the stop signals.

#include <string_view>

#include "cli/options/parts.h"
#include "cli/output.h"
#include "cli/process_signals.h"
#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/system_host.h"

namespace firesteel::cli {

/// "firesteel: warning: …" on stderr, without Spark's date and class.  Without a logger, the level
/// only decides whether a message is written.
class PlainLog final : public TextLog {
 public:
  explicit PlainLog(LogLevel least) : least_(least) {}
  void set_least(LogLevel least) { least_ = least; }
  void write_text(LogLevel level, std::string_view logger, const VisibleText& message) override;

 private:
  LogLevel least_;
};

/// What is written: --quiet leaves the warnings, --verbose adds what is done, FIRESTEEL_LOG each
/// request.
[[nodiscard]] LogLevel least_of(const LoggingOptions& options, const Environment& environment);

class CommandHost {
 public:
  CommandHost(const LoggingOptions& options, const Environment& environment);
  [[nodiscard]] Host host() {
    return {.clock = clock_,
            .random = random_,
            .log = log_,
            .stop_signals = stop_signals_,
            .outlets = standard_outlets()};
  }

 private:
  SystemClock clock_;
  SystemRandom random_;
  PlainLog log_;
  ProcessSignals stop_signals_;
};

}  // namespace firesteel::cli
