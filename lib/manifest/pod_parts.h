#pragma once
/// Which setting made which part of the driver pod, for a person who asks (submit --explain).

#include <vector>

#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

/// The parts of the driver pod in its own order; made_by is the key that was set and where, the key
/// whose default it is, "pod template", or "Spark" and "Firesteel" for what is always there.
/// Values that look like secrets are replaced.
[[nodiscard]] std::vector<PodPart> explain_pod(const SubmissionSpec& spec,
                                               const Identity& identity);

}  // namespace firesteel::manifest
