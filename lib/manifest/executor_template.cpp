// PodTemplateConfigMapStep: passes the executors' pod template to the driver in a ConfigMap.

#include <ranges>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "conf/template_file.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/coercion.h"
#include "manifest/driver.h"
#include "manifest/merge_object.h"
#include "manifest/model.h"
#include "manifest/pod_template.h"
#include "manifest/steps.h"
#include "yaml/yaml.h"

namespace firesteel::manifest {

namespace {

Json pod_of(const PodTemplate& pod_template, const SparkVersion& version) {
  if (pod_template.document) {
    return coerced(*pod_template.document, Type::kPod, version);
  }
  const PodTemplate parsed =
      conf::parsed_template(pod_template.uri, pod_template.text.value_or(""), version);
  return parsed.document ? coerced(*parsed.document, Type::kPod, version) : Json::object();
}

/// The content of a single file as it is; several templates are merged.
std::string template_text(const std::vector<PodTemplate>& templates, const SparkVersion& version) {
  for (const PodTemplate& one : templates) {
    if (!one.text && !one.document) {
      throw Error(ErrorKind::kInternal, fmt::format("the executors' pod template {} was not loaded",
                                                    conf::printable_template(one.uri.value)));
    }
  }
  const PodTemplate& first = templates.front();
  if (templates.size() == 1 && first.text) {
    return *first.text;
  }
  Json pod = pod_of(first, version);
  for (const PodTemplate& patch : templates | std::views::drop(1)) {
    merge_object(pod, pod_of(patch, version), Type::kPod);
  }
  return yaml::write(pod);
}

}  // namespace

void mount_executor_template(const Submission& submission, Driver& driver) {
  const std::vector<PodTemplate>& templates = submission.spec.executor_templates;
  if (templates.empty()) {
    return;
  }
  check_template_kind(templates.front(), submission.spec.spark_version);
  const std::string name =
      fmt::format("{}-driver-podspec-conf-map", submission.identity.resource_prefix);
  driver.add_volume(
      "pod-template-volume", "configMap",
      {{"name", name},
       {"items",
        Json::array({{{"key", "podspec-configmap-key"}, {"path", "pod-spec-template.yml"}}})}});
  driver.add_mount("pod-template-volume", "/opt/spark/pod-template");
  driver.properties["spark.kubernetes.executor.podTemplateFile"] =
      "/opt/spark/pod-template/pod-spec-template.yml";
  driver.resources.push_back(
      config_map(submission.spec, name,
                 {{.name = "podspec-configmap-key",
                   .content = template_text(templates, submission.spec.spark_version)}}));
}

}  // namespace firesteel::manifest
