#pragma once
/// The objects of a submission for kubectl: nothing in them depends on the time, on chance, on this
/// machine or on a kubeconfig.

#include <string>
#include <string_view>

#include "app/submit/prepared.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "http/transport.h"

namespace firesteel::app {

/// The API server as pods see it: what spark.master says if nothing else does.
inline constexpr std::string_view kMasterInCluster = "k8s://https://kubernetes.default.svc";

/// Identifiers are derived from the objects themselves and `name_suffix`.  Throws Error kUsage if a
/// local file would be uploaded.
[[nodiscard]] PreparedSubmission prepare_rendering(http::Transport& transport,
                                                   const ResolvedSubmission& submission,
                                                   std::string_view name_suffix,
                                                   const Environment& environment, Host host);

}  // namespace firesteel::app
