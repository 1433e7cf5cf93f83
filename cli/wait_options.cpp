#include "cli/wait_options.h"

#include <chrono>
#include <string>
#include <string_view>

#include "firesteel/duration.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

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
