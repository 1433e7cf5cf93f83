#pragma once
/// Listing and watching applications, with the API client as an argument: the seam for tests.

#include <functional>
#include <vector>

#include "firesteel/applications.h"
#include "kube/client/api.h"

namespace firesteel::app {

[[nodiscard]] std::vector<ApplicationSummary> list_through(kube::Api& api,
                                                           const ApplicationQuery& query);
void watch_through(
    kube::Api& api, Runtime runtime, const ApplicationQuery& query,
    const std::function<void(const ApplicationSummary& application, bool gone)>& changed);

}  // namespace firesteel::app
