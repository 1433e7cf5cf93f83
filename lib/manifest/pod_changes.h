#pragma once
/// Changes that a front end makes to a pod once Spark's steps have built it.

#include <cstddef>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/submission_spec.h"

namespace firesteel::manifest {

/// Applies the changes in order.  `container` is the index of Spark's container in the pod.
void apply_changes(const std::vector<PodChange>& changes, nlohmann::json& pod,
                   std::size_t container);

}  // namespace firesteel::manifest
