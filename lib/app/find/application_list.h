#pragma once
/// Lists and watches applications, with the API client as an argument, for tests.

#include "firesteel/applications.h"
#include "kube/client/api.h"

namespace firesteel::app {

[[nodiscard]] ApplicationList list_through(kube::Api& api, const ApplicationQuery& query);
void watch_through(kube::Api& api, Host host, const ApplicationQuery& query,
                   const ApplicationsChanged& changed);

}  // namespace firesteel::app
