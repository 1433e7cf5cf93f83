#pragma once
/// Messages as Spark's log lines, and which of them are written.

#include <cstddef>
#include <string_view>

#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"

namespace firesteel::cli {

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

}  // namespace firesteel::cli
