#pragma once
/// garbage.h of the public headers, over any client.

#include "firesteel/garbage.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Deletes what it finds if `deletes`.
[[nodiscard]] GarbageReport garbage_through(kube::Api& api, Runtime runtime,
                                            const GarbageQuery& query, bool deletes);

}  // namespace firesteel::app
