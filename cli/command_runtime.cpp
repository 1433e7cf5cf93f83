#include "cli/command_runtime.h"

#include <string_view>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/output.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

LogLevel least_level(const CommandLine& line) {
  if (line.count("--verbose") > 1) {
    return LogLevel::kDebug;
  }
  if (line.has("--verbose")) {
    return LogLevel::kInfo;
  }
  return LogLevel::kWarn;
}

std::string_view word(LogLevel level) {
  switch (level) {
    case LogLevel::kError:
      return "error: ";
    case LogLevel::kWarn:
      return "warning: ";
    case LogLevel::kInfo:
    case LogLevel::kDebug:
      break;
  }
  return "";
}

}  // namespace

void PlainLog::write(LogLevel level, std::string_view /*logger*/, std::string_view message) {
  if (level >= least_) {
    write_stderr(fmt::format("firesteel: {}{}\n", word(level), message));
  }
}

CommandRuntime::CommandRuntime(const CommandLine& line) : log_(least_level(line)) {}

}  // namespace firesteel::cli
