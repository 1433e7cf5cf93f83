#pragma once
/// What earlier runs of a key's submission left when they were stopped half way: taken over by the
/// driver that exists now.

#include <nlohmann/json_fwd.hpp>

#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// `pod` is the driver pod of a submission with a key.  Objects of its own run that have no owner
/// yet are given to it.  With `made_now`, because this process has just created the pod, those of
/// other runs that are older than the pod are deleted, each exactly as it was found; never a claim
/// that the user named.  Needs the right to list them: without it nothing happens.
void take_over_leftovers(kube::Api& api, Runtime runtime, const nlohmann::json& pod, bool made_now);

}  // namespace firesteel::app
