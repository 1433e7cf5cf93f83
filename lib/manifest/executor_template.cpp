// PodTemplateConfigMapStep: passes the executors' pod template to the driver in a ConfigMap.

#include <string>

#include <fmt/format.h>

#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/pod_template.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

void mount_executor_template(const Submission& submission, Driver& driver) {
  const std::optional<PodTemplate>& pod_template = submission.spec.executor_template;
  if (!pod_template) {
    return;
  }
  if (!pod_template->text) {
    throw Error(ErrorKind::kInternal, fmt::format("the executors' pod template {} was not loaded",
                                                  pod_template->uri.value));
  }
  check_template_kind(*pod_template);
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
      config_map(name, {{.name = "podspec-configmap-key", .content = *pod_template->text}}));
}

}  // namespace firesteel::manifest
