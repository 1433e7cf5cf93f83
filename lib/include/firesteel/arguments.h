#pragma once
/// spark-submit's command line, parsed but not interpreted.

#include <optional>
#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

/// One option of the command line.  `name` is canonical ("--conf" also for "-c"); a switch has an
/// empty value.
struct ArgumentOption {
  std::string name;
  std::string value;
};

/// Order matters: the last of repeated options wins, and launcher options interleave with --conf.
struct SparkArguments {
  std::vector<ArgumentOption> options;
  std::optional<std::string> primary_resource;
  std::vector<std::string> app_arguments;
};

/// Everything that defines a submission except the files it names: spark-submit's arguments and
/// those options of Firesteel that change what is submitted.
struct SubmissionRequest {
  SparkArguments arguments;
  OptionalText spark_version;  ///< --spark-version
  OptionalText kubeconfig;     ///< --kubeconfig
  OptionalText context;        ///< --context, overrides spark.kubernetes.context
  OptionalText cluster, user;  ///< --cluster, --user
  OptionalText impersonate_user, impersonate_uid;    ///< --as, --as-uid
  std::vector<std::string> impersonate_groups = {};  ///< --as-group
  bool anonymous = false;                            ///< --anonymous
  OptionalText request_timeout;  ///< --request-timeout, overrides Spark's key; "30s", "1m30s"
  OptionalText retry_for;        ///< --retry-for, same format; "0s" disables retries
  bool strict = false;           ///< --strict
  std::optional<std::string> submission_key;  ///< --submission-id
  std::optional<bool>
      wait;  ///< --wait / --no-wait; none: spark.kubernetes.submission.waitAppCompletion
};

/// The environment after sourcing spark-env.sh of the configuration directory, which spark-submit
/// does first; starts no process if there is no such file.  resolve() calls it too, but call it
/// first so that other readers of the environment (KUBECONFIG, proxies) see the result; a second
/// call changes nothing.  Throws Error kInput if the script fails.
[[nodiscard]] Environment load_spark_env(const Environment& environment);

/// The Spark that a submission would follow, as --version reports it.
struct SparkRelease {
  std::string version;        ///< "4.3.0"
  std::string scala_version;  ///< of the scala-library jar in SPARK_HOME, else what Spark shipped
};

/// By --spark-version, FIRESTEEL_SPARK_VERSION, SPARK_HOME, else the newest known.  Reads no
/// configuration.  Throws Error kUsage for a version that is not supported.
[[nodiscard]] SparkRelease spark_release(const SubmissionRequest& request,
                                         const Environment& environment);

/// Merges arguments, properties files and environment as Spark does, reads the local files that
/// they name, and validates the result.  Mirrors launcher.SparkSubmitCommandBuilder,
/// deploy.SparkSubmitArguments, SparkSubmit.prepareSubmitEnvironment and the constructors of the
/// k8s feature steps. Throws Error kUsage for an invalid value, kInput for a file that cannot be
/// read.
[[nodiscard]] SubmissionSpec resolve(const SubmissionRequest& request,
                                     const Environment& environment);

}  // namespace firesteel
