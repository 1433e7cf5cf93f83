#pragma once
/// Tells other users of the cluster, in an Event, what Firesteel did to a driver.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/host.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Creates an Event about the driver pod.  `reason` is one word in Kubernetes' spelling.  The right
/// to create events is optional: nothing may depend on the answer.
[[nodiscard]] kube::Call event_call(const nlohmann::json& pod, Host host, std::string_view reason,
                                    const std::string& message);

}  // namespace firesteel::app
