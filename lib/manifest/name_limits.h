#pragma once
/// Checks the length of names before anything is sent.

#include "manifest/manifest.h"

namespace firesteel::manifest {

/// Throws Error kUsage, with the name and its length, if the name of an object or of a volume of
/// the pod is too long for the API server.
void require_allowed_lengths(const Manifest& manifest);

}  // namespace firesteel::manifest
