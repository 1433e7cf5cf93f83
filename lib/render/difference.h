#pragma once
/// Compares the objects of two submissions.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace firesteel::rendering {

/// A line for each field that differs, as a diff has them: "- Pod etl-ID-driver spec.priority: 0"
/// is in `running` only, "+" in `rendered`.  Both are objects as an API server stores them; what it
/// decides for each object anew (status, uid, node, cluster IP) does not count, and neither do
/// names and identifiers that each submission makes anew.
[[nodiscard]] std::vector<std::string> object_differences(
    const std::vector<nlohmann::json>& running, const std::vector<nlohmann::json>& rendered);

}  // namespace firesteel::rendering
