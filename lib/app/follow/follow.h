#pragma once
/// Stays with a driver pod until its driver has ended, is lost, or a signal comes.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"
#include "firesteel/log_output.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

struct FollowSettings {
  std::string driver_container;
  SteadyTime::duration report_interval{};
  bool report_interval_set = false;  ///< else `still` comes when the phase changes and every 60 s
  OnInterrupt on_interrupt = OnInterrupt::kDetach;
  LogOutput* driver_log = nullptr;  ///< takes the driver's log; null: it is not read
  bool progress = false;            ///< tell the observer how far the driver is
  WaitLimits limits = {};
  Cleanup cleanup = Cleanup::kNever;
  bool delete_kept_alive = false;
};

/// `pod` is the driver pod as last seen; `application` names it and becomes the outcome.
/// Throws ApiError when the pod may not be watched (any more).
[[nodiscard]] Outcome follow(kube::Api& api, Runtime runtime, const FollowSettings& settings,
                             const nlohmann::json& pod, Outcome application,
                             SubmitObserver& observer);

/// What a signal means once the driver pod exists: nothing happens to it, or it is deleted.
[[nodiscard]] Outcome end_by_signal(kube::Api& api, Runtime runtime, OnInterrupt on_interrupt,
                                    const nlohmann::json& pod, Outcome application);

}  // namespace firesteel::app
