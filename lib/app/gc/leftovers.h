#pragma once
/// leftovers.h of the public headers, over any client.

#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/leftovers.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Deletes what it finds if `deletes`.
[[nodiscard]] LeftoverReport garbage_through(kube::Api& api, const Environment& environment,
                                             Host host, const LeftoverQuery& query, bool deletes);

}  // namespace firesteel::app
