#pragma once
/// Labels of the driver pod, which are its Service's selector too.

#include <map>
#include <string>

#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

/// The user's labels and Spark's own (KubernetesDriverConf.labels).  Throws Error kUsage for a
/// user's label that is Spark's.
[[nodiscard]] std::map<std::string, std::string> driver_labels(const SubmissionSpec& spec,
                                                               const Identity& identity);

}  // namespace firesteel::manifest
