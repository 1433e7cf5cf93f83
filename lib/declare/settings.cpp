#include "declare/settings.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "declare/application.h"
#include "declare/roles.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "json/fields.h"

namespace firesteel::declare {

namespace {

/// The text that Go prints for a scalar.
std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// A field that becomes one property.
struct SettingRow {
  std::string_view field;
  std::string_view driver_key, executor_key;  ///< empty: the role has no such field
};

constexpr auto kSettingRows = std::to_array<SettingRow>({
    {.field = "instances", .driver_key = "", .executor_key = "spark.executor.instances"},
    {.field = "cores", .driver_key = "spark.driver.cores", .executor_key = "spark.executor.cores"},
    {.field = "coreRequest",
     .driver_key = "spark.kubernetes.driver.request.cores",
     .executor_key = "spark.kubernetes.executor.request.cores"},
    {.field = "coreLimit",
     .driver_key = "spark.kubernetes.driver.limit.cores",
     .executor_key = "spark.kubernetes.executor.limit.cores"},
    {.field = "memory",
     .driver_key = "spark.driver.memory",
     .executor_key = "spark.executor.memory"},
    {.field = "memoryOverhead",
     .driver_key = "spark.driver.memoryOverhead",
     .executor_key = "spark.executor.memoryOverhead"},
    {.field = "serviceAccount",
     .driver_key = "spark.kubernetes.authenticate.driver.serviceAccountName",
     .executor_key = "spark.kubernetes.authenticate.executor.serviceAccountName"},
    {.field = "deleteOnTermination",
     .driver_key = "",
     .executor_key = "spark.kubernetes.executor.deleteOnTermination"},
    {.field = "javaOptions",
     .driver_key = "spark.driver.extraJavaOptions",
     .executor_key = "spark.executor.extraJavaOptions"},
    {.field = "kubernetesMaster",
     .driver_key = "spark.kubernetes.driver.master",
     .executor_key = ""},
});

/// A list of `deps` that becomes one property with commas.
constexpr auto kDependencies = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"jars", "spark.jars"},
    {"packages", "spark.jars.packages"},
    {"excludePackages", "spark.jars.excludes"},
    {"repositories", "spark.jars.repositories"},
    {"pyFiles", "spark.submit.pyFiles"},
    {"files", "spark.files"},
    {"archives", "spark.archives"},
});

/// The kinds of volumes that Spark has settings for, and their options: field and setting.
struct VolumeKind {
  std::string_view type;
  std::array<std::pair<std::string_view, std::string_view>, 3> options;
};

constexpr auto kVolumeKinds = std::to_array<VolumeKind>({
    {.type = "emptyDir", .options = {{{"sizeLimit", "sizeLimit"}, {"medium", "medium"}}}},
    {.type = "hostPath", .options = {{{"path", "path"}, {"type", "type"}}}},
    {.type = "nfs",
     .options = {{{"path", "path"}, {"server", "server"}, {"readOnly", "readOnly"}}}},
    {.type = "persistentVolumeClaim",
     .options = {{{"claimName", "claimName"}, {"readOnly", "readOnly"}}}},
});

std::string joined(const Json& list) {
  std::string text;
  for (const Json& each : list) {
    text += (text.empty() ? "" : ",") + each.get<std::string>();
  }
  return text;
}

class SettingsBuilder {
 public:
  explicit SettingsBuilder(Application& application) : app_(application), spec_(application.spec) {}

  Settings build() {
    add_application();
    add_role(kDriver);
    add_role(kExecutor);
    texts("spec.nodeSelector", spec_.value("nodeSelector", Json()),
          "spark.kubernetes.node.selector.");
    add_dynamic_allocation();
    add_options();
    return std::move(settings_);
  }

 private:
  void set(std::string key, std::string value, std::string_view path) {
    ConfValue setting = app_.setting(key, std::move(value), path);
    settings_.insert_or_assign(std::move(key), std::move(setting));
  }

  /// The field, if it is there and not empty.
  void field(std::string_view name, std::string_view key) {
    const auto found = spec_.find(name);
    if (found != spec_.end() &&
        !(found->is_string() && found->get_ref<const std::string&>().empty())) {
      set(std::string(key), text_of(*found), fmt::format("spec.{}", name));
    }
  }

  void texts(std::string_view path, const Json& map, std::string_view prefix) {
    for (const auto& [name, value] : map.items()) {
      set(fmt::format("{}{}", prefix, name), value.get<std::string>(),
          fmt::format("{}.{}", path, name));
    }
  }

  void add_application() {
    set("spark.kubernetes.namespace", app_.kubernetes_namespace, "metadata.namespace");
    field("image", "spark.kubernetes.container.image");
    field("imagePullPolicy", "spark.kubernetes.container.image.pullPolicy");
    if (const Json secrets = spec_.value("imagePullSecrets", Json()); !secrets.empty()) {
      set("spark.kubernetes.container.image.pullSecrets", joined(secrets), "spec.imagePullSecrets");
    }
    field("pythonVersion", "spark.kubernetes.pyspark.pythonVersion");
    field("memoryOverheadFactor", "spark.kubernetes.memoryOverheadFactor");
    set("spark.kubernetes.submission.waitAppCompletion", "false", "spec");
    add_spark_conf();
    texts("spec.hadoopConf", spec_.value("hadoopConf", Json()), "spark.hadoop.");
  }

  void add_spark_conf() {
    for (const auto& [key, value] : json::field_at(spec_, {"sparkConf"}).items()) {
      const std::string path = fmt::format("spec.sparkConf.{}", key);
      if (key == kDriverPodName) {
        continue;  // set with the driver's other fields
      }
      if (key.ends_with(".podTemplateFile") || key.ends_with(".podTemplateContainerName")) {
        app_.warn(path, "template-in-spark-conf",
                  fmt::format("{} has no effect, as with the operator; use spec.driver.template or "
                              "spec.executor.template",
                              key));
        continue;
      }
      set(key, value.get<std::string>(), path);
    }
  }

  void add_role(const Role& role) {
    const Json& fields = spec_.at(role.name);
    const std::string path = fmt::format("spec.{}", role.name);
    if (fields.contains("template")) {
      set(fmt::format("spark.kubernetes.{}.podTemplateContainerName", role.name),
          std::string(role.container), path + ".template");
    }
    if (role.is_driver) {
      add_driver_pod_name();
    }
    const std::string label_prefix = fmt::format("spark.kubernetes.{}.label.", role.name);
    set(fmt::format("{}{}", label_prefix, kNameLabel), app_.name, "metadata.name");
    add_image(role, fields);
    for (const SettingRow& row : kSettingRows) {
      const std::string_view key = role.is_driver ? row.driver_key : row.executor_key;
      if (!key.empty() && fields.contains(row.field)) {
        set(std::string(key), text_of(fields.at(row.field)), fmt::format("{}.{}", path, row.field));
      }
    }
    for (const auto& [name, value] : json::field_at(app_.metadata, {"labels"}).items()) {
      const std::string label = fmt::format("metadata.labels.{}", name);
      if (!name.starts_with("kueue.x-k8s.io/")) {
        set(label_prefix + name, value.get<std::string>(), label);
      } else if (role.is_driver) {  // for the operator's own object, which Kueue suspends
        app_.warn(label, "kueue-label",
                  fmt::format("{} has no effect: Kueue has no application to queue here. To queue "
                              "the driver pod, set it in spec.driver.labels",
                              label));
      }
    }
    texts(path + ".labels", fields.value("labels", Json()), label_prefix);
    texts(path + ".annotations", fields.value("annotations", Json()),
          fmt::format("spark.kubernetes.{}.annotation.", role.name));
    if (role.is_driver) {
      texts(path + ".serviceLabels", fields.value("serviceLabels", Json()),
            "spark.kubernetes.driver.service.label.");
      texts(path + ".serviceAnnotations", fields.value("serviceAnnotations", Json()),
            "spark.kubernetes.driver.service.annotation.");
    }
    add_environment(role, fields, path);
    add_local_dirs(role, fields, path);
  }

  void add_driver_pod_name() {
    const Json& driver = spec_.at("driver");
    const std::string conf = json::text_at(spec_, {"sparkConf", kDriverPodName});
    std::string name = driver.value("podName", "");
    std::string path = "spec.driver.podName";
    if (name.empty() && !conf.empty()) {
      name = conf;
      path = fmt::format("spec.sparkConf.{}", kDriverPodName);
    }
    if (name.empty() && !app_.names_driver_pod) {
      return;
    }
    if (name.empty()) {
      name = app_.name + "-driver";
      path = "metadata.name";
    }
    set(std::string(kDriverPodName), name, path);
  }

  void add_image(const Role& role, const Json& fields) {
    const std::string own = fields.value("image", "");
    const std::string image = own.empty() ? spec_.value("image", "") : own;
    if (!image.empty()) {
      set(fmt::format("spark.kubernetes.{}.container.image", role.name), image,
          own.empty() ? "spec.image" : fmt::format("spec.{}.image", role.name));
    }
  }

  void add_environment(const Role& role, const Json& fields, const std::string& path) {
    for (const auto& [variable, ref] : json::field_at(fields, {"envSecretKeyRefs"}).items()) {
      set(fmt::format("spark.kubernetes.{}.secretKeyRef.{}", role.name, variable),
          fmt::format("{}:{}", ref.value("name", ""), ref.value("key", "")),
          fmt::format("{}.envSecretKeyRefs.{}", path, variable));
    }
    texts(path + ".envVars", fields.value("envVars", Json()), role.environment_prefix);
    const Json secrets = fields.value("secrets", Json::array());
    for (std::size_t i = 0; i < secrets.size(); ++i) {
      add_secret(role, secrets[i], fmt::format("{}.secrets[{}]", path, i));
    }
  }

  void add_secret(const Role& role, const Json& secret, const std::string& path) {
    const std::string folder = secret.value("path", "");
    const std::string type = secret.value("secretType", "");
    set(fmt::format("spark.kubernetes.{}.secrets.{}", role.name, secret.value("name", "")), folder,
        path);
    const auto point_to = [&](std::string_view variable, std::string_view file) {
      set(fmt::format("{}{}", role.environment_prefix, variable), clean_path(folder, file), path);
    };
    if (type == "GCPServiceAccount") {
      point_to("GOOGLE_APPLICATION_CREDENTIALS", "key.json");
    } else if (type == "HadoopDelegationToken") {
      point_to("HADOOP_TOKEN_FILE_LOCATION", "hadoop.token");
    }
  }

  /// Mirrors Go's filepath.Join.
  static std::string clean_path(std::string_view folder, std::string_view file) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : fmt::format("{}/{}/", folder, file)) {
      if (c != '/') {
        part += c;
        continue;
      }
      if (part == ".." && !parts.empty() && parts.back() != "..") {
        parts.pop_back();
      } else if (!part.empty() && part != "." && (part != ".." || !folder.starts_with('/'))) {
        parts.push_back(part);
      }
      part.clear();
    }
    std::string path = folder.starts_with('/') ? "/" : "";
    for (const std::string& each : parts) {
      path += (path.empty() || path == "/" ? "" : "/") + each;
    }
    return path;
  }

  void add_local_dirs(const Role& role, const Json& fields, const std::string& path) {
    const Json mounts = fields.value("volumeMounts", Json::array());
    for (std::size_t i = 0; i < mounts.size(); ++i) {
      if (is_local_dir(mounts[i])) {
        add_local_dir(role, mounts[i], fmt::format("{}.volumeMounts[{}]", path, i));
      }
    }
  }

  void add_local_dir(const Role& role, const Json& mount, const std::string& path) {
    const std::string name = mount.value("name", "");
    const Json* const volume = volume_named(spec_, name);
    if (volume == nullptr) {
      app_.reject(path, fmt::format("spec.volumes has no volume {}", name),
                  fmt::format("add {} to spec.volumes, or remove the mount", name));
      return;
    }
    for (const VolumeKind& kind : kVolumeKinds) {
      const auto source = volume->find(kind.type);
      if (source == volume->end()) {
        continue;
      }
      const std::string prefix =
          fmt::format("spark.kubernetes.{}.volumes.{}.{}.", role.name, kind.type, name);
      set_some(prefix + "mount.", mount,
               {{{"mountPath", "path"}, {"subPath", "subPath"}, {"readOnly", "readOnly"}}}, path);
      set_some(prefix + "options.", *source, kind.options, path);
      return;
    }
    app_.reject(path, fmt::format("volume {} cannot be a local directory of Spark", name),
                "use an emptyDir, hostPath, nfs or persistentVolumeClaim, or a name that does not "
                "begin with spark-local-dir-");
  }

  /// Fields that are there, not empty and not false.
  void set_some(const std::string& prefix, const Json& object,
                const std::array<std::pair<std::string_view, std::string_view>, 3>& fields,
                const std::string& path) {
    for (const auto& [field, option] : fields) {
      const auto found = field.empty() ? object.end() : object.find(field);
      if (found != object.end() && *found != Json(false) && *found != Json("")) {
        set(fmt::format("{}{}", prefix, option), text_of(*found), path);
      }
    }
  }

  void add_dynamic_allocation() {
    const Json block = spec_.value("dynamicAllocation", Json::object());
    if (!block.value("enabled", false)) {
      return;
    }
    constexpr auto kAllocationFields =
        std::to_array<std::pair<std::string_view, std::string_view>>({
            {"enabled", "enabled"},
            {"initialExecutors", "initialExecutors"},
            {"minExecutors", "minExecutors"},
            {"maxExecutors", "maxExecutors"},
            {"shuffleTrackingEnabled", "shuffleTracking.enabled"},
            {"shuffleTrackingTimeout", "shuffleTracking.timeout"},
        });
    for (const auto& [field, key] : kAllocationFields) {
      if (block.contains(field)) {
        set(fmt::format("spark.dynamicAllocation.{}", key), text_of(block.at(field)),
            fmt::format("spec.dynamicAllocation.{}", field));
      }
    }
  }

  /// What has an option of spark-submit of its own wins over every --conf.
  void add_options() {
    set("spark.app.name", app_.name, "metadata.name");
    set("spark.submit.deployMode", "cluster", "spec.mode");
    for (const auto& [field, key] : kDependencies) {
      const Json& list = json::field_at(spec_, {"deps", field});
      if (!list.empty()) {
        set(std::string(key), joined(list), fmt::format("spec.deps.{}", field));
      }
    }
  }

  Application& app_;
  const Json& spec_;
  Settings settings_;
};

}  // namespace

Settings settings_of(Application& application) {
  return SettingsBuilder(application).build();
}

}  // namespace firesteel::declare
