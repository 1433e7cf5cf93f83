#include "manifest/pod_template.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/coercion.h"
#include "manifest/driver.h"
#include "yaml/yaml.h"

namespace firesteel::manifest {

namespace {

/// The only document of the text that is not empty.
Json only_document(const std::string& text, const std::string& source) {
  std::optional<Json> only;
  for (Json& document : yaml::parse_all(text, yaml::Schema::kCore12, source)) {
    if (document.is_null()) {
      continue;
    }
    if (only) {
      throw Error(ErrorKind::kUsage, fmt::format("{}: more than one document", source),
                  "keep only the Pod in the template");
    }
    only = std::move(document);
  }
  if (!only) {
    throw Error(ErrorKind::kUsage, fmt::format("{}: the template is empty", source),
                "add a Pod with at least a spec");
  }
  return *std::move(only);
}

/// Spark would take whatever fields of another kind it knows, and drop the rest without a word.
void require_pod(const Json& document, const std::string& source) {
  const Json kind = document.is_object() ? document.value("kind", Json()) : Json();
  if (!kind.is_string() || kind == "Pod") {
    return;
  }
  const bool has_pod = document.contains("spec") && document["spec"].is_object() &&
                       document["spec"].contains("template");
  throw Error(
      ErrorKind::kUsage, fmt::format("{}: kind is {}, not Pod", source, kind.get<std::string>()),
      has_pod ? "write kind: Pod, and move the metadata and spec of spec.template to the top "
                "level"
              : "write kind: Pod, with the pod's fields in metadata and spec");
}

Json load_pod(const PodTemplate& pod_template) {
  const std::string& source = pod_template.uri.value;
  if (!pod_template.text) {
    throw Error(ErrorKind::kInternal, fmt::format("the pod template {} was not loaded", source));
  }
  Json document = only_document(*pod_template.text, source);
  require_pod(document, source);
  if (document.is_object() && !document.contains("kind")) {
    document["kind"] = "Pod";
  }
  Json pod = coerced(document, "Pod", source);
  pod["apiVersion"] = "v1";  // as in the client, overwrites any other value
  if (!pod.contains("spec")) {
    throw Error(ErrorKind::kUsage, fmt::format("{}: no spec", source),
                "add a spec, at least `spec: {}`");
  }
  return pod;
}

/// The index of the driver container: the named one if exactly one container has that name, else
/// the first.
std::size_t driver_index(const Json& containers, const OptionalText& name,
                         std::vector<Warning>& warnings) {
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
  warnings.push_back(
      {.id = "template-container-not-found",
       .logger = "KubernetesUtils",
       .message = fmt::format("specified container {} not found on pod template, falling back to "
                              "taking the first container",
                              name->value)});
  return 0;
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

void check_template_kind(const PodTemplate& pod_template) {
  Json document;
  try {
    document = only_document(pod_template.text.value_or(""), pod_template.uri.value);
  } catch (const Error&) {
    return;  // the driver reads this template, and says itself what it cannot read
  }
  require_pod(document, pod_template.uri.value);
}

Driver driver_from_template(const PodTemplate& pod_template) try {
  Driver driver = empty_driver();
  driver.pod = load_pod(pod_template);
  Json& pod_spec = driver.pod["spec"];
  Json containers = pod_spec.value("containers", Json::array());
  const std::size_t index = driver_index(containers, pod_template.container_name, driver.warnings);
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
