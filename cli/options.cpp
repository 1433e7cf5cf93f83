#include "cli/options.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace firesteel::cli {

namespace {

using enum Group;
using enum Takes;
using enum Owner;

constexpr auto kOptions = std::to_array<Option>({
    // ---- the application
    {.name = "--master",
     .takes = kValue,
     .argument = "URL",
     .group = kApplication,
     .help = "API server, as k8s://https://HOST:PORT",
     .details = "Without it the server of the kubeconfig's context is used. \"k8s://HOST:PORT\" "
                "means https.",
     .common = true},
    {.name = "--deploy-mode",
     .takes = kValue,
     .argument = "MODE",
     .group = kApplication,
     .help = "where the driver runs: only \"cluster\" is supported",
     .completion = Completion::kValues,
     .values = "cluster",
     .common = true},
    {.name = "--name",
     .takes = kValue,
     .argument = "NAME",
     .group = kApplication,
     .help = "name of the application",
     .common = true},
    {.name = "--class",
     .takes = kValue,
     .argument = "CLASS",
     .group = kApplication,
     .help = "main class, for Java and Scala",
     .common = true},
    // ---- configuration
    {.name = "--conf",
     .alias = "-c",
     .takes = kValue,
     .argument = "KEY=VALUE",
     .group = kConfiguration,
     .help = "any property of Spark; may be repeated, the last of a key wins",
     .completion = Completion::kProperty,
     .common = true},
    {.name = "--properties-file",
     .takes = kValue,
     .argument = "FILE",
     .group = kConfiguration,
     .help = "read properties from FILE instead of spark-defaults.conf",
     .completion = Completion::kFile,
     .common = true},
    {.name = "--extra-properties-file",
     .takes = kValue,
     .argument = "FILE",
     .group = kConfiguration,
     .help = "more properties, over those of --properties-file; may be repeated",
     .completion = Completion::kFile,
     .since_spark = "4.2"},
    {.name = "--load-spark-defaults",
     .takes = kNothing,
     .group = kConfiguration,
     .help = "read spark-defaults.conf even with --properties-file",
     .since_spark = "4.0"},
    {.name = "--spark-version",
     .takes = kValue,
     .argument = "VERSION",
     .group = kConfiguration,
     .owner = kFiresteel,
     .help = "version of Spark whose behaviour is wanted, 3.5 to 4.3",
     .details = "Without it: FIRESTEEL_SPARK_VERSION, the Spark in SPARK_HOME, the tag of an image "
                "named spark or pyspark that begins with a full version, else the newest. "
                "--verbose says which and why.",
     .common = true},
    // ---- dependencies
    {.name = "--jars",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = "jars for the class paths of driver and executors, separated by commas",
     .completion = Completion::kFile,
     .common = true},
    {.name = "--py-files",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = ".zip, .egg and .py files for PYTHONPATH, separated by commas",
     .completion = Completion::kFile,
     .common = true},
    {.name = "--files",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = "files for the working directory of each executor, separated by commas",
     .completion = Completion::kFile,
     .common = true},
    {.name = "--archives",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = "archives to be unpacked in the working directory of each executor",
     .completion = Completion::kFile},
    {.name = "--packages",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = "Maven coordinates, groupId:artifactId:version; the driver resolves them",
     .common = true},
    {.name = "--exclude-packages",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = "groupId:artifactId to leave out while --packages is resolved"},
    {.name = "--repositories",
     .takes = kValue,
     .argument = "LIST",
     .group = kDependencies,
     .help = "more repositories for --packages"},
    // ---- resources
    {.name = "--driver-memory",
     .takes = kValue,
     .argument = "MEM",
     .group = kResources,
     .help = "memory of the driver, as 1000m or 2g (default 1g)",
     .common = true},
    {.name = "--driver-cores",
     .takes = kValue,
     .argument = "N",
     .group = kResources,
     .help = "cores of the driver (default 1)",
     .common = true},
    {.name = "--executor-memory",
     .takes = kValue,
     .argument = "MEM",
     .group = kResources,
     .help = "memory of each executor, as 1000m or 2g (default 1g)",
     .common = true},
    {.name = "--executor-cores",
     .takes = kValue,
     .argument = "N",
     .group = kResources,
     .help = "cores of each executor (default 1)",
     .common = true},
    {.name = "--num-executors",
     .takes = kValue,
     .argument = "N",
     .group = kResources,
     .help = "how many executors (default 2)",
     .common = true},
    {.name = "--driver-java-options",
     .takes = kValue,
     .argument = "OPTIONS",
     .group = kResources,
     .help = "options for the driver's JVM"},
    {.name = "--driver-library-path",
     .takes = kValue,
     .argument = "PATH",
     .group = kResources,
     .help = "library path of the driver"},
    {.name = "--driver-class-path",
     .takes = kValue,
     .argument = "PATH",
     .group = kResources,
     .help = "class path of the driver; --jars are on it anyway"},
    {.name = "--driver-default-class-path",
     .takes = kValue,
     .argument = "PATH",
     .group = kResources,
     .help = "class path put before everything else",
     .hidden = true},
    // ---- security
    {.name = "--proxy-user",
     .takes = kValue,
     .argument = "NAME",
     .group = kSecurity,
     .help = "user to impersonate; not together with --principal"},
    {.name = "--principal",
     .takes = kValue,
     .argument = "NAME",
     .group = kSecurity,
     .help = "Kerberos principal"},
    {.name = "--keytab",
     .takes = kValue,
     .argument = "FILE",
     .group = kSecurity,
     .help = "keytab of --principal; it is copied into a Secret of the driver",
     .completion = Completion::kFile},
    // ---- waiting
    {.name = "--wait",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "stay until the driver ends and return its exit code (the default)",
     .details = "Wins over spark.kubernetes.submission.waitAppCompletion.",
     .common = true},
    {.name = "--no-wait",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "return as soon as everything is created",
     .details = "Wins over spark.kubernetes.submission.waitAppCompletion.",
     .common = true},
    {.name = "--progress",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "show how far the driver is while waiting (the default on a terminal)",
     .details = "One line below all else: what happens before the driver starts and for how long, "
                "then executors and Spark's stages. The stages come from the driver's REST API and "
                "need the right to get pods/proxy; what may not be asked is left out. Where "
                "standard error is no terminal, each change is a log line.",
     .common = true},
    {.name = "--no-progress",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "do not, also on a terminal"},
    {.name = "--logs",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "print the driver's log on standard output while waiting",
     .details = "From its container's start to its end, across lost connections. Everything else "
                "stays on standard error. The exit code does not depend on it. Needs the right to "
                "get pods/log.",
     .common = true},
    {.name = "--raw",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "With --logs: pass the log to a terminal unchanged",
     .details = "A terminal gets text, tabs, line ends and colors of the log; every other control "
                "character is shown as an escape. A pipe or a file always gets the log byte for "
                "byte."},
    {.name = "--on-interrupt",
     .takes = kValue,
     .argument = "WHAT",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "what Ctrl-C (SIGINT, SIGTERM, SIGHUP) does to the driver: detach or kill",
     .details =
         "\"detach\" (the default) leaves it running, as spark-submit does; \"kill\" deletes "
         "its pod.",
     .completion = Completion::kValues,
     .values = "detach|kill",
     .common = true},
    {.name = "--ui",
     .takes = kNothing,
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "while waiting, forward a local port to the driver's page",
     .details =
         "The URL stands on stderr as soon as the driver runs: 127.0.0.1 and the page's port, or "
         "the next one that is free. It needs the verbs get and create on pods/portforward; "
         "without them there is a warning and no page."},
    {.name = "--start-timeout",
     .takes = kValue,
     .argument = "DURATION",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "end with 75 when the driver does not run after so long",
     .details = "30s, 10m, 1h30m; a bare number is seconds. It counts from the beginning of the "
                "wait. The cause is printed.",
     .common = true},
    {.name = "--timeout",
     .takes = kValue,
     .argument = "DURATION",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "end with 76 when the driver has not ended after so long",
     .details = "It counts from the beginning of the wait.",
     .common = true},
    {.name = "--on-timeout",
     .takes = kValue,
     .argument = "WHAT",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "what a timeout does to the driver: kill (the default) or keep",
     .completion = Completion::kValues,
     .values = "kill|keep",
     .common = true},
    {.name = "--fail-fast",
     .takes = kOptionalValue,
     .argument = "DURATION",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "end with 75 when the driver cannot start, after 30s or DURATION",
     .details = "Applies to what does not heal by itself: a wrong image name, a missing Secret or "
                "ConfigMap, and so on; a registry that cannot be reached counts after 2m. Obeys "
                "--on-timeout, as a start timeout does.",
     .common = true},
    {.name = "--on-driver-exit",
     .takes = kValue,
     .argument = "WHAT",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "what happens to a pod that a sidecar keeps alive: keep (the default) or delete",
     .completion = Completion::kValues,
     .values = "keep|delete"},
    {.name = "--cleanup",
     .takes = kValue,
     .argument = "WHEN",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "delete the driver pod at its end: always, success or never (the default)",
     .details = "What it owns and its log go with it.",
     .completion = Completion::kValues,
     .values = "always|success|never"},
    {.name = "--submission-id",
     .takes = kValue,
     .argument = "KEY",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "submit only once for KEY: while its driver pod exists, go on with that driver",
     .details =
         "KEY is any text, such as a task and its date; it holds within the namespace. "
         "The name of the driver pod is made of it, so of many submissions at the same time one "
         "makes the driver and the others wait for it and return its exit code. "
         "What a submission left that was killed half way is taken over. "
         "The KEY is readable in the annotation firesteel/submission-key.",
     .common = true},
    {.name = "--if-exists",
     .takes = kValue,
     .argument = "WHAT",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "when the driver exists already: fail, attach to it, replace it or skip",
     .details =
         "Needs --submission-id (the default is then attach) or spark.kubernetes.driver.pod.name "
         "(the default is then fail). "
         "\"replace\" deletes the old driver, waits until it is gone and submits; \"skip\" ends "
         "with 0.",
     .completion = Completion::kValues,
     .values = "fail|attach|replace|skip",
     .common = true},
    {.name = "--exit-code",
     .takes = kValue,
     .argument = "WHOSE",
     .group = kWaiting,
     .owner = kFiresteel,
     .help = "exit with the driver's code (driver) or as spark-submit does (spark)",
     .details = "With \"spark\": 0 whatever became of the driver, 1 for every error, 255 without "
                "arguments. FIRESTEEL_EXIT_CODE sets the default.",
     .completion = Completion::kValues,
     .values = "driver|spark",
     .common = true},
    // ---- output
    {.name = "--dry-run",
     .takes = kOptionalValue,
     .argument = "WHERE",
     .group = kOutput,
     .owner = kFiresteel,
     .help = "print the objects instead of creating them",
     .details = "With \"server\" the API server is asked what it would make of them "
                "(dryRun=All): they are printed as it would keep them, or it says why not.",
     .completion = Completion::kValues,
     .values = "client|server",
     .common = true},
    {.name = "--output",
     .takes = kValue,
     .argument = "FORMAT",
     .group = kOutput,
     .owner = kFiresteel,
     .help = "format of --dry-run: yaml (the default) or json",
     .completion = Completion::kValues,
     .values = "yaml|json",
     .common = true},
    {.name = "--explain",
     .takes = kNothing,
     .group = kOutput,
     .owner = kFiresteel,
     .help = "print where each property and each part of the driver pod comes from",
     .common = true},
    {.name = "--strict",
     .takes = kNothing,
     .group = kOutput,
     .owner = kFiresteel,
     .help = "make warnings errors: nothing is submitted when there is one",
     .details = "Counts what is warned about in the submission itself, such as a secret that would "
                "stand readable in the ConfigMap or a claim that is never created.",
     .common = true},
    {.name = "--result-file",
     .takes = kValue,
     .argument = "FILE",
     .group = kOutput,
     .owner = kFiresteel,
     .help = "write what became of the application to FILE, as JSON",
     .completion = Completion::kFile,
     .common = true},
    {.name = "--quiet",
     .takes = kNothing,
     .group = kOutput,
     .owner = kFiresteel,
     .help = "print only warnings, errors and the last line",
     .common = true},
    {.name = "--verbose",
     .alias = "-v",
     .takes = kNothing,
     .group = kOutput,
     .help = "print the arguments and the properties as they were understood",
     .details = "-vv also logs every request to the API server with its status and time, -vvv its "
                "headers and bodies too; what may be a secret is replaced. FIRESTEEL_LOG=debug and "
                "FIRESTEEL_LOG=trace do the same.",
     .common = true},
    {.name = "--help",
     .alias = "-h",
     .takes = kNothing,
     .group = kOutput,
     .help = "print this",
     .common = true},
    {.name = "--help-all",
     .takes = kNothing,
     .group = kOutput,
     .owner = kFiresteel,
     .help = "print all options",
     .common = true},
    {.name = "--version",
     .takes = kNothing,
     .group = kOutput,
     .help = "print the version",
     .common = true},
    {.name = "--usage-error",
     .takes = kNothing,
     .group = kOutput,
     .help = "print the usage and fail",
     .hidden = true},
    // ---- the API server
    {.name = "--kubeconfig",
     .takes = kValue,
     .argument = "FILE",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "kubeconfig to use instead of KUBECONFIG and ~/.kube/config",
     .completion = Completion::kFile,
     .common = true},
    {.name = "--context",
     .takes = kValue,
     .argument = "NAME",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "context of the kubeconfig; wins over spark.kubernetes.context",
     .completion = Completion::kContext,
     .common = true},
    {.name = "--request-timeout",
     .takes = kValue,
     .argument = "TIME",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "end one request to the API server after TIME; 10s",
     .details = "TIME is a number with a unit, as 30s, 500ms or 1m30s. Wins over "
                "spark.kubernetes.submission.requestTimeout."},
    {.name = "--retry-for",
     .takes = kValue,
     .argument = "TIME",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "try what fails for the network's or the API server's sake again for TIME; 60s",
     .details = "Each of the few steps of a submission is tried again so long; \"0s\" is never. A "
                "create whose answer was lost is looked up by name, never made twice. Waiting for "
                "the driver has no such limit. A host name that is not known is tried for 5 s at "
                "most."},
    {.name = "--cluster",
     .takes = kValue,
     .argument = "NAME",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "cluster of the kubeconfig, instead of the context's"},
    {.name = "--user",
     .takes = kValue,
     .argument = "NAME",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "user of the kubeconfig, instead of the context's"},
    {.name = "--as",
     .takes = kValue,
     .argument = "USER",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "user to impersonate",
     .details = "Your own user needs the right to impersonate. The user, groups and uid of the "
                "kubeconfig (as, as-groups, as-uid) and of the variables "
                "KUBERNETES_IMPERSONATE_USERNAME and KUBERNETES_IMPERSONATE_GROUP are not used "
                "then."},
    {.name = "--as-group",
     .takes = kValue,
     .argument = "GROUP",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "group to impersonate, with --as; may be repeated"},
    {.name = "--as-uid",
     .takes = kValue,
     .argument = "UID",
     .group = kConnection,
     .owner = kFiresteel,
     .help = "uid to impersonate, with --as"},
    {.name = "--anonymous",
     .takes = kNothing,
     .group = kConnection,
     .owner = kFiresteel,
     .help = "send no credentials",
     .details = "Without it, an https API server without credentials is an error before anything "
                "is sent."},
    // ---- other applications
    {.name = "--kill",
     .takes = kValue,
     .argument = "ID",
     .group = kManage,
     .help = "delete the driver pod of submission NAMESPACE:POD (POD may end in *)"},
    {.name = "--status",
     .takes = kValue,
     .argument = "ID",
     .group = kManage,
     .help = "print the state of submission NAMESPACE:POD (POD may end in *)"},
    // ---- accepted for the sake of scripts
    {.name = "--queue",
     .takes = kValue,
     .argument = "NAME",
     .group = kIgnored,
     .help = "YARN only"},
    {.name = "--supervise", .takes = kNothing, .group = kIgnored, .help = "standalone only"},
    {.name = "--total-executor-cores",
     .takes = kValue,
     .argument = "N",
     .group = kIgnored,
     .help = "standalone only"},
    {.name = "--remote",
     .takes = kValue,
     .argument = "URL",
     .group = kIgnored,
     .help = "Spark Connect; refused, it has no cluster mode",
     .hidden = true},
});

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string_view without_dashes(std::string_view name) {
  return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

}  // namespace

std::span<const Option> submit_options() {
  return kOptions;
}

const Option* find_option(std::string_view name) {
  const auto* const found = std::ranges::find_if(kOptions, [name](const Option& option) {
    return option.name == name || (!option.alias.empty() && option.alias == name);
  });
  return found == kOptions.end() ? nullptr : found;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  // A third of the letters may be wrong: "--excutor-mem" is no "--executor-memory" any more.
  std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < limit || (distance == limit && best.empty())) {
      limit = distance;
      best = candidate;
    }
  }
  return best;
}

std::string_view nearest_option(std::string_view name) {
  std::vector<std::string_view> names;
  std::vector<const Option*> options;
  for (const Option& option : kOptions) {
    if (!option.hidden) {
      names.push_back(without_dashes(option.name));
      options.push_back(&option);
    }
  }
  const std::string_view word = without_dashes(name);
  std::string_view best = nearest(word, names);
  if (best.empty() && word.size() >= 4) {
    // The beginning of exactly one option: "--exec-mem" is not, "--properties" is.
    const auto begins = [word](std::string_view n) { return n.starts_with(word); };
    if (std::ranges::count_if(names, begins) == 1) {
      best = *std::ranges::find_if(names, begins);
    }
  }
  for (const Option* option : options) {
    if (!best.empty() && without_dashes(option->name) == best) {
      return option->name;
    }
  }
  return {};
}

std::string_view heading(Group group) {
  switch (group) {
    case kApplication:
      return "Application";
    case kConfiguration:
      return "Configuration";
    case kDependencies:
      return "Dependencies";
    case kResources:
      return "Driver and executors";
    case kSecurity:
      return "Security";
    case kWaiting:
      return "Waiting";
    case kOutput:
      return "Output";
    case kConnection:
      return "API server";
    case kManage:
      return "Submitted applications";
    case kIgnored:
      return "Accepted, without effect on Kubernetes";
  }
  return {};
}

}  // namespace firesteel::cli
