#pragma once
/// Reads a list page by page, so that a large list is never in memory as a whole.

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "kube/client/api.h"

namespace firesteel::kube {

/// `list` (as made by list_call()) for one page; the first one if `token` is empty.
[[nodiscard]] Call page_of(const Call& list, const std::string& token);

/// Calls `take` for each item of `list` (made by list_call()) in the order of the API server, and
/// returns the list's resourceVersion, from which a watch may start.  If the history was compacted
/// during the listing (410), the remaining items are in their current state.
/// `took_page` sees each page's answer after its items were taken.  Throws ApiError, also for a
/// page that is not the list that was asked for.
std::string for_each_item(Api& api, const Call& list,
                          const std::function<void(nlohmann::json&&)>& take,
                          const std::function<void(const Answer&)>& took_page = nullptr);

}  // namespace firesteel::kube
