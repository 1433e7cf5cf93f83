#pragma once
/// What a front end knows about a submission: settings in layers, each value with its origin.  The
/// command line of spark-submit is one front end (arguments.h).

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/document.h"
#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/restart_policy.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

struct Sources {
  /// By precedence, the highest first.  Only keys that begin with "spark." count.
  std::vector<Settings> layers;
  /// Java system properties: below all layers, and not seen by spark-submit's own checks.  Keys of
  /// any name can be referred to as ${system:NAME}.
  Settings system;

  std::optional<ConfValue> primary_resource;  ///< as given; the spec has it as Spark resolves it
  std::optional<ConfValue> main_class;
  std::optional<ConfValue> proxy_user;
  std::optional<ConfValue> total_executor_cores;  ///< has no effect on Kubernetes; only checked
  std::vector<std::string> app_arguments;

  std::optional<ConfValue> spark_version;      ///< none: environment, SPARK_HOME or image decide
  std::optional<std::string> idempotency_key;  ///< --submission-id
  /// Merged over the templates that spark.kubernetes.*.podTemplateFile name, in order.
  std::vector<PodTemplate> driver_templates, executor_templates;
  std::vector<PodChange> driver_changes;  ///< SubmissionSpec::driver_changes
  std::vector<Document> other_objects;    ///< SubmissionSpec::other_objects
  /// Features of newer Spark versions that the front end used, with the option that asked for each.
  std::vector<std::pair<Feature, std::string>> used_features;
  ConnectionSettings connection;  ///< wins over what keys say
  std::optional<bool> wait;       ///< none: spark.kubernetes.submission.waitAppCompletion
  RestartPolicy restart;
  /// How long the driver pod is kept after its end; `firesteel gc` deletes it then.
  std::optional<std::int64_t> time_to_live_s;
  bool strict = false;
  /// The Thrift server and the Connect server may be the application.  spark-submit refuses them in
  /// cluster mode, but a driver pod runs them.
  bool allows_servers = false;
  bool inline_files = false;                  ///< local files travel in the driver's ConfigMap
  bool names_uploads_by_content = false;      ///< SubmissionSpec::names_uploads_by_content
  std::optional<std::string> script;          ///< the text that primary_resource names
  std::vector<std::string> properties_files;  ///< that were read, highest precedence first
};

/// What configuration says about waiting.
struct WaitSettings {
  bool wait_app_completion = true;
  /// spark.kubernetes.report.interval when the user set it.
  std::optional<std::chrono::milliseconds> report_interval;
};

/// What is submitted and, apart from it, how this process goes about it.
struct ResolvedSubmission {
  SubmissionSpec spec;
  ConnectionSettings connection;
  WaitSettings wait;
  RestartPolicy restart;  ///< takes a process that waits and a fixed name of the driver pod
  Diagnostics diagnostics;
};

/// Merges the layers as Spark does, reads the local files that settings name, and validates.
/// Mirrors deploy.SparkSubmitArguments, SparkSubmit.prepareSubmitEnvironment and the constructors
/// of the k8s feature steps.  Sources spark-env.sh as load_spark_env() does.
/// Throws Error kUsage for a value that is wrong, kInput for a file that cannot be read.
[[nodiscard]] ResolvedSubmission resolve(Sources sources, const Environment& environment);

}  // namespace firesteel
