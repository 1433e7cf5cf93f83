#include "declare/pods.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "declare/application.h"
#include "declare/crd.h"
#include "declare/metrics.h"
#include "declare/quantity.h"
#include "declare/roles.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "json/fields.h"
#include "manifest/pod_changes.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace firesteel::declare {

namespace {

using How = PodChange::How;
using Part = PodChange::Part;

/// The scheduler of a role's pods, and the field that names it; empty if there is none.
std::pair<std::string, std::string> scheduler_of(const Json& spec, const Role& role) {
  if (std::string batch = spec.value("batchScheduler", ""); !batch.empty()) {
    return {std::move(batch), "spec.batchScheduler"};
  }
  return {spec.at(role.name).value("schedulerName", ""),
          fmt::format("spec.{}.schedulerName", role.name)};
}

/// Collects the changes of one role's pod, in the order of the operator's mutateSparkPod.
class Changes {
 public:
  Changes(Application& application, const Role& role)
      : app_(application),
        role_(role),
        fields_(application.spec.at(role.name)),
        path_(fmt::format("spec.{}", role.name)) {}

  std::vector<PodChange> collect() {
    take("env", How::kAppend, Part::kContainer, "env");
    take("envFrom", How::kAppend, Part::kContainer, "envFrom");
    mount_named("hadoopConfigMap", "hadoop-configmap-volume", "/etc/hadoop/conf",
                "HADOOP_CONF_DIR");
    mount_named("sparkConfigMap", "spark-configmap-volume", "/etc/spark/conf", "SPARK_CONF_DIR");
    mount_config_maps();
    mount_volumes();
    take("ports", How::kAppend, Part::kContainer, "ports");
    if (fields_.value("hostNetwork", false)) {
      change(How::kReplace, Part::kSpec, "hostNetwork", true);
      change(How::kReplace, Part::kSpec, "dnsPolicy", "ClusterFirstWithHostNet");
    }
    take("hostAliases", How::kAppend, Part::kSpec, "hostAliases");
    take("initContainers", How::kAppendNewContainers, Part::kSpec, "initContainers");
    take("sidecars", How::kAppendNewContainers, Part::kSpec, "containers");
    take("dnsConfig", How::kReplace, Part::kSpec, "dnsConfig");
    take("priorityClassName", How::kReplace, Part::kSpec, "priorityClassName");
    set_scheduler();
    take("nodeSelector", How::kMerge, Part::kSpec, "nodeSelector");
    take("affinity", How::kReplace, Part::kSpec, "affinity");
    take("tolerations", How::kAppend, Part::kSpec, "tolerations");
    limit_resources();
    expose_metrics();
    take("securityContext", How::kReplace, Part::kContainer, "securityContext");
    take("podSecurityContext", How::kReplace, Part::kSpec, "securityContext");
    take("terminationGracePeriodSeconds", How::kReplace, Part::kSpec,
         "terminationGracePeriodSeconds");
    take("lifecycle", How::kReplace, Part::kContainer, "lifecycle");
    if (fields_.value("shareProcessNamespace", false)) {
      change(How::kReplace, Part::kSpec, "shareProcessNamespace", true);
    }
    return std::move(changes_);
  }

 private:
  void change(How how, Part part, std::string_view path, Json value) {
    changes_.push_back(
        {.how = how,
         .part = part,
         .path = std::string(path),
         .value = Document({.source = app_.document.tree().source, .value = std::move(value)})});
  }

  void take(std::string_view field, How how, Part part, std::string_view path) {
    const auto found = fields_.find(field);
    if (found == fields_.end() || *found == Json("")) {
      return;
    }
    // In Go, {} is a pointer to an empty structure, which replaces what there is.
    const bool replaces = how == How::kReplace && found->is_object();
    if (replaces || !found->empty()) {
      change(how, part, path, *found);
    }
  }

  void mount_config_map(std::string_view name, std::string_view volume, std::string_view folder) {
    change(How::kAppend, Part::kSpec, "volumes",
           Json::array({{{"name", volume}, {"configMap", {{"name", name}}}}}));
    change(How::kAppend, Part::kContainer, "volumeMounts",
           Json::array({{{"name", volume}, {"mountPath", folder}, {"readOnly", true}}}));
  }

  void mount_named(std::string_view field, std::string_view volume, std::string_view folder,
                   std::string_view variable) {
    const std::string name = app_.spec.value(field, "");
    if (!name.empty()) {
      mount_config_map(name, volume, folder);
      change(How::kAppend, Part::kContainer, "env",
             Json::array({{{"name", variable}, {"value", folder}}}));
    }
  }

  void mount_config_maps() {
    constexpr std::size_t kLongestName = 63;
    for (const Json& each : fields_.value("configMaps", Json::array())) {
      const std::string name = each.value("name", "");
      mount_config_map(name, (name + "-vol").substr(0, kLongestName), each.value("path", ""));
    }
  }

  void mount_volumes() {
    std::vector<std::string> added;
    const Json mounts = fields_.value("volumeMounts", Json::array());
    for (std::size_t i = 0; i < mounts.size(); ++i) {
      if (is_local_dir(mounts[i])) {
        continue;  // settings describe it
      }
      const std::string name = mounts[i].value("name", "");
      const Json* const volume = volume_named(app_.spec, name);
      if (volume == nullptr) {
        app_.warn(fmt::format("{}.volumeMounts[{}]", path_, i), "mount-without-volume",
                  fmt::format("spec.volumes has no volume {}, so it is not mounted", name));
        continue;
      }
      if (std::ranges::find(added, name) == added.end()) {
        change(How::kAppend, Part::kSpec, "volumes", Json::array({*volume}));
        added.push_back(name);
      }
      change(How::kAppend, Part::kContainer, "volumeMounts", Json::array({mounts[i]}));
    }
  }

  void set_scheduler() {
    const auto [name, path] = scheduler_of(app_.spec, role_);
    if (!name.empty()) {
      change(How::kReplace, Part::kSpec, "schedulerName", name);
    }
  }

  void limit_resources() {
    if (const std::string limit = fields_.value("memoryLimit", ""); !limit.empty()) {
      change(How::kMerge, Part::kContainer, "resources.limits",
             {{"memory", kubernetes_memory(limit)}});
    }
    const Json gpu = fields_.value("gpu", Json::object());
    const std::string name = gpu.value("name", "");
    if (const std::int64_t quantity = gpu.value("quantity", std::int64_t{0});
        !name.empty() && quantity > 0) {
      change(How::kMerge, Part::kContainer, "resources.limits", {{name, std::to_string(quantity)}});
    }
  }

  /// Mirrors addPrometheusConfig.
  void expose_metrics() {
    const Json monitoring = app_.spec.value("monitoring", Json::object());
    const Json prometheus = monitoring.value("prometheus", Json());
    const bool exposed =
        monitoring.value(role_.is_driver ? "exposeDriverMetrics" : "exposeExecutorMetrics", false);
    const bool all_in_image = !monitoring.value("metricsPropertiesFile", "").empty() &&
                              !prometheus.empty() && !prometheus.value("configFile", "").empty();
    if (prometheus.is_null() || !exposed || all_in_image) {
      return;
    }
    const std::string name = metrics_config_map(app_);
    mount_config_map(name, name + "-vol", kMetricsFolder);
    change(How::kAppend, Part::kContainer, "ports",
           Json::array({{{"name", prometheus.value("portName", "jmx-exporter")},
                         {"containerPort", prometheus.value("port", kMetricsPort)},
                         {"protocol", "TCP"}}}));
  }

  Application& app_;
  const Role& role_;
  const Json& fields_;
  std::string path_;
  std::vector<PodChange> changes_;
};

/// The part of the application's document at `path`, as a document with the same places.
Document part_of(const Application& application, const Json& value, std::string_view path) {
  const Document::Tree& whole = application.document.tree();
  Document::Tree part{.source = whole.source, .value = value};
  const std::string prefix = std::string(path) + ".";
  for (auto mark = whole.marks.lower_bound(prefix);
       mark != whole.marks.end() && mark->first.starts_with(prefix); ++mark) {
    part.marks.emplace(mark->first.substr(prefix.size()), mark->second);
  }
  if (const auto own = whole.marks.find(path); own != whole.marks.end()) {
    part.marks.emplace("", own->second);
  }
  return Document(std::move(part));
}

/// The variables that Spark sets in an executor's container after those of the template.
bool is_executor_variable(std::string_view name) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"SPARK_DRIVER_URL", "SPARK_EXECUTOR_CORES", "SPARK_EXECUTOR_MEMORY", "SPARK_APPLICATION_ID",
       "SPARK_CONF_DIR", "SPARK_EXECUTOR_ID", "SPARK_RESOURCE_PROFILE_ID"});
  return std::ranges::find(kNames, name) != kNames.end();
}

void set(Settings& settings, const Application& application, std::string key, std::string value,
         std::string_view path) {
  ConfValue setting = application.setting(key, std::move(value), path);
  settings.insert_or_assign(std::move(key), std::move(setting));
}

/// In an executor, Spark sets its variables and spark.executorEnv.* after those of the template.
/// The last one counts, so a variable that must win becomes a setting.
class ExecutorVariables {
 public:
  ExecutorVariables(Application& application, Settings& settings)
      : app_(application), settings_(settings) {}

  /// The variables that stay in the template.
  Json place(const Json& variables) {
    Json kept = Json::array();
    for (std::size_t i = 0; i < variables.size(); ++i) {
      const std::string name = variables[i].value("name", "");
      const std::string key = fmt::format("{}{}", kExecutor.environment_prefix, name);
      const bool competes = is_executor_variable(name) || settings_.contains(key);
      if (!competes) {
        kept.push_back(variables[i]);
        continue;
      }
      const std::string path = fmt::format("spec.executor.env[{}]", i);
      if (variables[i].contains("valueFrom")) {
        app_.refuse(path, fmt::format("Spark sets {} in executors after this value", name),
                    fmt::format("use another name than {}, or give it a plain value", name));
        continue;
      }
      set(settings_, app_, key, variables[i].value("value", ""), path);
    }
    return kept;
  }

 private:
  Application& app_;
  Settings& settings_;
};

/// Fields whose place in a template Spark's executor steps overwrite.
void replace_by_settings(Application& application, Settings& settings) {
  const Json& executor = application.spec.at("executor");
  if (const auto grace = executor.find("terminationGracePeriodSeconds"); grace != executor.end()) {
    set(settings, application, "spark.kubernetes.executor.terminationGracePeriodSeconds",
        grace->dump() + "s", "spec.executor.terminationGracePeriodSeconds");
  }
  const Json& escalation =
      json::field_at(executor, {"securityContext", "allowPrivilegeEscalation"});
  if (escalation.is_boolean()) {
    set(settings, application, "spark.kubernetes.executor.securityContext.allowPrivilegeEscalation",
        escalation.dump(), "spec.executor.securityContext.allowPrivilegeEscalation");
  }
  const auto [scheduler, scheduler_path] = scheduler_of(application.spec, kExecutor);
  for (const char* const key :
       {"spark.kubernetes.executor.scheduler.name", "spark.kubernetes.scheduler.name"}) {
    if (!scheduler.empty() && settings.contains(key)) {
      set(settings, application, "spark.kubernetes.executor.scheduler.name", scheduler,
          scheduler_path);
    }
  }
}

/// What only a webhook could do to executors.
void refuse_what_is_lost(Application& application, const Settings& settings) {
  const Json& executor = application.spec.at("executor");
  if (executor.contains("memoryLimit")) {
    application.refuse("spec.executor.memoryLimit",
                       "Spark sets the memory limit of executors to their request",
                       "raise spec.executor.memoryOverhead instead");
  }
  const auto decommission = settings.find("spark.decommission.enabled");
  if (executor.contains("lifecycle") && decommission != settings.end() &&
      decommission->second.value == "true") {
    application.refuse("spec.executor.lifecycle",
                       "Spark replaces the hooks of executors when spark.decommission.enabled is "
                       "true",
                       "remove one of them");
  }
}

/// The index of the container in which Spark runs: the named one, else the first.
std::size_t container_index(Json& pod) {
  Json& containers = pod["spec"]["containers"];
  if (!containers.is_array() || containers.empty()) {
    containers = Json::array({{{"name", kExecutor.container}}});
  }
  for (std::size_t i = 0; i < containers.size(); ++i) {
    if (containers[i].value("name", "") == kExecutor.container) {
      return i;
    }
  }
  return 0;
}

}  // namespace

PodTemplate template_of(const Application& application, const Json& value, std::string_view path) {
  return {.uri = {.value = application.place(path),
                  .origin = application.origin(path),
                  .key = std::string(path)},
          .text = yaml::write(value),
          .document = part_of(application, value, path)};
}

std::vector<PodChange> driver_changes(Application& application) {
  return Changes(application, kDriver).collect();
}

namespace {

/// The operator drops what it does not know in a security context; an API server does so when the
/// pod is created, and refuses it when the pod is applied.
void drop_unknown(Application& application, Json& holder, std::string_view known_at,
                  const std::string& path) {
  if (!holder.is_object() || !holder.contains("securityContext") ||
      !holder["securityContext"].is_object()) {
    return;
  }
  const auto known = member_names(kubeflow_schema(), known_at);
  Json& context = holder["securityContext"];
  for (auto member = context.begin(); member != context.end();) {
    if (known.contains(member.key())) {
      ++member;
      continue;
    }
    const std::string field = fmt::format("{}.securityContext.{}", path, member.key());
    application.warn(field, "unknown-in-template",
                     fmt::format("{} is not known here and is dropped", field));
    member = context.erase(member);
  }
}

/// The pod template of a role, without security settings in the wrong place.
Json checked_template(Application& application, const std::string& role) {
  Json pod = application.spec.at(role).value("template", Json::object());
  const std::string path = fmt::format("spec.{}.template.spec", role);
  if (!pod.contains("spec") || !pod["spec"].is_object()) {
    return pod;
  }
  Json& spec = pod["spec"];
  drop_unknown(application, spec, "spec.driver.podSecurityContext", path);
  for (const char* const list : {"containers", "initContainers"}) {
    const bool is_list = spec.contains(list) && spec[list].is_array();
    for (std::size_t i = 0; is_list && i < spec[list].size(); ++i) {
      drop_unknown(application, spec[list][i], "spec.driver.securityContext",
                   fmt::format("{}.{}[{}]", path, list, i));
    }
  }
  return pod;
}

}  // namespace

std::optional<PodTemplate> executor_template(Application& application, Settings& settings) {
  refuse_what_is_lost(application, settings);
  replace_by_settings(application, settings);
  const Json& executor = application.spec.at("executor");
  Json pod = checked_template(application, "executor");
  std::vector<PodChange> changes = Changes(application, kExecutor).collect();
  ExecutorVariables variables(application, settings);
  std::erase_if(changes, [&](PodChange& change) {
    if (change.path == "terminationGracePeriodSeconds" ||
        (change.path == "resources.limits" && change.value.tree().value.contains("memory"))) {
      return true;
    }
    if (change.part != Part::kContainer || change.path != "env") {
      return false;
    }
    const Json kept = variables.place(change.value.tree().value);
    change.value = Document({.source = change.value.tree().source, .value = kept});
    return kept.empty();
  });
  if (changes.empty() && !executor.contains("template")) {
    return std::nullopt;
  }
  manifest::apply_changes(changes, pod, container_index(pod));
  set(settings, application, "spark.kubernetes.executor.podTemplateContainerName",
      std::string(kExecutor.container), "spec.executor");
  return template_of(application, pod, "spec.executor.template");
}

std::optional<PodTemplate> driver_template(Application& application) {
  const Json& driver = application.spec.at("driver");
  if (!driver.contains("template")) {
    return std::nullopt;
  }
  return template_of(application, checked_template(application, "driver"), "spec.driver.template");
}

}  // namespace firesteel::declare
