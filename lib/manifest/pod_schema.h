#pragma once
/// The types of the fields of a Pod and a PodGroup, as far as a template's scalars must be turned
/// into them.

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::manifest {

/// Turns the scalars of a pod template into what their fields hold, as fabric8's typed Pod does:
/// a label 1 becomes "1", runAsUser "30" becomes 30.  Unknown fields stay; nulls and empty lists of
/// known fields go.  Throws Error kUsage naming the field that cannot be; `source` names the file.
void coerce_pod(nlohmann::json& pod, const std::string& source);
/// Likewise for a PodGroup of scheduling.volcano.sh/v1beta1.
void coerce_pod_group(nlohmann::json& group, const std::string& source);

}  // namespace firesteel::manifest
