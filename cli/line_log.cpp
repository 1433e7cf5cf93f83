#include "cli/line_log.h"

#include <chrono>
#include <cstddef>
#include <ctime>
#include <string_view>

#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"

namespace firesteel::cli {

namespace {

std::string_view log4j_level(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return "DEBUG";
    case LogLevel::kInfo:
    case LogLevel::kNotice:
      return "INFO";
    case LogLevel::kWarn:
      return "WARN";
    case LogLevel::kError:
      return "ERROR";
  }
  return "INFO";
}

}  // namespace

VisibleText log_line(SystemTime time, LogLevel level, std::string_view logger,
                     const VisibleText& message) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm local = {};
  ::localtime_r(&seconds, &local);
  return VisibleText("{:02}/{:02}/{:02} {:02}:{:02}:{:02} {} {}: {}\n", local.tm_year % 100,
                     local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec,
                     log4j_level(level), logger, message);
}

Environment with_verbosity(Environment environment, std::size_t verbosity) {
  if (verbosity > 1) {
    environment.variables["FIRESTEEL_LOG"] = verbosity == 2 ? "debug" : "trace";
  }
  return environment;
}

LogLevel least_level(const Environment& environment, bool quiet) {
  if (environment.find_non_empty("FIRESTEEL_LOG")) {
    return LogLevel::kDebug;
  }
  return quiet ? LogLevel::kWarn : LogLevel::kInfo;
}

LineLog::LineLog(const Clock& clock, LogLevel least, Write sink)
    : clock_(clock), least_(least), write_(sink) {}

void LineLog::write_text(LogLevel level, std::string_view logger, const VisibleText& message) {
  if (level >= least_) {
    write_(log_line(clock_.now(), level, logger, message));
  }
}

}  // namespace firesteel::cli
