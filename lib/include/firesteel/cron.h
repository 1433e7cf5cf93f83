#pragma once
/// CronJobs whose pods run Firesteel: scheduled applications without an operator.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/render.h"
#include "firesteel/sources.h"

namespace firesteel {

/// When and how a CronJob runs, and what its pods are.
struct CronOptions {
  std::string name;  ///< of the CronJob; at most 52 characters
  std::string kubernetes_namespace;
  std::string schedule;                  ///< as cron_schedule() accepts it
  std::string time_zone = {};            ///< "Europe/Berlin"; empty: the controller's
  std::string concurrency = {};          ///< Allow, Forbid or Replace
  std::optional<int> starting_deadline;  ///< seconds
  std::optional<int> keep_successful, keep_failed;
  bool suspend = false;
  std::string image;                                ///< has Firesteel as its entry point
  std::string service_account = "spark-submitter";  ///< of the pods
  std::vector<std::string> options = {};            ///< further words of run or submit
};

/// A schedule that a CronJob accepts, and the time zone that it began with (CRON_TZ=Europe/Berlin).
/// "@every 15m" becomes fields if it divides an hour or a day.  Throws Error kUsage that names what
/// is wrong.
struct CronSchedule {
  std::string schedule;
  std::string time_zone;
};
[[nodiscard]] CronSchedule cron_schedule(std::string_view text);

/// Throws Error kUsage if a submit line needs a pod template of this machine, which pods do not
/// have.
void require_no_local_files(const ResolvedSubmission& submission);

/// A CronJob that runs the SparkApplication `document` (JSON), and the ConfigMap that holds it.
/// Throws Error kUsage for options that a CronJob cannot have.
[[nodiscard]] std::vector<RenderedObject> cron_objects_of_document(const CronOptions& options,
                                                                   const std::string& document);

/// A CronJob that runs `firesteel submit WORDS`.
[[nodiscard]] std::vector<RenderedObject> cron_objects_of_line(
    const CronOptions& options, const std::vector<std::string>& words);

}  // namespace firesteel
