#pragma once
/// What spark-submit's command line says, before any meaning is given to it.

#include <optional>
#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

/// One option as it stood on the command line.  `name` is canonical ("--conf" also for "-c"); a
/// switch has an empty value.
struct ArgumentOption {
  std::string name;
  std::string value;
};

/// Order matters: the last of equal options wins, and launcher options interleave with --conf.
struct SparkArguments {
  std::vector<ArgumentOption> options;
  std::optional<std::string> primary_resource;
  std::vector<std::string> app_arguments;
};

/// Everything that decides a submission besides the files it names: the arguments of spark-submit
/// and Firesteel's own options that change what is submitted.
struct SubmissionRequest {
  SparkArguments arguments;
  OptionalText spark_version;  ///< --spark-version
  OptionalText kubeconfig;     ///< --kubeconfig
  OptionalText context;        ///< --context, wins over spark.kubernetes.context
  OptionalText cluster, user;  ///< --cluster, --user
  OptionalText impersonate_user, impersonate_uid;    ///< --as, --as-uid
  std::vector<std::string> impersonate_groups = {};  ///< --as-group
  bool anonymous = false;                            ///< --anonymous
  OptionalText request_timeout;  ///< --request-timeout, wins over Spark's key; "30s", "1m30s"
  OptionalText retry_for;        ///< --retry-for, the same; "0s" is never again
  bool strict = false;           ///< --strict
  std::optional<std::string> submission_key;  ///< --submission-id
  std::optional<bool>
      wait;  ///< --wait / --no-wait; none: spark.kubernetes.submission.waitAppCompletion
};

/// The environment after spark-env.sh of the configuration directory was sourced, as spark-submit
/// does before anything else; no process is started when there is none.  resolve() does it too, but
/// what else reads the environment (KUBECONFIG, proxies) should see it: call this first, the second
/// time changes nothing.  Throws Error kInput when the script fails.
[[nodiscard]] Environment load_spark_env(const Environment& environment);

/// Merges arguments, properties files and environment as Spark does, reads the local files they
/// name, and validates.  Mirrors launcher.SparkSubmitCommandBuilder, deploy.SparkSubmitArguments,
/// SparkSubmit.prepareSubmitEnvironment and the constructors of the k8s feature steps.
/// Throws Error kUsage for a value that is wrong, kInput for a file that cannot be read.
[[nodiscard]] SubmissionSpec resolve(const SubmissionRequest& request,
                                     const Environment& environment);

}  // namespace firesteel
