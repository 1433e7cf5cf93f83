#pragma once
/// The functions of firesteel/applications.h with the API client as an argument, for tests.

#include <functional>
#include <string>
#include <vector>

#include "firesteel/applications.h"
#include "kube/client/api.h"

namespace firesteel::app {

[[nodiscard]] ApplicationStatus status_through(kube::Api& api, Host host,
                                               const ApplicationQuery& query);
[[nodiscard]] ApplicationEvents events_through(kube::Api& api, Host host,
                                               const ApplicationQuery& query);
[[nodiscard]] Outcome wait_through(kube::Api& api, Host host, const ApplicationQuery& query,
                                   const SubmitOptions& options, SubmitObserver& observer);
KillReport kill_through(kube::Api& api, Host host, const std::vector<ApplicationQuery>& queries,
                        const KillOptions& options,
                        const std::function<bool(const KillPlan&)>& confirm);

}  // namespace firesteel::app
