#include "cli/command_runtime.h"

#include <string_view>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/output.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

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

CommandRuntime::CommandRuntime(const CommandLine& line, const Environment& environment)
    : log_(least_level(environment, !line.has("--verbose"))) {}

}  // namespace firesteel::cli
