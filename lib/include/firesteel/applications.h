#pragma once
/// What can be done with applications that run or ran: list, look at, wait for, end.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"

namespace firesteel {

struct ApplicationList {
  std::string kubernetes_namespace;  ///< where they were looked for; empty: in all namespaces
  std::vector<ApplicationSummary> applications;  ///< oldest first
};

/// All that `query` selects, its name being empty or a pattern.  Read page by page: memory grows by
/// the summaries only.  Executors are counted where pods may be listed.
[[nodiscard]] ApplicationList list_applications(const ApplicationQuery& query,
                                                const Environment& environment, Runtime runtime);

struct ApplicationChange {
  ApplicationSummary application;
  bool gone = false;  ///< its pod was deleted
};

/// Takes what has changed; false when nobody wants more.
using ApplicationsChanged = std::function<bool(const std::vector<ApplicationChange>& changes)>;

/// Calls `changed` once with all applications there are, oldest first, and then with each change,
/// until it returns false or a signal comes.  Does not count executors.  Throws as
/// list_applications().
void watch_applications(const ApplicationQuery& query, const Environment& environment,
                        Runtime runtime, const ApplicationsChanged& changed);

/// One application in full.
struct ApplicationStatus {
  ApplicationSummary summary;
  DriverState driver;
  int executors_pending = 0;
  std::optional<Diagnosis> diagnosis;
};

/// Throws Error kNotFound when there is none, or several; ApiError.  What needs more rights than to
/// read the pod (events, executors, nodes, log) only makes the diagnosis better.
[[nodiscard]] ApplicationStatus application_status(const ApplicationQuery& query,
                                                   const Environment& environment, Runtime runtime);

/// One event about a pod of an application.
struct ApplicationEvent {
  std::string time;  ///< when last seen, as the API server prints it
  std::string type;  ///< Normal, Warning
  std::string reason, pod, message;
  int count = 1;
};

/// Of its driver and its executors, oldest first.  Throws as application_status(), and ApiError
/// when events may not be listed.
[[nodiscard]] std::vector<ApplicationEvent> application_events(const ApplicationQuery& query,
                                                               const Environment& environment,
                                                               Runtime runtime);

/// Waits for its driver as submit() does.  Throws as application_status().
[[nodiscard]] Outcome wait_for_application(const ApplicationQuery& query,
                                           const SubmitOptions& options,
                                           const Environment& environment, Runtime runtime,
                                           SubmitObserver& observer);

struct KillOptions {
  std::optional<std::int64_t> grace_period_s;  ///< none: the pod's own
  bool wait = false;                           ///< until the pods are gone, or a signal comes
};

/// What became of one of them.
struct Killed {
  ApplicationSummary application;
  bool had_ended = false;  ///< its pod had ended before: it is left alone
};

/// Deletes the driver pods that are meant, each exactly as it was found; executors go with them.
/// `may` is asked once with all that will be deleted, before anything is.  What is gone meanwhile
/// is fine.  A name that is no pattern must mean one application.  Throws Error kNotFound when
/// there is none or a name means several; ApiError for the first that is refused when all were
/// tried.
std::vector<Killed> kill_applications(
    const std::vector<ApplicationQuery>& queries, const KillOptions& options,
    const Environment& environment, Runtime runtime,
    const std::function<bool(const std::vector<ApplicationSummary>&)>& may);

}  // namespace firesteel
