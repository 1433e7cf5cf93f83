#include "manifest/pod_template.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "conf/profile.h"
#include "conf/template_file.h"
#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"
#include "manifest/coercion.h"
#include "manifest/driver.h"
#include "manifest/merge_object.h"
#include "manifest/model.h"
#include "yaml/document.h"

namespace firesteel::manifest {

namespace {

const Document& document_of(const PodTemplate& pod_template) {
  if (!pod_template.document) {
    throw Error(ErrorKind::kInternal,
                fmt::format("the pod template {} was not loaded",
                            conf::printable_template(pod_template.uri.value)));
  }
  return *pod_template.document;
}

/// Spark would take whatever fields of another kind it knows, and drop the rest without a word.
void require_pod(const Document& template_document) {
  const Json& document = template_document.tree().value;
  const Json kind = document.is_object() ? document.value("kind", Json()) : Json();
  if (!kind.is_string() || kind == "Pod") {
    return;
  }
  const bool has_pod = document.contains("spec") && document["spec"].is_object() &&
                       document["spec"].contains("template");
  throw Error(
      ErrorKind::kUsage,
      fmt::format("{}: kind is {}, not Pod", yaml::place_of(template_document.tree(), "kind"),
                  kind.get<std::string>()),
      has_pod ? "write kind: Pod, and move the metadata and spec of spec.template to the top "
                "level"
              : "write kind: Pod, with the pod's fields in metadata and spec");
}

/// All templates, later ones merged over earlier ones.
Json merged_pod(const std::vector<PodTemplate>& templates, const SparkVersion& version) {
  const Document& first = document_of(templates.front());
  require_pod(first);
  Json pod = coerced(first, Type::kPod, version);
  pod["apiVersion"] = "v1";  // as in the client, overwrites any other value
  if (!first.tree().value.contains("kind")) {
    pod["kind"] = "Pod";
  }
  // Spark fails for a container that is null.
  const Json& raw = first.tree().value;
  const Json containers = raw.contains("spec") && raw["spec"].is_object()
                              ? raw["spec"].value("containers", Json())
                              : Json();
  if (std::ranges::any_of(containers, [](const Json& one) { return one.is_null(); })) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("{}: a container is null", yaml::place_of(first.tree(), "spec.containers")),
        "remove the dash without a container after it");
  }
  for (const PodTemplate& patch : templates | std::views::drop(1)) {
    merge_object(pod, coerced(document_of(patch), Type::kPod, version), Type::kPod);
  }
  if (!pod.contains("spec")) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{}: no spec", conf::printable_template(templates.front().uri.value)),
                "add a spec, at least `spec: {}`");
  }
  return pod;
}

/// Older clients refuse a template whose namespace differs from that of the submission.
void require_namespace(const Json& pod, const SubmissionSpec& spec) {
  if (spec.spark_version.has(Feature::kTemplateNamespace) || !pod.contains("metadata")) {
    return;
  }
  const std::string named = pod["metadata"].value("namespace", "");
  if (!named.empty() && named != spec.kubernetes_namespace.value) {
    throw Error(ErrorKind::kUsage,
                fmt::format("Namespace mismatch. Item namespace:{}. Operation namespace:{}.", named,
                            spec.kubernetes_namespace.value),
                "remove metadata.namespace from the template");
  }
}

/// The index of the driver container: the named one if exactly one container has that name, else
/// the first.
std::size_t driver_index(const Json& containers, const std::optional<ConfValue>& name,
                         std::vector<Remark>& remarks) {
  if (!name) {
    return 0;
  }
  std::vector<std::size_t> named;
  for (std::size_t i = 0; i < containers.size(); ++i) {
    if (containers[i].value("name", "") == name->value) {
      named.push_back(i);
    }
  }
  if (named.size() == 1) {
    return named.front();
  }
  remarks.push_back(
      {.id = "template-container-not-found",
       .logger = "KubernetesUtils",
       .message = fmt::format("specified container {} not found on pod template, falling back to "
                              "taking the first container",
                              name->value)});
  return 0;
}

/// Nothing if it cannot be read: the driver reads this template, and reports that itself.
std::optional<Document> readable_document(const PodTemplate& pod_template,
                                          const SparkVersion& version) {
  if (pod_template.document) {
    return pod_template.document;
  }
  try {
    return conf::parsed_template(pod_template.uri, pod_template.text.value_or(""), version)
        .document;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

Driver empty_driver() {
  Driver driver;
  driver.pod = {{"apiVersion", "v1"},
                {"kind", "Pod"},
                {"metadata", Json::object()},
                {"spec", Json::object()}};
  driver.container = Json::object();
  return driver;
}

void check_template_kind(const PodTemplate& pod_template, const SparkVersion& version) {
  if (const auto document = readable_document(pod_template, version)) {
    require_pod(*document);
  }
}

Driver driver_from_templates(const SubmissionSpec& spec) try {
  Driver driver = empty_driver();
  driver.pod = merged_pod(spec.driver_templates, spec.spark_version);
  require_namespace(driver.pod, spec);
  Json& pod_spec = driver.pod["spec"];
  Json containers = pod_spec.value("containers", Json::array());
  const std::size_t index = driver_index(containers, spec.driver_container_name, driver.remarks);
  if (index < containers.size()) {
    driver.container = std::move(containers[index]);
    containers.erase(index);
  }
  pod_spec["containers"] = std::move(containers);
  return driver;
} catch (const Error& error) {
  throw Error(error.kind(), fmt::format("Could not load pod from template file. {}", error.what()),
              error.hint());
}

}  // namespace firesteel::manifest
