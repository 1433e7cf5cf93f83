#pragma once
/// Reads a Pod of the API server into a DriverState.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"

namespace firesteel::driver {

/// The name of the driver container: Spark's own name, else the first container, which a template
/// may have given any name.
[[nodiscard]] std::string driver_container_of(const nlohmann::json& pod);

/// `driver_container` is the name of the driver container.
[[nodiscard]] DriverState driver_state(const nlohmann::json& pod,
                                       std::string_view driver_container);

}  // namespace firesteel::driver
