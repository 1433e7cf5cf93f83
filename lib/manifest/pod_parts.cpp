#include "manifest/pod_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "conf/executor_parts.h"
#include "firesteel/redaction.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

namespace {

using Json = nlohmann::json;

/// The origin of a part.  A '*' at the end of `path` matches any rest, which replaces the '*' in
/// the keys.  The driver container is "driver" in paths.
struct Rule {
  std::string_view path;
  std::array<std::string_view, 4> keys = {};  ///< the first one that is set is the origin
  bool together = false;                      ///< all keys that are set are the origin
  std::string_view otherwise = {};            ///< if none is set; empty: the template, else Spark
};

constexpr std::string_view kDefault = "default";
constexpr std::string_view kTemplate = "pod template";
constexpr std::string_view kRedacted = "*********(redacted)";

// clang-format off
constexpr auto kRules = std::to_array<Rule>({
    {.path = "metadata.name", .keys = {"spark.kubernetes.driver.pod.name", "spark.app.name"}, .otherwise = kDefault},
    {.path = "metadata.labels.firesteel/*", .otherwise = "Firesteel"},
    {.path = "metadata.labels.spark-app-name", .keys = {"spark.app.name"}, .otherwise = kDefault},
    {.path = "metadata.labels.*", .keys = {"spark.kubernetes.driver.label.*"}},
    {.path = "metadata.annotations.*", .keys = {"spark.kubernetes.driver.annotation.*"}},
    {.path = "spec.nodeSelector.*", .keys = {"spark.kubernetes.driver.node.selector.*", "spark.kubernetes.node.selector.*"}},
    {.path = "spec.serviceAccountName", .keys = {"spark.kubernetes.authenticate.driver.serviceAccountName"}},
    {.path = "spec.serviceAccount", .keys = {"spark.kubernetes.authenticate.driver.serviceAccountName"}},
    {.path = "spec.schedulerName", .keys = {"spark.kubernetes.driver.scheduler.name", "spark.kubernetes.scheduler.name"}},
    {.path = "spec.imagePullSecrets", .keys = {"spark.kubernetes.container.image.pullSecrets"}},
    {.path = "spec.volumes.hadoop-properties", .keys = {"spark.kubernetes.hadoop.configMapName"}, .otherwise = "HADOOP_CONF_DIR"},
    {.path = "spec.volumes.krb5-file", .keys = {"spark.kubernetes.kerberos.krb5.configMapName", "spark.kubernetes.kerberos.krb5.path"}},
    {.path = "spec.volumes.kerberos-keytab", .keys = {"spark.kerberos.keytab", "spark.yarn.keytab"}},
    {.path = "spec.volumes.hadoop-secret", .keys = {"spark.kubernetes.kerberos.tokenSecret.name"}, .otherwise = "HADOOP_TOKEN_FILE_LOCATION"},
    {.path = "spec.volumes.kubernetes-credentials", .otherwise = "spark.kubernetes.authenticate.driver.*"},
    {.path = "spec.volumes.pod-template-volume", .keys = {"spark.kubernetes.executor.podTemplateFile"}},
    {.path = "spec.volumes.spark-conf-volume-driver", .otherwise = "Spark, with the files of SPARK_CONF_DIR"},
    {.path = "spec.volumes.firesteel-files", .otherwise = "Firesteel, with the files of --inline-files or standard input"},
    {.path = "driver.name", .keys = {"spark.kubernetes.driver.podTemplateContainerName"}},
    {.path = "driver.image", .keys = {"spark.kubernetes.driver.container.image", "spark.kubernetes.container.image"}},
    {.path = "driver.imagePullPolicy", .keys = {"spark.kubernetes.container.image.pullPolicy"}, .otherwise = kDefault},
    {.path = "driver.args", .keys = {}, .otherwise = "the application's file, --class and arguments"},
    {.path = "driver.resources.requests.cpu", .keys = {"spark.kubernetes.driver.request.cores", "spark.driver.cores"}, .otherwise = "spark.driver.cores (default)"},
    {.path = "driver.resources.limits.cpu", .keys = {"spark.kubernetes.driver.limit.cores"}},
    {.path = "driver.resources.*.memory", .keys = {"spark.driver.memory", "spark.driver.memoryOverhead", "spark.driver.memoryOverheadFactor", "spark.kubernetes.memoryOverheadFactor"}, .together = true, .otherwise = kDefault},
    {.path = "driver.ports.driver-rpc-port", .keys = {"spark.driver.port"}, .otherwise = kDefault},
    {.path = "driver.ports.blockmanager", .keys = {"spark.driver.blockManager.port", "spark.blockManager.port"}, .otherwise = kDefault},
    {.path = "driver.ports.spark-ui", .keys = {"spark.ui.port"}, .otherwise = kDefault},
    {.path = "driver.ports.spark-connect", .keys = {"spark.connect.grpc.binding.port"}, .otherwise = kDefault},
    {.path = "driver.env.SPARK_LOCAL_DIRS", .keys = {"spark.local.dir"}, .otherwise = kDefault},
    {.path = "driver.env.PYSPARK_PYTHON", .keys = {"spark.pyspark.python", "spark.kubernetes.driverEnv.PYSPARK_PYTHON"}, .otherwise = "environment PYSPARK_PYTHON"},
    {.path = "driver.env.PYSPARK_DRIVER_PYTHON", .keys = {"spark.pyspark.driver.python", "spark.pyspark.python", "spark.kubernetes.driverEnv.PYSPARK_DRIVER_PYTHON"}, .otherwise = "environment PYSPARK_DRIVER_PYTHON or PYSPARK_PYTHON"},
    {.path = "driver.env.*", .keys = {"spark.kubernetes.driverEnv.*", "spark.kubernetes.driver.secretKeyRef.*"}},
    {.path = "driver.securityContext.allowPrivilegeEscalation", .keys = {"spark.kubernetes.driver.securityContext.allowPrivilegeEscalation", "spark.kubernetes.securityContext.allowPrivilegeEscalation"}, .otherwise = kDefault},
});
// clang-format on

/// The part of `path` that matches the '*' of `pattern`.
std::optional<std::string> match(std::string_view pattern, std::string_view path) {
  const auto star = pattern.find('*');
  if (star == std::string_view::npos) {
    return pattern == path ? std::optional<std::string>("") : std::nullopt;
  }
  const std::string_view tail = pattern.substr(star + 1);
  if (path.size() < star + tail.size() || !path.starts_with(pattern.substr(0, star)) ||
      !path.ends_with(tail)) {
    return std::nullopt;
  }
  return std::string(path.substr(star, path.size() - star - tail.size()));
}

std::string value_text(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Walks through a pod and explains its parts.
class Explanation {
 public:
  Explanation(const SubmissionSpec& spec, const Manifest& made,
              const std::vector<PodPart>& without_template)
      : spec_(spec),
        made_(made),
        without_template_(without_template),
        printable_(printable_properties(spec)) {}

  std::vector<PodPart> run() {
    const Json& pod = made_.pod;
    add_members("metadata", pod["metadata"]);
    for (const auto& [name, value] : pod["spec"].items()) {
      if (name == "containers") {
        for (const Json& container : value) {
          add_container(container);
        }
      } else {
        add_member("spec", name, value);
      }
    }
    return std::move(parts_);
  }

 private:
  /// One part per label, variable, port or volume; one part for each other member.
  void add_member(const std::string& parent, const std::string& name, const Json& value) {
    const std::string path = parent + "." + name;
    if (value.is_object() && !value.empty()) {
      add_members(path, value);
    } else if (path == "driver.args") {
      add(path, printable_args(value.get<std::vector<std::string>>()));
    } else if (is_list_of_named(value) && name != "imagePullSecrets") {
      for (const Json& element : value) {
        add_named(path, element);
      }
    } else {
      add(path, value_text(value));
    }
  }

  /// Redacts secrets in the application's arguments, which are the last words.
  [[nodiscard]] std::string printable_args(std::vector<std::string> words) const {
    const std::vector<std::string> shown = printable_arguments(spec_);
    if (words.size() >= shown.size()) {
      std::ranges::copy_backward(shown, words.end());
    }
    return base::join(words, " ");
  }

  void add_members(const std::string& path, const Json& object) {
    for (const auto& [name, value] : object.items()) {
      add_member(path, name, value);
    }
  }

  static bool is_list_of_named(const Json& value) {
    return value.is_array() && !value.empty() &&
           std::ranges::all_of(value, [](const Json& element) {
             return element.is_object() && element.contains("name");
           });
  }

  void add_named(const std::string& path, const Json& element) {
    Json rest = element;
    rest.erase("name");
    // {"value": x}, {"containerPort": n, "protocol": "TCP"}: print only the first.
    for (const char* const member : {"value", "containerPort", "mountPath"}) {
      if (element.contains(member)) {
        rest = element[member];
      }
    }
    add(path + "." + value_text(element["name"]), value_text(rest));
  }

  void add_container(const Json& container) {
    const std::string name = container.value("name", "");
    if (name == made_.driver_container) {
      add_members("driver", container);
    } else {
      add("spec.containers." + name, container.value("image", ""));
    }
  }

  void add(const std::string& path, const std::string& value) {
    PodPart part{.path = path, .value = value, .made_by = {}};
    if (path == "driver.env.SPARK_USER") {
      part.made_by = spec_.spark_user.origin.describe();
    } else if (!explain_volume(part) && !explain_by_rule(part)) {
      part.made_by = by_no_key(part);
    }
    if (match("driver.resources.*.memory", path)) {
      part.made_by += "; " + conf::driver_memory_text(spec_);
    }
    hide_if_of_template(part);
    parts_.push_back(std::move(part));
  }

  /// Values of a template have no key, so their own names decide.  Headers of a probe are
  /// always hidden: most of them are there to log in.
  void hide_if_of_template(PodPart& part) const {
    constexpr std::string_view kHeaders = "httpHeaders";
    if (part.path.find(kHeaders) != std::string::npos ||
        part.value.find(kHeaders) != std::string::npos) {
      part.value = kRedacted;
    } else if (part.made_by == kTemplate) {
      part.value = printable_value(spec_, part.path.substr(part.path.rfind('.') + 1), part.value);
    }
  }

  /// Parts that also exist without the template are Spark's.
  [[nodiscard]] std::string by_no_key(const PodPart& part) const {
    const bool of_template = !spec_.driver_templates.empty() &&
                             std::ranges::none_of(without_template_, [&](const PodPart& other) {
                               return other.path == part.path && other.value == part.value;
                             });
    return of_template ? std::string(kTemplate) : "Spark";
  }

  bool explain_by_rule(PodPart& part) const {
    for (const Rule& rule : kRules) {
      if (const auto rest = match(rule.path, part.path)) {
        part.made_by = made_by(rule, *rest, part);
        return true;
      }
    }
    return false;
  }

  std::string made_by(const Rule& rule, const std::string& rest, PodPart& part) const {
    std::vector<std::string> made;
    for (const std::string_view pattern : rule.keys) {
      const std::string key = base::replace_all(pattern, "*", rest);
      if (const auto found = spec_.properties.find(key);
          found != spec_.properties.end() && (made.empty() || rule.together)) {
        made.push_back(fmt::format("{} ({})", key, found->second.origin.describe()));
        hide_if_secret(key, part);
      }
    }
    if (!made.empty()) {
      return base::join(made, ", ");
    }
    if (rule.otherwise == kDefault) {
      return fmt::format("{} (default)", rule.keys[0]);
    }
    return rule.otherwise.empty() ? by_no_key(part) : std::string(rule.otherwise);
  }

  void hide_if_secret(const std::string& key, PodPart& part) const {
    const std::string& shown = printable_.at(key);
    if (shown != spec_.properties.at(key).value) {
      part.value = shown;
    }
  }

  /// Volumes and mounts are named after their keys.
  bool explain_volume(PodPart& part) const {
    std::optional<std::string> name = match("spec.volumes.*", part.path);
    if (!name) {
      name = match("driver.volumeMounts.*", part.path);
    }
    if (!name) {
      return false;
    }
    for (const auto& [key, setting] : spec_.properties) {
      constexpr std::string_view kSecrets = "spark.kubernetes.driver.secrets.";
      const bool of_volume = key.starts_with("spark.kubernetes.driver.volumes.") &&
                             key.ends_with("." + *name + ".mount.path");
      const bool of_secret =
          key.starts_with(kSecrets) && *name == key.substr(kSecrets.size()) + "-volume";
      if (of_volume || of_secret) {
        part.made_by = fmt::format("{} ({})", key, setting.origin.describe());
        return true;
      }
    }
    if (name->starts_with("spark-local-dir-")) {
      part.made_by = "spark.local.dir (default)";
      if (const auto set = spec_.properties.find("spark.local.dir");
          set != spec_.properties.end()) {
        part.made_by = fmt::format("spark.local.dir ({})", set->second.origin.describe());
      }
      return true;
    }
    PodPart as_volume{.path = "spec.volumes." + *name, .value = {}, .made_by = {}};
    const bool found = explain_by_rule(as_volume);
    part.made_by = as_volume.made_by;
    return found;
  }

  const SubmissionSpec& spec_;
  const Manifest& made_;
  const std::vector<PodPart>& without_template_;
  std::map<std::string, std::string> printable_;
  std::vector<PodPart> parts_;
};

}  // namespace

std::vector<PodPart> explain_pod(const SubmissionSpec& spec, const ObjectNames& identity) {
  SubmissionSpec plain = spec;
  plain.driver_templates.clear();
  const Manifest plain_objects = build(plain, identity);
  const std::vector<PodPart> of_spark = Explanation(plain, plain_objects, {}).run();
  const Manifest objects = build(spec, identity);
  return Explanation(spec, objects, of_spark).run();
}

}  // namespace firesteel::manifest
