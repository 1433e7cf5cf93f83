#pragma once
/// Follows a driver pod until its driver has ended or is lost, or a signal arrives.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/log_writer.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

struct FollowSettings {
  std::string driver_container;
  SteadyTime::duration report_interval{};
  bool report_interval_set =
      false;  ///< else status_repeated() is called on phase changes and every 60 s
  OnInterrupt on_interrupt = OnInterrupt::kDetach;
  LogWriter* driver_log = nullptr;  ///< receives the driver's log; null: none
  ProgressDetail progress = ProgressDetail::kNone;
  WaitLimits limits = {};
  Cleanup cleanup = Cleanup::kNever;
  bool delete_pod_kept_by_sidecar = false;
  bool attached = false;  ///< an earlier submission created the driver
};

/// `pod` is the driver pod of `application` as last seen.
/// Throws ApiError if watching the pod is not allowed.
[[nodiscard]] Outcome follow(kube::Api& api, Host host, const FollowSettings& settings,
                             const nlohmann::json& pod, Application application,
                             SubmitObserver& observer);

}  // namespace firesteel::app
