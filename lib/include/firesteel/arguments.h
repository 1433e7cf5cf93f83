#pragma once
/// The command line of spark-submit as a front end.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"

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

/// Everything on the command line that decides what is submitted: the arguments of spark-submit and
/// Firesteel's own options.
struct SubmissionRequest {
  SparkArguments arguments;
  std::optional<ConfValue> spark_version;      ///< --spark-version
  ConnectionSettings connection;               ///< --kubeconfig, --context, --as, …
  std::optional<std::string> idempotency_key;  ///< --submission-id
  std::optional<bool> wait;                    ///< --wait / --no-wait
  bool strict = false;                         ///< --strict
  bool inline_files = false;                   ///< --inline-files
  bool names_uploads_by_content = false;       ///< --upload-layout=content
  std::optional<std::string> script;           ///< the Python application, read from standard input
  /// The texts of remote_properties_files(), by name: with_fetched_files().
  std::map<std::string, std::string> fetched_files;
};

/// The environment after sourcing spark-env.sh of the configuration directory, which spark-submit
/// does first; nothing if it stays as it is.  Starts no process if there is no such file.
/// sources_of() and resolve() do it too, but call it first so that other readers of the environment
/// (KUBECONFIG, proxies) see the result; a second call changes nothing.  The script sees `words`,
/// the words after the command, as $@ after Spark's main class.  Throws Error kInput if the script
/// fails; InterruptedError after a signal, when the script has been killed.
[[nodiscard]] std::optional<Environment> load_spark_env(const Environment& environment,
                                                        std::span<const std::string> words,
                                                        StopSignals& stop_signals);

/// The names of --properties-file and --extra-properties-file that are URIs, except file:.
[[nodiscard]] std::vector<std::string> remote_properties_files(const SparkArguments& arguments);

/// `request` with the texts of those files, from http and https URLs and from the stores that can
/// be uploaded to, which all other settings configure.  At most 4 MiB each.  Throws Error kInput
/// for a file that cannot be read, InterruptedError after a signal.
[[nodiscard]] SubmissionRequest with_fetched_files(SubmissionRequest request,
                                                   const Environment& environment, Host host);

/// Options, properties files, environment variables and JVM options as layers of settings.  Mirrors
/// launcher.SparkSubmitCommandBuilder and deploy.SparkSubmitArguments.  Throws Error kInput for a
/// properties file that cannot be read, or is a URI and was not fetched, kUsage for an invalid one
/// or for a --conf without "=".
[[nodiscard]] Sources sources_of(const SubmissionRequest& request, const Environment& environment);

/// The Spark that a submission would follow, as --version reports it.
struct SparkRelease {
  std::string version;        ///< "4.3.0"
  std::string scala_version;  ///< of the scala-library jar in SPARK_HOME, else what Spark shipped
};

/// By --spark-version, FIRESTEEL_SPARK_VERSION, SPARK_HOME, else the newest known.  Reads no
/// configuration.  Throws Error kUsage for a version that is not supported.
[[nodiscard]] SparkRelease spark_release(const SubmissionRequest& request,
                                         const Environment& environment);

}  // namespace firesteel
