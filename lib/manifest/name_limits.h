#pragma once
/// Names that are longer than Kubernetes takes, found before anything is sent.

#include "manifest/manifest.h"

namespace firesteel::manifest {

/// Throws Error kUsage with the name and its length when an object, or a volume of the pod, has a
/// name that the API server would refuse for its length.
void require_allowed_lengths(const Manifest& manifest);

}  // namespace firesteel::manifest
