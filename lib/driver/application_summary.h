#pragma once
/// What a driver pod says about its application: names, phase, times, result.  Pure.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"
#include "firesteel/find_application.h"

namespace firesteel::driver {

/// The annotation firesteel/app-name or spark-app-name: the name as given; may be empty.
[[nodiscard]] std::string annotated_name_of(const nlohmann::json& pod);
/// The annotated name, the label spark-app-name, the operator's name, or the pod's name.
[[nodiscard]] std::string app_name_of(const nlohmann::json& pod);
/// The label spark-app-selector, else spark-app-id; may be empty.
[[nodiscard]] std::string app_id_of(const nlohmann::json& pod);

/// Which submission with its key this is, from 1; nothing without a key.
[[nodiscard]] std::optional<int> attempt_of(const nlohmann::json& pod);

/// The application of a driver pod.
[[nodiscard]] Application application_of(const nlohmann::json& pod);

[[nodiscard]] ApplicationSummary summary_of(const nlohmann::json& pod);

}  // namespace firesteel::driver
