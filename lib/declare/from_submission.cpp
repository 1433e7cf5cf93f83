#include "declare/from_submission.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "firesteel/submission_spec.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace firesteel::declare {

namespace {

using Json = nlohmann::json;

enum class As { kText, kNumber, kFlag, kList, kNames };

/// A setting and its field.
struct FieldRow {
  std::string_view key, parent, field;  ///< parent: a field of the spec, or empty: the spec itself
  As as = As::kText;
};

constexpr auto kFieldRows = std::to_array<FieldRow>({
    {.key = "spark.kubernetes.container.image", .parent = {}, .field = "image"},
    {.key = "spark.kubernetes.container.image.pullPolicy",
     .parent = {},
     .field = "imagePullPolicy"},
    {.key = "spark.kubernetes.container.image.pullSecrets",
     .parent = {},
     .field = "imagePullSecrets",
     .as = As::kList},
    {.key = "spark.kubernetes.memoryOverheadFactor", .parent = {}, .field = "memoryOverheadFactor"},
    {.key = "spark.jars", .parent = "deps", .field = "jars", .as = As::kList},
    {.key = "spark.files", .parent = "deps", .field = "files", .as = As::kList},
    {.key = "spark.submit.pyFiles", .parent = "deps", .field = "pyFiles", .as = As::kList},
    {.key = "spark.archives", .parent = "deps", .field = "archives", .as = As::kList},
    {.key = "spark.jars.packages", .parent = "deps", .field = "packages", .as = As::kList},
    {.key = "spark.jars.excludes", .parent = "deps", .field = "excludePackages", .as = As::kList},
    {.key = "spark.jars.repositories", .parent = "deps", .field = "repositories", .as = As::kList},
    {.key = "spark.kubernetes.driver.pod.name", .parent = "driver", .field = "podName"},
    {.key = "spark.driver.cores", .parent = "driver", .field = "cores", .as = As::kNumber},
    {.key = "spark.driver.memory", .parent = "driver", .field = "memory"},
    {.key = "spark.driver.memoryOverhead", .parent = "driver", .field = "memoryOverhead"},
    {.key = "spark.kubernetes.driver.request.cores", .parent = "driver", .field = "coreRequest"},
    {.key = "spark.kubernetes.driver.limit.cores", .parent = "driver", .field = "coreLimit"},
    {.key = "spark.kubernetes.driver.container.image", .parent = "driver", .field = "image"},
    {.key = "spark.kubernetes.authenticate.driver.serviceAccountName",
     .parent = "driver",
     .field = "serviceAccount"},
    {.key = "spark.kubernetes.driver.master", .parent = "driver", .field = "kubernetesMaster"},
    {.key = "spark.driver.extraJavaOptions", .parent = "driver", .field = "javaOptions"},
    {.key = "spark.executor.instances",
     .parent = "executor",
     .field = "instances",
     .as = As::kNumber},
    {.key = "spark.executor.cores", .parent = "executor", .field = "cores", .as = As::kNumber},
    {.key = "spark.executor.memory", .parent = "executor", .field = "memory"},
    {.key = "spark.executor.memoryOverhead", .parent = "executor", .field = "memoryOverhead"},
    {.key = "spark.kubernetes.executor.request.cores",
     .parent = "executor",
     .field = "coreRequest"},
    {.key = "spark.kubernetes.executor.limit.cores", .parent = "executor", .field = "coreLimit"},
    {.key = "spark.kubernetes.executor.container.image", .parent = "executor", .field = "image"},
    {.key = "spark.kubernetes.authenticate.executor.serviceAccountName",
     .parent = "executor",
     .field = "serviceAccount"},
    {.key = "spark.executor.extraJavaOptions", .parent = "executor", .field = "javaOptions"},
    {.key = "spark.kubernetes.executor.deleteOnTermination",
     .parent = "executor",
     .field = "deleteOnTermination",
     .as = As::kFlag},
    {.key = "spark.dynamicAllocation.enabled",
     .parent = "dynamicAllocation",
     .field = "enabled",
     .as = As::kFlag},
    {.key = "spark.dynamicAllocation.initialExecutors",
     .parent = "dynamicAllocation",
     .field = "initialExecutors",
     .as = As::kNumber},
    {.key = "spark.dynamicAllocation.minExecutors",
     .parent = "dynamicAllocation",
     .field = "minExecutors",
     .as = As::kNumber},
    {.key = "spark.dynamicAllocation.maxExecutors",
     .parent = "dynamicAllocation",
     .field = "maxExecutors",
     .as = As::kNumber},
    {.key = "spark.dynamicAllocation.shuffleTracking.enabled",
     .parent = "dynamicAllocation",
     .field = "shuffleTrackingEnabled",
     .as = As::kFlag},
});

/// Families of settings, and the mapping that holds them.
constexpr auto kFamilies = std::to_array<FieldRow>({
    {.key = "spark.kubernetes.driver.label.", .parent = "driver", .field = "labels"},
    {.key = "spark.kubernetes.driver.annotation.", .parent = "driver", .field = "annotations"},
    {.key = "spark.kubernetes.driver.service.label.", .parent = "driver", .field = "serviceLabels"},
    {.key = "spark.kubernetes.driver.service.annotation.",
     .parent = "driver",
     .field = "serviceAnnotations"},
    {.key = "spark.kubernetes.executor.label.", .parent = "executor", .field = "labels"},
    {.key = "spark.kubernetes.executor.annotation.", .parent = "executor", .field = "annotations"},
    {.key = "spark.kubernetes.node.selector.", .parent = {}, .field = "nodeSelector"},
    {.key = "spark.hadoop.", .parent = {}, .field = "hadoopConf"},
});

/// What the document says elsewhere, or the connection decides.
constexpr auto kElsewhere = std::to_array<std::string_view>(
    {"spark.app.name", "spark.master", "spark.submit.deployMode", "spark.kubernetes.namespace",
     "spark.kubernetes.submission.waitAppCompletion", "spark.kubernetes.driver.podTemplateFile",
     "spark.kubernetes.driver.podTemplateContainerName",
     "spark.kubernetes.executor.podTemplateFile",
     "spark.kubernetes.executor.podTemplateContainerName"});

bool has_own_option(std::string_view key) {
  // Refused in sparkConf by the operator and by run.
  return key.starts_with("spark.kubernetes.authenticate.") &&
         key.find("oauthToken") != std::string_view::npos;
}

bool is_field(std::string_view key) {
  return std::ranges::find(kFieldRows, key, &FieldRow::key) != kFieldRows.end();
}

/// The value as the field wants it; null if it cannot be there.
Json value_as(As as, const std::string& text) {
  switch (as) {
    case As::kNumber: {
      const int number = base::number_of<int>(text).value_or(0);
      return number > 0 ? Json(number) : Json();
    }
    case As::kFlag:
      return text == "true" || text == "false" ? Json(text == "true") : Json();
    case As::kList:
      return base::split_list(text);
    default:
      return text;
  }
}

/// A name of RFC 1035, as near as possible.
std::string name_of(std::string_view app_name) {
  constexpr std::size_t kLongest = 63;
  std::string name;
  for (const char c : base::lower(app_name)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain || (!name.empty() && name.back() != '-')) {
      name += is_plain ? c : '-';
    }
  }
  name.erase(0, std::min(name.find_first_of("abcdefghijklmnopqrstuvwxyz"), name.size()));
  name.resize(std::min(name.size(), kLongest));
  while (name.ends_with('-')) {
    name.pop_back();
  }
  return name.empty() ? "application" : name;
}

class DocumentBuilder {
 public:
  explicit DocumentBuilder(const SubmissionSpec& spec) : from_(spec) {}

  Json build() {
    add_application();
    for (const auto& [key, setting] : from_.properties) {
      add(key, key == "spark.jars" ? jars_without_application(setting.value) : setting.value);
    }
    // The document's defaults differ: Spark starts two executors.
    constexpr int kSparksExecutors = 2;
    const auto dynamic = from_.properties.find("spark.dynamicAllocation.enabled");
    if (dynamic == from_.properties.end() || dynamic->second.value != "true") {
      spec_["executor"].emplace("instances", kSparksExecutors);
    }
    add_templates();
    return {{"apiVersion", "sparkoperator.k8s.io/v1beta2"},
            {"kind", "SparkApplication"},
            {"metadata",
             {{"name", name_of(from_.app_name.value)},
              {"namespace", from_.kubernetes_namespace.value}}},
            {"spec", std::move(spec_)}};
  }

 private:
  void add_templates() {
    if (!from_.driver_templates.empty()) {
      if (const auto& document = from_.driver_templates.front().document) {
        spec_["driver"]["template"] = document->tree().value;
      }
    }
    if (!from_.executor_templates.empty()) {
      const auto& first = from_.executor_templates.front();
      if (const auto& text = first.text) {
        spec_["executor"]["template"] = yaml::parse(*text, yaml::Schema::kYaml11, first.uri.value);
      }
    }
  }

  void add_application() {
    const bool is_java = from_.resource_type == ResourceType::kJava;
    const bool is_python = from_.resource_type == ResourceType::kPython;
    const char* const other = is_python ? "Python" : "R";
    spec_ = {{"type", is_java ? "Scala" : other},
             {"mode", "cluster"},
             {"sparkVersion", from_.spark_version.text},
             {"mainApplicationFile", from_.primary_resource.value},
             {"driver", Json::object()},
             {"executor", Json::object()}};
    if (is_java) {
      spec_["mainClass"] = from_.main_class.value;
    }
    if (!from_.app_arguments.empty()) {
      spec_["arguments"] = from_.app_arguments;
    }
    if (from_.proxy_user) {
      spec_["proxyUser"] = from_.proxy_user->value;
    }
  }

  /// Spark adds the jar of the application to the list.
  [[nodiscard]] std::string jars_without_application(const std::string& jars) const {
    std::vector<std::string> list = base::split_list(jars);
    if (!list.empty() && list.back() == from_.primary_resource.value) {
      list.pop_back();
    }
    return base::join(list, ",");
  }

  void add(const std::string& key, const std::string& value) {
    if (std::ranges::find(kElsewhere, key) != kElsewhere.end() || has_own_option(key) ||
        (value.empty() && is_field(key))) {
      return;
    }
    for (const FieldRow& row : kFieldRows) {
      if (row.key == key) {
        if (Json field = value_as(row.as, value); !field.is_null()) {
          parent(row)[std::string(row.field)] = std::move(field);
          return;
        }
      }
    }
    for (const FieldRow& family : kFamilies) {
      if (key.starts_with(family.key)) {
        parent(family)[std::string(family.field)][key.substr(family.key.size())] = value;
        return;
      }
    }
    spec_["sparkConf"][key] = value;
  }

  Json& parent(const FieldRow& row) {
    return row.parent.empty() ? spec_ : spec_[std::string(row.parent)];
  }

  const SubmissionSpec& from_;
  Json spec_;
};

}  // namespace

std::string document_of(const SubmissionSpec& spec) {
  return DocumentBuilder(spec).build().dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace firesteel::declare
