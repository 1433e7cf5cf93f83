#pragma once
/// The last lines of a container's log.

#include <string>
#include <string_view>

#include "kube/api.h"

namespace firesteel::kube {

/// Empty when it cannot be had: not allowed, not there, no answer in the time of a request.
[[nodiscard]] std::string log_tail(Api& api, const Clock& clock, std::string_view in_namespace,
                                   std::string_view pod, std::string_view container, int lines);

}  // namespace firesteel::kube
