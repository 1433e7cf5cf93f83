#include "cli/command_host.h"

#include <string_view>

#include "cli/line_log.h"
#include "cli/options/parts.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"

namespace firesteel::cli {

namespace {

std::string_view prefix_of(LogLevel level) {
  switch (level) {
    case LogLevel::kError:
      return "error: ";
    case LogLevel::kWarn:
      return "warning: ";
    case LogLevel::kNotice:
    case LogLevel::kInfo:
    case LogLevel::kDebug:
      break;
  }
  return "";
}

}  // namespace

void PlainLog::write_text(LogLevel level, std::string_view logger, const VisibleText& message) {
  if (level >= least_) {
    write_stderr("firesteel: {}{}\n", logger.empty() ? "" : prefix_of(level), message);
  }
}

LogLevel least_of(const LoggingOptions& options, const Environment& environment) {
  const LogLevel least = least_level(environment, options.quiet || options.verbosity == 0);
  return least == LogLevel::kWarn && !options.quiet ? LogLevel::kNotice : least;
}

CommandHost::CommandHost(const LoggingOptions& options, const Environment& environment)
    : log_(least_of(options, environment)) {}

}  // namespace firesteel::cli
