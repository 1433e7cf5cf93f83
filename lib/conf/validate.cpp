#include "conf/validate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/java_options.h"
#include "conf/profile.h"
#include "conf/units.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

[[noreturn]] void refuse(const std::string& message, const std::string& hint) {
  throw Error(ErrorKind::kUsage, message, hint);
}

std::string given(const ConfValue& setting) {
  return fmt::format("but was \"{}\" (from {})", setting.value, setting.origin.describe());
}

void require_positive_size(const Merged& merged, std::string_view key, std::string_view what,
                           bool binary_suffixes) {
  const ConfValue* const setting = merged.find(key);
  if (setting != nullptr &&
      parse_size(setting->value, ByteUnit::kByte, binary_suffixes).value_or(-1) <= 0) {
    refuse(fmt::format("{} memory must be a positive number, {}", what, given(*setting)),
           setting->value.find("${") == std::string::npos
               ? "use a whole number with a unit, such as 512m or 2g"
               : "write the size itself, such as 512m or 2g (${…} is not replaced here)");
  }
}

void require_positive_int(const ConfValue* setting, std::string_view what) {
  if (setting != nullptr && parse_int(setting->value).value_or(-1) <= 0) {
    refuse(fmt::format("{} must be a positive number, {}", what, given(*setting)),
           fmt::format("set {} to an integer greater than 0", setting->key));
  }
}

bool says_true(const ConfValue* setting) {
  return setting != nullptr && base::equal_ignoring_case(setting->value, "true");
}

void require_number_of_executors(const Merged& merged) {
  if (!says_true(merged.find("spark.dynamicAllocation.enabled"))) {
    require_positive_int(merged.find("spark.executor.instances"), "Number of executors");
  }
}

/// Mirrors SparkSubmitCommandBuilder.checkJavaOptions.
bool sets_heap(const ConfValue& options, const SparkVersion& version) {
  if (!version.has(Feature::kJavaOptionsSplit)) {
    return options.value.find("Xmx") != std::string::npos;
  }
  return std::ranges::any_of(split_option_string(options.value, options.key),
                             [](const std::string& option) { return option.starts_with("-Xmx"); });
}

void require_no_heap_options(const Merged& merged, const SparkVersion& version) {
  for (const char* const key :
       {"spark.driver.defaultJavaOptions", "spark.driver.extraJavaOptions"}) {
    const ConfValue* const options = merged.find(key);
    if (options != nullptr && sets_heap(*options, version)) {
      refuse(
          fmt::format("not allowed to specify max heap (Xmx) memory settings through java options "
                      "({}, from {})",
                      key, options->origin.describe()),
          "use --driver-memory or spark.driver.memory instead");
    }
  }
}

constexpr std::array kShells = {std::string_view("spark-shell"), std::string_view("pyspark-shell"),
                                std::string_view("sparkr-shell"),
                                std::string_view("connect-shell")};

void refuse_shells(const Sources& sources, const SparkVersion& version) {
  const std::string resource = sources.primary_resource ? sources.primary_resource->value : "";
  if (std::ranges::find(kShells, resource) != kShells.end()) {
    refuse("Cluster deploy mode is not applicable to Spark shells.",
           "run the shell from a pod in the cluster, with Spark itself in client mode");
  }
  const std::string main_class = sources.main_class ? sources.main_class->value : "";
  if (main_class == "org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver") {
    refuse("Cluster deploy mode is not applicable to Spark SQL shell.",
           "submit a Python or Scala application that runs the statements");
  }
  if (sources.allows_servers) {
    return;
  }
  if (main_class == "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2") {
    refuse("Cluster deploy mode is not applicable to Spark Thrift server.",
           "run it in a pod of a Deployment, with Spark itself in client mode");
  }
  if (main_class == kConnectServer && version.has(Feature::kConnectServerRefused)) {
    refuse("Launching Spark Connect server in cluster deploy mode is supported only for YARN",
           "run it in a pod of a Deployment, with Spark itself in client mode");
  }
}

void require_cluster_mode(const Merged& merged) {
  const ConfValue* const mode = merged.find("spark.submit.deployMode");
  if (mode == nullptr || mode->value == "client") {
    refuse(mode == nullptr ? "the default deploy mode is client, which Firesteel does not support"
                           : fmt::format("Firesteel does not support deploy mode client (from {})",
                                         mode->origin.describe()),
           "add --deploy-mode cluster (the driver then runs in a pod)");
  }
  if (mode->value != "cluster") {
    refuse(fmt::format(R"(--deploy-mode must be either "client" or "cluster", {})", given(*mode)),
           "add --deploy-mode cluster");
  }
}

}  // namespace

void validate_arguments(const Sources& sources, const Merged& merged, const SparkVersion& version) {
  const bool binary_suffixes = version.has(Feature::kBinarySizes);
  require_no_heap_options(merged, version);
  if (const ConfValue* const rest = merged.find("spark.master.rest.enabled");
      rest != nullptr && !parse_bool(rest->value)) {
    refuse(fmt::format("spark.master.rest.enabled must be true or false, {}", given(*rest)),
           "set spark.master.rest.enabled to true or false");
  }
  if (!sources.primary_resource) {
    refuse("Must specify a primary resource (JAR or Python or R file)",
           "add the application's file after the options, for example: local:///opt/app/app.jar");
  }
  require_positive_size(merged, "spark.driver.memory", "Driver", binary_suffixes);
  require_positive_size(merged, "spark.executor.memory", "Executor", binary_suffixes);
  require_positive_int(merged.find("spark.driver.cores"), "Driver cores");
  require_positive_int(merged.find("spark.executor.cores"), "Executor cores");
  require_positive_int(sources.total_executor_cores ? &*sources.total_executor_cores
                                                    : merged.find("spark.cores.max"),
                       "Total executor cores");
  require_number_of_executors(merged);
  if (sources.proxy_user && sources.proxy_user->value.empty()) {
    refuse("--proxy-user is empty", "name a user, or remove --proxy-user");
  }
  if (sources.proxy_user && merged.find("spark.kerberos.principal") != nullptr) {
    refuse("Only one of --proxy-user or --principal can be provided.", "remove one of them");
  }
}

void refuse_other_masters(const Merged& merged) {
  const ConfValue* const master = merged.find("spark.master");
  if (master == nullptr || master->value.starts_with("k8s://")) {
    return;
  }
  const std::string where =
      fmt::format(" (master {}, from {})", master->value, master->origin.describe());
  if (master->value == "yarn" || master->value.starts_with("spark") ||
      master->value.starts_with("mesos")) {
    refuse("Firesteel supports only Kubernetes" + where,
           "set --master k8s://https://HOST:PORT, or remove it to use the kubeconfig's server");
  }
  if (master->value.starts_with("local")) {
    refuse("Cluster deploy mode is not compatible with master \"local\"" + where,
           "set --master k8s://https://HOST:PORT, or use Spark itself for a local test");
  }
  refuse("Master must start with k8s://" + where,
         "set --master k8s://https://HOST:PORT, or remove it to use the kubeconfig's server");
}

void refuse_unsupported(const Sources& sources, const Merged& merged, const SparkVersion& version) {
  const ConfValue* const remote = merged.find("spark.remote");
  // An older Spark refuses the option alone, as unknown.
  if (remote != nullptr &&
      (version.has(Feature::kRemoteMaster) || remote->origin.kind == Origin::Kind::kFlag)) {
    refuse(
        fmt::format("Remote cannot be specified with master and/or deploy mode (--remote or "
                    "spark.remote, from {}).",
                    remote->origin.describe()),
        "run the program directly with SPARK_REMOTE set (a Spark Connect client is not submitted)");
  }
  refuse_other_masters(merged);
  require_cluster_mode(merged);
  refuse_shells(sources, version);
  if (const ConfValue* const address = merged.find("spark.driver.bindAddress")) {
    refuse(
        fmt::format("spark.driver.bindAddress is not supported in Kubernetes mode (from {}), as "
                    "the driver's bind address is managed and set to the driver pod's IP address",
                    address->origin.describe()),
        "remove spark.driver.bindAddress");
  }
}

std::string normalised_master(const ConfValue& master) {
  const std::string url = master.value.substr(std::string_view("k8s://").size());
  const std::size_t separator = url.find("://");
  if (separator == std::string::npos) {
    return "k8s://https://" + url;
  }
  const std::string scheme = base::lower(std::string_view(url).substr(0, separator));
  if (scheme != "https" && scheme != "http") {
    refuse(fmt::format("Invalid Kubernetes master schema: {} in master URL: {} (from {})", scheme,
                       url, master.origin.describe()),
           "set --master k8s://https://HOST:PORT");
  }
  return master.value;
}

}  // namespace firesteel::conf
