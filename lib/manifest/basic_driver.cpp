// BasicDriverFeatureStep: name, image, resources, ports and the first variables.

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "conf/profile.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/placeholders.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

void add_port(Driver& driver, std::string_view name, int port) {
  driver.container["ports"].push_back(
      {{"name", name}, {"containerPort", port}, {"protocol", "TCP"}});
}

void add_ports(const SubmissionSpec& spec, Driver& driver) {
  add_port(driver, "driver-rpc-port", spec.ports.driver);
  add_port(driver, "blockmanager", spec.ports.block_manager_container);
  add_port(driver, "spark-ui", spec.ports.ui);
  if (spec.spark_version.has(Feature::kConnectPort)) {
    add_port(driver, "spark-connect", spec.ports.connect);
  }
}

/// The order matters: for duplicate names the kubelet uses the last.
void add_variables(const Submission& submission, Driver& driver) {
  driver.add_environment("SPARK_USER", submission.spec.spark_user.value);
  driver.add_environment("SPARK_APPLICATION_ID", submission.identity.app_id);
  for (const auto& [name, value] : submission.spec.environment) {
    driver.add_environment(name, value);
  }
  driver.add_environment_from(
      "SPARK_DRIVER_BIND_ADDRESS",
      {{"fieldRef", {{"apiVersion", "v1"}, {"fieldPath", "status.podIP"}}}});
}

/// Keeps other resources of a template.
void add_resources(const SubmissionSpec& spec, Json& container) {
  const std::string memory = fmt::format("{}Mi", spec.memory.heap_mib + spec.memory.overhead_mib);
  Json& requests = container["resources"]["requests"];
  Json& limits = container["resources"]["limits"];
  requests["cpu"] = spec.cpu_request.value;
  requests["memory"] = memory;
  if (spec.cpu_limit) {
    limits["cpu"] = spec.cpu_limit->value;
  }
  limits["memory"] = memory;
  for (const ExtendedResource& resource : spec.extended_resources) {
    limits[fmt::format("{}/{}", resource.vendor, resource.name)] = std::to_string(resource.amount);
  }
}

void fill_container(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  Json& container = driver.container;
  if (!container.contains("name")) {
    container["name"] = "spark-kubernetes-driver";
  }
  container["image"] = with_version(spec.image.value, spec.spark_version);
  container["imagePullPolicy"] = spec.image_pull_policy.value;
  if (spec.spark_version.has(Feature::kPrivilegeEscalation)) {
    container["securityContext"]["allowPrivilegeEscalation"] = spec.allow_privilege_escalation;
  }
  add_ports(spec, driver);
  add_variables(submission, driver);
  add_resources(spec, container);
}

void fill_pod(const Submission& submission, Json& pod) {
  const SubmissionSpec& spec = submission.spec;
  Json& metadata = pod["metadata"];
  metadata["name"] = submission.pod_name;
  merge_texts(metadata["labels"], submission.labels);
  for (const auto& [key, value] : spec.annotations) {
    metadata["annotations"][key] = spec.spark_version.has(Feature::kAnnotationPlaceholders)
                                       ? with_ids(value, submission.identity.app_id)
                                       : value;
  }
  Json& pod_spec = pod["spec"];
  pod_spec["restartPolicy"] = "Never";
  for (const auto& [key, value] : spec.node_selector) {
    pod_spec["nodeSelector"][key] = value;
  }
  for (const std::string& name : spec.image_pull_secrets) {
    pod_spec["imagePullSecrets"].push_back({{"name", name}});
  }
  if (spec.scheduler_name) {
    pod_spec["schedulerName"] = spec.scheduler_name->value;
  }
}

}  // namespace

void add_basic_driver(const Submission& submission, Driver& driver) {
  fill_container(submission, driver);
  fill_pod(submission, driver.pod);
  driver.properties["spark.kubernetes.driver.pod.name"] = submission.pod_name;
  driver.properties["spark.app.id"] = submission.identity.app_id;
  driver.properties["spark.kubernetes.submitInDriver"] = "true";
  // The default factor, not the driver's own, because executors inherit it.
  driver.properties["spark.kubernetes.memoryOverheadFactor"] =
      submission.spec.memory.exported_factor;
}

}  // namespace firesteel::manifest
