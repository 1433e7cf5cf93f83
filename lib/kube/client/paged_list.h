#pragma once
/// Reads a collection page by page, so that a large one is never in memory as a whole.

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "kube/client/api.h"

namespace firesteel::kube {

/// Hands the items of all pages of `list` (as list_call() made it) to `take`, in the order of the
/// API server, and returns the resourceVersion of the list: where a watch may begin.  When the
/// history of a slow reading was compacted (410) the rest comes as it is then.  Throws ApiError.
std::string for_each_item(Api& api, const Call& list,
                          const std::function<void(nlohmann::json&&)>& take);

}  // namespace firesteel::kube
