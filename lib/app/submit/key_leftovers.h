#pragma once
/// Takes over or deletes the objects that interrupted earlier runs with the same key left.

#include <nlohmann/json_fwd.hpp>

#include "firesteel/host.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// `pod` is the driver pod of a submission with a key.  Makes it the owner of objects of its own
/// run that have no owner.  With `made_now` (this process just created the pod), also deletes
/// objects of other runs that are older than the pod, each by its uid, but never a claim named by
/// the user. Does nothing without the right to list these objects.
void take_over_leftovers(kube::Api& api, Host host, const nlohmann::json& pod, bool made_now);

}  // namespace firesteel::app
