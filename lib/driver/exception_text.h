#pragma once
/// The exception that ended a driver, from its annotation or the end of its log.

#include <optional>
#include <string>
#include <string_view>

#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"

namespace firesteel::driver {

/// The last exception in the log, "java.lang.RuntimeException: boom" or "RuntimeError: boom"; of a
/// chain of causes the innermost.  Empty if there is none.
[[nodiscard]] std::string last_exception(std::string_view log);

/// What the exception that ended the driver means; nothing if there is none.
[[nodiscard]] std::optional<Diagnosis> diagnose_exception(const Evidence& evidence,
                                                          const DriverState& state);

}  // namespace firesteel::driver
