#pragma once
/// From a Pod as the API server sends it to DriverState, what a person is shown of it.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"

namespace firesteel::driver {

/// Name of the container whose end is the driver's end: Spark's own name, else the first container,
/// which a template may have called anything.
[[nodiscard]] std::string driver_container_of(const nlohmann::json& pod);

/// `driver_container` names the container whose end is the driver's end.
[[nodiscard]] DriverState driver_state(const nlohmann::json& pod,
                                       std::string_view driver_container);

}  // namespace firesteel::driver
