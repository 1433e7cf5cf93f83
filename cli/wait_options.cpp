#include "cli/wait_options.h"

#include <chrono>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "firesteel/duration.h"
#include "firesteel/error.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

std::chrono::milliseconds duration_of(std::string_view option, const std::string& value) {
  const auto duration = parse_duration(value);
  if (!duration) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is no value of {}", value, option),
                "write a length of time: 30s, 10m, 2h, 1h30m");
  }
  return *duration;
}

namespace {

Cleanup cleanup_of(const std::string& value) {
  if (value == "always") {
    return Cleanup::kAlways;
  }
  return value == "success" ? Cleanup::kSuccess : Cleanup::kNever;
}

}  // namespace

bool take_wait_option(SubmitOptions& options, std::string_view name, const std::string& value) {
  constexpr std::chrono::seconds kGrace(30);
  if (name == "--start-timeout") {
    options.limits.start_timeout = duration_of(name, value);
  } else if (name == "--timeout") {
    options.limits.timeout = duration_of(name, value);
  } else if (name == "--fail-fast") {
    options.limits.fail_fast = value.empty() ? kGrace : duration_of(name, value);
  } else if (name == "--on-timeout") {
    options.limits.keep_driver = value == "keep";
  } else if (name == "--on-interrupt") {
    options.on_interrupt = value == "kill" ? OnInterrupt::kKill : OnInterrupt::kDetach;
  } else if (name == "--on-driver-exit") {
    options.delete_kept_alive = value == "delete";
  } else if (name == "--cleanup") {
    options.cleanup = cleanup_of(value);
  } else {
    return false;
  }
  return true;
}

}  // namespace firesteel::cli
