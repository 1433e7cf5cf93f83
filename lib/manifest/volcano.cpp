// VolcanoFeatureStep: the PodGroup by which Volcano schedules the driver.

#include <string>
#include <utility>

#include <fmt/format.h>

#include "manifest/coercion.h"
#include "manifest/driver.h"
#include "manifest/model.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

void add_volcano_pod_group(const Submission& submission, Driver& driver) {
  const std::string name = fmt::format("{}-podgroup", submission.identity.app_id);
  Json group = Json::object();
  if (submission.spec.pod_group) {
    group = coerced(*submission.spec.pod_group, Type::kPodGroup, submission.spec.spark_version);
  }
  group["apiVersion"] = "scheduling.volcano.sh/v1beta1";
  group["kind"] = "PodGroup";
  group["metadata"]["name"] = name;
  group["metadata"]["namespace"] = submission.spec.kubernetes_namespace.value;
  if (!group.contains("spec")) {
    group["spec"] = Json::object();
  }
  driver.pre_resources.push_back(std::move(group));
  driver.pod["metadata"]["annotations"]["scheduling.k8s.io/group-name"] = name;
}

}  // namespace firesteel::manifest
