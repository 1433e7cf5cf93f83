#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/dns_label.h"
#include "base/text.h"
#include "conf/carried_files.h"
#include "conf/claim_uploads.h"
#include "conf/connection_settings.h"
#include "conf/eager_keys.h"
#include "conf/feature_steps.h"
#include "conf/first_job.h"
#include "conf/flatten.h"
#include "conf/hadoop_security.h"
#include "conf/keys.h"
#include "conf/known_keys.h"
#include "conf/local_files.h"
#include "conf/merge.h"
#include "conf/profile.h"
#include "conf/quantity.h"
#include "conf/reader.h"
#include "conf/remarks.h"
#include "conf/spark_env.h"
#include "conf/traps.h"
#include "conf/units.h"
#include "conf/uploads.h"
#include "conf/uri.h"
#include "conf/validate.h"
#include "conf/version.h"
#include "conf/volumes.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/labels.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

namespace conf {

namespace {

/// Reads spark.driver.port and the other ports raw, as the feature steps do.
DriverPorts read_ports(const ConfReader& reader) {
  DriverPorts ports;
  ports.driver = reader.raw_int("spark.driver.port", ports.driver);
  const int shared = reader.raw_int("spark.blockManager.port", ports.block_manager_container);
  ports.block_manager_container = reader.raw_int("spark.driver.blockManager.port", shared);
  ports.block_manager_service =
      reader.raw_int("spark.driver.blockManager.port", ports.block_manager_service);
  ports.ui = static_cast<int>(reader.number("spark.ui.port"));
  if (reader.version().has(Feature::kConnectPort)) {
    ports.connect = reader.raw_int("spark.connect.grpc.binding.port", ports.connect);
  }
  return ports;
}

/// Before Spark 3.3, spark.kubernetes.memoryOverheadFactor has an upper bound (Config.scala).
double kubernetes_overhead_factor(const ConfReader& reader) {
  const double factor = reader.real("spark.kubernetes.memoryOverheadFactor");
  if (!reader.version().has(Feature::kAnyOverheadFactor) && factor >= 1) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("spark.kubernetes.memoryOverheadFactor is {}, but must be less than 1 in "
                    "Spark {}: Ensure that memory overhead is a double between 0 --> 1.0",
                    java_double(factor), reader.version().text),
        "set spark.driver.memoryOverhead to the overhead itself, such as 2g");
  }
  return factor;
}

/// Mirrors BasicDriverFeatureStep: computes in doubles, truncates, and limits to the range of int.
DriverMemory read_memory(const ConfReader& reader, const SubmissionSpec& spec) {
  constexpr double kOtherLanguagesFactor = 0.4;
  constexpr std::int64_t kSmallestOverhead = 384;
  DriverMemory memory;
  memory.heap_mib = reader.number("spark.driver.memory");
  const bool jvm = spec.resource_type == ResourceType::kJava;
  const double exported = jvm || reader.has("spark.kubernetes.memoryOverheadFactor")
                              ? kubernetes_overhead_factor(reader)
                              : kOtherLanguagesFactor;
  const bool own_factor = spec.spark_version.has(Feature::kDriverOverheadFactor) &&
                          reader.has("spark.driver.memoryOverheadFactor");
  const double factor = own_factor ? reader.real("spark.driver.memoryOverheadFactor") : exported;
  memory.exported_factor = java_double(exported);
  const std::int64_t least = spec.spark_version.has(Feature::kMinMemoryOverhead)
                                 ? reader.number("spark.driver.minMemoryOverhead")
                                 : kSmallestOverhead;
  if (const auto overhead = reader.find_number("spark.driver.memoryOverhead")) {
    memory.overhead_mib = *overhead;
    return memory;
  }
  constexpr auto kLargest = static_cast<double>(std::numeric_limits<std::int32_t>::max());
  const double wanted = factor * static_cast<double>(memory.heap_mib);
  const auto whole = static_cast<std::int64_t>(std::clamp(wanted, 0.0, kLargest));
  memory.overhead_mib = std::max(whole, least);
  return memory;
}

std::map<std::string, std::string> read_labels(const ConfReader& reader,
                                               const SparkVersion& version) {
  constexpr std::string_view kPrefix = "spark.kubernetes.driver.label.";
  std::map<std::string, std::string> labels = reader.with_prefix(kPrefix);
  for (const std::string_view reserved : kReservedLabels) {
    if (!version.has(Feature::kAppLabels) &&
        (reserved == kSparkVersionLabel || reserved == kAppNameLabel)) {
      continue;
    }
    if (labels.contains(std::string(reserved))) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("Label with key {} is not allowed as it is reserved for Spark "
                              "bookkeeping operations.",
                              reserved),
                  fmt::format("remove {}{}, or use another name", kPrefix, reserved));
    }
  }
  return labels;
}

/// Mirrors EnvSecretsFeatureStep.  As in Java's split, trailing empty parts are ignored.
std::map<std::string, SecretKeyRef> read_secret_refs(const ConfReader& reader) {
  constexpr std::string_view kPrefix = "spark.kubernetes.driver.secretKeyRef.";
  std::map<std::string, SecretKeyRef> refs;
  for (const auto& [variable, text] : reader.with_prefix(kPrefix)) {
    std::vector<std::string_view> parts = base::split(text, ':');
    while (!parts.empty() && parts.back().empty()) {
      parts.pop_back();
    }
    if (parts.size() != 2) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("SecretKeyRef must be in the form name:key: {}{}", kPrefix, variable),
                  fmt::format("set {}{} to SECRET:KEY", kPrefix, variable));
    }
    refs.emplace(variable,
                 SecretKeyRef{.secret = std::string(parts[0]), .key = std::string(parts[1])});
  }
  return refs;
}

/// Mirrors LocalDirsFeatureStep.  As in Java's split, trailing empty parts are ignored, but an
/// empty text is one empty part.
std::optional<std::vector<std::string>> read_local_dirs(const ConfReader& reader,
                                                        const Environment& environment) {
  std::optional<std::string> list = environment.find("SPARK_LOCAL_DIRS");
  if (const ConfValue* const setting = reader.raw("spark.local.dir"); !list && setting != nullptr) {
    list = setting->value;
  }
  if (!list) {
    return std::nullopt;
  }
  std::vector<std::string> dirs;
  if (list->empty()) {
    dirs.emplace_back();
    return dirs;
  }
  for (const std::string_view dir : base::split(*list, ',')) {
    dirs.emplace_back(dir);
  }
  while (!dirs.empty() && dirs.back().empty()) {
    dirs.pop_back();
  }
  return dirs;
}

/// Mirrors UserGroupInformation's short name: the part before the host or realm.
std::string short_name(const std::string& user) {
  return user.substr(0, user.find_first_of("/@"));
}

ConfValue read_spark_user(const SubmissionSpec& spec, const Environment& environment) {
  const auto from = [](std::string value, const char* variable) {
    return ConfValue{.value = std::move(value),
                     .origin = {.kind = Origin::Kind::kEnvironment, .name = variable},
                     .key = "SPARK_USER"};
  };
  const auto user = environment.find("SPARK_USER");
  const bool as_given = spec.spark_version.has(Feature::kProxyUserInDriver);
  if (spec.proxy_user && (as_given || !user)) {
    const std::string& name = spec.proxy_user->value;
    return {.value = as_given ? name : short_name(name),
            .origin = spec.proxy_user->origin,
            .key = "SPARK_USER"};
  }
  if (user) {
    return from(*user, "SPARK_USER");
  }
  if (const auto name = environment.find_non_empty("HADOOP_PROXY_USER")) {
    return from(short_name(*name), "HADOOP_PROXY_USER");
  }
  if (const auto name = environment.find("HADOOP_USER_NAME")) {
    return from(short_name(*name), "HADOOP_USER_NAME");
  }
  return {.value = environment.user, .origin = {}, .key = "SPARK_USER"};
}

std::optional<ConfValue> from_environment(const Environment& environment, const char* variable) {
  const auto value = environment.find(variable);
  if (!value) {
    return std::nullopt;
  }
  return ConfValue{.value = *value,
                   .origin = {.kind = Origin::Kind::kEnvironment, .name = variable},
                   .key = variable};
}

/// Mirrors DriverCommandFeatureStep.configureForPython.
void read_python(const ConfReader& reader, const Environment& environment, SubmissionSpec& spec,
                 std::vector<Remark>& remarks) {
  if (spec.resource_type != ResourceType::kPython) {
    return;
  }
  if (!spec.spark_version.has(Feature::kPythonVersionIgnored) &&
      reader.find("spark.kubernetes.pyspark.pythonVersion")) {
    warn(remarks, "python-version-deprecated",
         "spark.kubernetes.pyspark.pythonVersion was deprecated in Spark 3.1. Please set "
         "'spark.pyspark.python' and 'spark.pyspark.driver.python' configurations.",
         "DriverCommandFeatureStep");
  }
  const std::optional<ConfValue> python = reader.find("spark.pyspark.python");
  const std::optional<ConfValue> environment_python =
      from_environment(environment, "PYSPARK_PYTHON");
  const std::optional<ConfValue> driver_python = reader.find("spark.pyspark.driver.python");
  const std::optional<ConfValue> environment_driver =
      from_environment(environment, "PYSPARK_DRIVER_PYTHON");
  spec.pyspark_python = python ? python : environment_python;
  for (const std::optional<ConfValue>& candidate :
       {driver_python, python, environment_driver, environment_python}) {
    if (!spec.pyspark_driver_python) {
      spec.pyspark_driver_python = candidate;
    }
  }
}

void read_identity(const ConfReader& reader, const Environment& environment, const Settings& system,
                   SubmissionSpec& spec) {
  spec.kubernetes_namespace = reader.text("spark.kubernetes.namespace");
  if (!base::is_dns_label(spec.kubernetes_namespace.value)) {
    // Spark asks the API server first, which refuses it too.
    reader.fail(spec.kubernetes_namespace, "the name of a namespace",
                "use lower-case letters, digits and dashes");
  }
  spec.image_pull_policy = reader.text("spark.kubernetes.container.image.pullPolicy");
  spec.image_pull_secrets = reader.list("spark.kubernetes.container.image.pullSecrets");
  spec.driver_pod_name = reader.find("spark.kubernetes.driver.pod.name");
  if (environment.find("SPARK_TESTING") || system.contains("spark.testing")) {
    spec.resource_name_prefix = reader.find("spark.kubernetes.driver.resourceNamePrefix");
  }
  spec.labels = read_labels(reader, spec.spark_version);
  spec.annotations = reader.with_prefix("spark.kubernetes.driver.annotation.");
  if (spec.spark_version.has(Feature::kServiceLabels)) {
    spec.service_labels = reader.with_prefix("spark.kubernetes.driver.service.label.");
  }
  spec.service_annotations = reader.with_prefix("spark.kubernetes.driver.service.annotation.");
  spec.node_selector = reader.with_prefix("spark.kubernetes.node.selector.");
  if (spec.spark_version.has(Feature::kDriverNodeSelector)) {
    for (auto& [label, value] : reader.with_prefix("spark.kubernetes.driver.node.selector.")) {
      spec.node_selector.insert_or_assign(label, std::move(value));
    }
  }
  if (spec.spark_version.has(Feature::kSchedulerName)) {
    spec.scheduler_name = reader.find("spark.kubernetes.driver.scheduler.name");
  }
  spec.service_account = reader.find("spark.kubernetes.authenticate.driver.serviceAccountName");
  spec.environment = reader.with_prefix("spark.kubernetes.driverEnv.");
  spec.secret_mounts = reader.with_prefix("spark.kubernetes.driver.secrets.");
  if (!is_excluded(spec, "EnvSecretsFeatureStep")) {
    spec.secret_env_refs = read_secret_refs(reader);
  }
  spec.allow_privilege_escalation =
      spec.spark_version.has(Feature::kPrivilegeEscalation) &&
      reader.flag("spark.kubernetes.driver.securityContext.allowPrivilegeEscalation");
}

void require_quantity(const ConfReader& reader, const std::optional<ConfValue>& setting) {
  if (setting && !is_quantity(setting->value, reader.version())) {
    reader.fail(*setting, "a number of CPUs such as 2 or 500m");
  }
}

void read_compute(const ConfReader& reader, SubmissionSpec& spec) {
  spec.memory = read_memory(reader, spec);
  const std::int64_t cores = reader.number("spark.driver.cores");
  const std::optional<ConfValue> request = reader.find("spark.kubernetes.driver.request.cores");
  require_quantity(reader, request);
  spec.cpu_request = request ? *request : reader.text("spark.driver.cores");
  if (!request) {
    spec.cpu_request.value = std::to_string(cores);
  }
  spec.cpu_limit = reader.find("spark.kubernetes.driver.limit.cores");
  require_quantity(reader, spec.cpu_limit);
  if (!is_excluded(spec, "BasicDriverFeatureStep")) {
    spec.extended_resources = parse_driver_resources(reader);
  }
}

void read_service(const ConfReader& reader, SubmissionSpec& spec) {
  spec.ports = read_ports(reader);
  if (spec.spark_version.has(Feature::kIpFamilies)) {
    spec.ip_family_policy = reader.text("spark.kubernetes.driver.service.ipFamilyPolicy").value;
    spec.ip_families =
        base::split_list(reader.text("spark.kubernetes.driver.service.ipFamilies").value);
  }
  spec.publish_not_ready_addresses =
      spec.spark_version.has(Feature::kNotReadyAddresses) &&
      reader.flag("spark.kubernetes.driver.service.publishNotReadyAddresses");
}

void read_volumes(const ConfReader& reader, const Environment& environment, SubmissionSpec& spec) {
  // Executor volumes are only validated, as in KubernetesConf.createDriverConf.
  (void)parse_volumes(reader, "spark.kubernetes.executor.volumes.", spec.spark_version);
  if (!is_excluded(spec, "MountVolumesFeatureStep")) {
    spec.volumes = parse_volumes(reader, "spark.kubernetes.driver.volumes.", spec.spark_version);
    require_distinct_mount_paths(spec.volumes);
  }
  constexpr const char* kLegacy = "spark.kubernetes.legacy.useReadWriteOnceAccessMode";
  const bool single_node =
      spec.spark_version.has(Feature::kReadWriteOncePod) || reader.has(kLegacy)
          ? reader.flag(kLegacy) || !default_of_key(kLegacy, spec.spark_version)
          : true;
  spec.claim_access_mode = single_node ? "ReadWriteOnce" : "ReadWriteOncePod";
  spec.local_dirs = read_local_dirs(reader, environment);
  spec.local_dirs_tmpfs = !is_excluded(spec, "LocalDirsFeatureStep") &&
                          reader.flag("spark.kubernetes.local.dirs.tmpfs");
}

void read_feature_steps(const ConfReader& reader, SubmissionSpec& spec) {
  if (!spec.spark_version.has(Feature::kFeatureSteps)) {
    return;
  }
  for (const std::string& step : reader.list("spark.kubernetes.driver.pod.featureSteps")) {
    if (step != std::string(kFeatureStepPackage) + "VolcanoFeatureStep") {
      throw Error(
          ErrorKind::kUsage,
          fmt::format("{} in spark.kubernetes.driver.pod.featureSteps is a Java class, which "
                      "Firesteel cannot run",
                      step),
          "use a pod template for these changes (only VolcanoFeatureStep is supported)");
    }
    if (!spec.spark_version.has(Feature::kVolcano)) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("Spark {} has no VolcanoFeatureStep", spec.spark_version.text),
                  "use an image with Spark 3.3 or newer, or leave out "
                  "spark.kubernetes.driver.pod.featureSteps");
    }
    spec.volcano = true;
  }
}

void read_templates(const Sources& sources, const ConfReader& reader,
                    const Environment& environment, SubmissionSpec& spec) {
  spec.driver_templates = read_driver_template(reader, spec.spark_version, environment);
  spec.driver_templates.insert(spec.driver_templates.end(), sources.driver_templates.begin(),
                               sources.driver_templates.end());
  spec.driver_container_name = reader.find("spark.kubernetes.driver.podTemplateContainerName");
  if (!is_excluded(spec, "PodTemplateConfigMapStep")) {
    spec.executor_templates = read_executor_template(reader, environment);
    spec.executor_templates.insert(spec.executor_templates.end(),
                                   sources.executor_templates.begin(),
                                   sources.executor_templates.end());
  }
  spec.driver_changes = sources.driver_changes;
  spec.other_objects = sources.other_objects;
  if (spec.volcano) {
    spec.pod_group = read_pod_group(reader, spec.spark_version, environment);
  }
}

void read_submission(const Sources& sources, const ConfReader& reader, SubmissionSpec& spec) {
  spec.upload_path = reader.find("spark.kubernetes.file.upload.path");
  spec.idempotency_key = sources.idempotency_key;
  if (sources.time_to_live_s) {
    spec.annotations[std::string(kTimeToLiveAnnotation)] = std::to_string(*sources.time_to_live_s);
  }
  if (spec.idempotency_key && spec.driver_pod_name) {
    throw Error(ErrorKind::kUsage,
                "--submission-id and spark.kubernetes.driver.pod.name cannot be combined: the key "
                "determines the name of the driver pod",
                "remove one of them; with a fixed name, --if-exists=attach does the same as "
                "--submission-id");
  }
  spec.structured_logging = spec.spark_version.has(Feature::kStructuredLogging) &&
                            reader.flag("spark.log.structuredLogging.enabled");
}

/// Spark reads the interval only when it waits.
WaitSettings read_wait(const Sources& sources, const ConfReader& reader) {
  WaitSettings wait{.wait_app_completion =
                        sources.wait ? *sources.wait
                                     : reader.flag("spark.kubernetes.submission.waitAppCompletion"),
                    .report_interval = std::nullopt};
  if (wait.wait_app_completion && reader.has("spark.kubernetes.report.interval")) {
    wait.report_interval =
        std::chrono::milliseconds(reader.number("spark.kubernetes.report.interval"));
  }
  return wait;
}

SparkVersion decide_version(const Sources& sources, const Merged& merged,
                            const Environment& environment, std::vector<Remark>& remarks) {
  if (auto version = version_before_image(sources, environment, remarks)) {
    return *std::move(version);
  }
  const ConfReader reader(merged.properties, merged.system, environment, newest_version(),
                          ConfReader::Below::kSystem);
  const auto image = reader.find("spark.kubernetes.driver.container.image");
  return version_of_image(image ? image->value : "", remarks);
}

void remark_on_settings(const Sources& sources, const Merged& merged, const SparkVersion& version,
                        std::vector<Remark>& remarks) {
  for (const auto& [feature, name] : sources.used_features) {
    if (!version.has(feature)) {
      remarks.push_back({.id = "newer-option",
                         .logger = "Firesteel",
                         .message = fmt::format(
                             "spark-submit of Spark {} does not know {}; Firesteel applies it.",
                             version.text, name),
                         .severity = Remark::Severity::kInfo});
    }
  }
  for (const std::string& key : merged.ignored_keys) {
    warn(remarks, "non-spark-property", "Ignoring non-Spark config property: " + key,
         "SparkSubmit");
  }
  if (const ConfValue* const master = merged.find("spark.master");
      master != nullptr && master->value.find("://", 6) == std::string::npos) {
    remarks.push_back(
        {.id = "master-scheme",
         .logger = "Utils",
         .message = fmt::format("No scheme specified for kubernetes master URL, so defaulting to "
                                "https. Resolved URL is {}.",
                                normalised_master(*master)),
         .severity = Remark::Severity::kInfo});
  }
}

ConfValue read_image(const ConfReader& reader, const SubmissionSpec& spec) {
  auto image = reader.find("spark.kubernetes.driver.container.image");
  if (!image) {
    const std::string first = first_job(spec);
    throw Error(ErrorKind::kUsage, "Must specify the driver container image",
                "add --image REGISTRY/NAME:TAG, an image with Spark (spark-submit: --conf "
                "spark.kubernetes.container.image=REGISTRY/NAME:TAG)" +
                    (first.empty() ? "" : "; for a first job: " + first));
  }
  return *std::move(image);
}

/// `environment` is the environment after spark-env.sh.
/// The launcher of Spark 3.4 supplies the resource of this class (SparkSubmitCommandBuilder), and
/// so does our command line.  For an older launcher, the first argument is the resource.
std::optional<Sources> without_supplied_resource(const Sources& sources,
                                                 const SparkVersion& version) {
  const bool supplied = sources.main_class && sources.main_class->value == kConnectServer &&
                        !version.has(Feature::kConnectServerRefused);
  if (!supplied || !sources.primary_resource || sources.app_arguments.empty()) {
    return std::nullopt;
  }
  Sources changed = sources;
  changed.primary_resource->value = changed.app_arguments.front();
  changed.app_arguments.erase(changed.app_arguments.begin());
  return changed;
}

ResolvedSubmission resolve_all(Sources given, const Environment& environment) {
  Merged merged = merge(std::move(given.layers), std::move(given.system));
  ResolvedSubmission resolved;
  SubmissionSpec& spec = resolved.spec;
  std::vector<Remark>& remarks = resolved.diagnostics.remarks;
  spec.spark_version = decide_version(given, merged, environment, remarks);
  const std::optional<Sources> changed = without_supplied_resource(given, spec.spark_version);
  const Sources& sources = changed ? *changed : given;
  validate_arguments(sources, merged, spec.spark_version);
  refuse_unsupported(sources, merged, spec.spark_version);
  remark_on_settings(sources, merged, spec.spark_version, remarks);
  spec.app_arguments = sources.app_arguments;
  spec.proxy_user = sources.proxy_user;
  flatten(sources, merged, environment, spec);

  const ConfReader reader(spec.properties, merged.system, environment, spec.spark_version);
  if (spec.spark_version.has(Feature::kExcludedSteps)) {
    spec.excluded_steps = reader.list("spark.kubernetes.driver.pod.excludedFeatureSteps");
  }
  spec.image = read_image(reader, spec);
  check_eager_keys(reader);
  resolved.connection = read_connection(sources.connection, reader);
  spec.spark_user = read_spark_user(spec, environment);
  read_feature_steps(reader, spec);
  read_identity(reader, environment, merged.system, spec);
  read_compute(reader, spec);
  read_service(reader, spec);
  spec.carries_files = sources.inline_files;
  spec.names_uploads_by_content = sources.names_uploads_by_content;
  mount_upload_claim(reader, spec);
  read_volumes(reader, environment, spec);
  read_python(reader, environment, spec, remarks);
  spec.credentials = read_driver_credentials(reader, environment);
  spec.hadoop = read_hadoop_conf(reader, environment, remarks);
  spec.kerberos = read_kerberos_conf(reader, environment, remarks);
  const bool uses_kerberos = hadoop_uses_kerberos(merged.system, environment);
  if (uses_kerberos && !is_excluded(spec, "KerberosConfDriverFeatureStep")) {
    require_credentials_for_hadoop(spec);
  }
  read_templates(sources, reader, environment, spec);
  spec.conf_files = read_conf_files(reader, environment, remarks);
  read_submission(sources, reader, spec);
  resolved.wait = read_wait(sources, reader);
  resolved.restart = sources.restart;
  spec.carried_files = read_carried_files(sources, spec);
  require_upload_path(spec);
  warn_of_traps(reader, spec, environment, remarks);
  resolved.diagnostics.strict = sources.strict;
  resolved.diagnostics.properties_files = sources.properties_files;
  return resolved;
}

}  // namespace

}  // namespace conf

ResolvedSubmission resolve(Sources sources, const Environment& environment) {
  const std::optional<Environment> loaded = conf::load_spark_env(environment);
  return conf::resolve_all(std::move(sources), loaded ? *loaded : environment);
}

}  // namespace firesteel
