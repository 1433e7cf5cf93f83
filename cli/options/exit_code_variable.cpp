#include "cli/options/exit_code_variable.h"

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

ExitCodeStyle default_exit_code_style(const Environment& environment) {
  return environment.find("FIRESTEEL_EXIT_CODE") == "spark" ? ExitCodeStyle::kSpark
                                                            : ExitCodeStyle::kDriver;
}

void check_exit_code_variable(const Environment& environment) {
  const auto value = environment.find_non_empty("FIRESTEEL_EXIT_CODE");
  if (value && *value != "spark" && *value != "driver") {
    throw Error(ErrorKind::kUsage,
                fmt::format("'{}' is not a valid value for FIRESTEEL_EXIT_CODE", *value),
                "use driver or spark");
  }
}

}  // namespace firesteel::cli
