#pragma once
/// Spark's feature steps by the names of their classes.

#include <string_view>

#include "firesteel/submission_spec.h"

namespace firesteel::conf {

inline constexpr std::string_view kFeatureStepPackage = "org.apache.spark.deploy.k8s.features.";

/// spark.kubernetes.driver.pod.excludedFeatureSteps has it; `class_name` is without its package.
[[nodiscard]] bool is_excluded(const SubmissionSpec& spec, std::string_view class_name);

}  // namespace firesteel::conf
