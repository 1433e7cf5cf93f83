#pragma once
/// Labels of the driver pod, which are also its Service's selector.

#include <map>
#include <string>

#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

/// The user's labels and Spark's own (KubernetesDriverConf.labels).  Throws Error kUsage if a
/// user's label is reserved for Spark.
[[nodiscard]] std::map<std::string, std::string> driver_labels(const SubmissionSpec& spec,
                                                               const ObjectNames& identity);

}  // namespace firesteel::manifest
