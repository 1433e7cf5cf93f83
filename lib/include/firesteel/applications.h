#pragma once
/// Commands for existing applications: list, status, events, wait and kill.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/submit.h"

namespace firesteel {

struct ApplicationList {
  std::string kubernetes_namespace;   ///< the namespace that was searched; empty: all namespaces
  bool namespace_is_missing = false;  ///< nothing was found in it, because it does not exist
  std::vector<ApplicationSummary> applications;  ///< oldest first
  std::optional<ApiError> uncounted;  ///< why running applications have no number of executors
};

/// The applications that `query` selects; its name is empty or a pattern.  Lists page by page, so
/// memory holds only the summaries.  Counts executors if listing pods is allowed.
[[nodiscard]] ApplicationList list_applications(const ApplicationQuery& query,
                                                const Environment& environment, Host host);

struct ApplicationChange {
  ApplicationSummary application;
  bool deleted = false;  ///< its pod was deleted
};

struct ApplicationChanges {
  std::string kubernetes_namespace;  ///< the namespace that is watched; empty: all namespaces
  std::vector<ApplicationChange> changes;
};

/// Receives changes; false if the receiver has gone away.
using ApplicationsChanged = std::function<bool(const ApplicationChanges& changes)>;

/// Calls `changed` once with all existing applications, oldest first, and then for each change,
/// until it returns false or a signal arrives.  Does not count executors.  Throws like
/// list_applications().
void watch_applications(const ApplicationQuery& query, const Environment& environment, Host host,
                        const ApplicationsChanged& changed);

/// The full status of one application.
struct ApplicationStatus {
  ApplicationSummary summary;
  DriverState driver;
  int executors_pending = 0;
  std::optional<Diagnosis> diagnosis;
};

/// Throws Error kNotFound if `query` matches no application or several; ApiError.  Requires only
/// the right to get the pod; events, executors, nodes and logs improve the diagnosis if readable.
[[nodiscard]] ApplicationStatus application_status(const ApplicationQuery& query,
                                                   const Environment& environment, Host host);

/// One event of a pod of an application.
struct ApplicationEvent {
  std::string time;  ///< last seen, as in the API
  std::string type;  ///< Normal, Warning
  std::string reason, pod, message;
  int count = 1;
};

struct ApplicationEvents {
  ApplicationSummary application;
  std::vector<ApplicationEvent> events;  ///< of the driver and the executors, oldest first
};

/// Throws like application_status(), and
/// ApiError if listing events is not allowed.
[[nodiscard]] ApplicationEvents application_events(const ApplicationQuery& query,
                                                   const Environment& environment, Host host);

/// Waits for the driver as submit() does.  Throws like application_status().
[[nodiscard]] Outcome wait_for_application(const ApplicationQuery& query,
                                           const SubmitOptions& options,
                                           const Environment& environment, Host host,
                                           SubmitObserver& observer);

struct KillOptions {
  std::optional<std::int64_t> grace_period_s;  ///< none: that of the pod
  bool wait = false;                           ///< until the pods are deleted or a signal arrives
  bool all_runs = false;                       ///< a name means all of its running applications
};

/// The result for one application.
struct KillResult {
  ApplicationSummary application;
  bool already_finished = false;   ///< it had already ended, so its pod is not deleted
  bool supervision_ended = false;  ///< its restart policy starts no further attempt
};

/// What is about to be deleted.
struct KillPlan {
  std::vector<ApplicationSummary> applications;
  /// A pattern that matches every one of several applications in its namespace; empty if none does.
  std::string matches_all;
};

struct KillReport {
  std::vector<KillResult> killed;
  std::vector<Error> not_done;  ///< one for each query that matches nothing, or several by a name
};

/// Deletes the driver pods that match, each by its uid; their executors are deleted with them.
/// Before that, ends the supervision of their restart policies; of a single name also when its last
/// driver has ended or none exists, because the next one may be due.
/// Calls `confirm` once before deleting any; if it returns false, nothing is deleted.  A pod that
/// is already deleted is not an error.  A name that is not a pattern must not match several running
/// applications, unless KillOptions::all_runs.  What one query finds is deleted even if another
/// finds nothing.  Throws ApiError for the first failed deletion, after trying all.
KillReport kill_applications(const std::vector<ApplicationQuery>& queries,
                             const KillOptions& options, const Environment& environment, Host host,
                             const std::function<bool(const KillPlan&)>& confirm);

}  // namespace firesteel
