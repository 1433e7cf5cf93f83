#pragma once
/// From a Pod as the API server sends it to DriverState, what a person is shown of it.

#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"

namespace firesteel::app {

/// `driver_container` names the container whose end is the driver's end.
[[nodiscard]] DriverState driver_state(const nlohmann::json& pod,
                                       std::string_view driver_container);

}  // namespace firesteel::app
