#pragma once
/// From what is known of an application to its cause and remedy.  Pure: the same evidence gives the
/// same two lines.

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "driver/evidence.h"
#include "firesteel/diagnosis.h"

namespace firesteel::driver {

/// Nothing when all goes well as far as one can see.
[[nodiscard]] std::optional<Diagnosis> diagnose(const Evidence& evidence);

}  // namespace firesteel::driver
