#pragma once
/// Explains which setting determines which part of the driver pod (submit --explain).

#include <vector>

#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

/// The parts of the driver pod in the pod's order.  made_by is the key that was set and its origin,
/// the key whose default applies, "pod template", or "Spark" or "Firesteel" for fixed parts. Values
/// that look like secrets are redacted.
[[nodiscard]] std::vector<PodPart> explain_pod(const SubmissionSpec& spec,
                                               const ObjectNames& identity);

}  // namespace firesteel::manifest
