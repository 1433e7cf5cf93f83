#pragma once
/// One object over another, as a strategic merge patch of the Kubernetes API does it.

#include <nlohmann/json_fwd.hpp>

#include "manifest/model.h"

namespace firesteel::manifest {

/// Merges `patch` into `target`; both are objects of that type, as coerced() makes them.  Members
/// are merged one by one; lists whose entries have a key (the name of a container, volume or
/// variable, the path of a mount) entry by entry, with new entries at the end; other lists and
/// scalars are replaced.
void merge_object(nlohmann::json& target, const nlohmann::json& patch, Type object);

}  // namespace firesteel::manifest
