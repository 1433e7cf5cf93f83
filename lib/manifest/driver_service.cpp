// DriverServiceFeatureStep: the headless Service by which executors find the driver.

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "conf/profile.h"
#include "firesteel/labels.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

Json service_port(std::string_view name, int port) {
  return {{"name", name}, {"port", port}, {"targetPort", port}};
}

Json service_ports(const SubmissionSpec& spec) {
  Json ports = Json::array({service_port("driver-rpc-port", spec.ports.driver),
                            service_port("blockmanager", spec.ports.block_manager_service),
                            service_port("spark-ui", spec.ports.ui)});
  if (spec.spark_version.has(Feature::kConnectPort)) {
    ports.push_back(service_port("spark-connect", spec.ports.connect));
  }
  if (spec.spark_version.has(Feature::kConnectProtocol)) {
    ports.back()["appProtocol"] = "grpc";
  }
  return ports;
}

}  // namespace

void add_driver_service(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  Json service = named_object("v1", "Service", submission.service_name);
  Json& metadata = service["metadata"];
  if (spec.spark_version.has(Feature::kAppIdOnService)) {
    metadata["labels"] = {{kAppIdLabel, submission.identity.app_id}};
  }
  if (spec.spark_version.has(Feature::kServiceLabels)) {
    merge_texts(metadata["labels"], spec.service_labels);
  }
  if (!spec.service_annotations.empty()) {
    metadata["annotations"] = text_map(spec.service_annotations);
  }
  service["spec"] = {{"clusterIP", "None"},
                     {"ports", service_ports(spec)},
                     {"selector", text_map(submission.labels)}};
  if (spec.spark_version.has(Feature::kIpFamilies)) {
    service["spec"]["ipFamilies"] = spec.ip_families;
    service["spec"]["ipFamilyPolicy"] = spec.ip_family_policy;
  }
  if (spec.spark_version.has(Feature::kNotReadyAddresses)) {
    service["spec"]["publishNotReadyAddresses"] = spec.publish_not_ready_addresses;
  }
  driver.resources.push_back(std::move(service));

  driver.properties["spark.driver.host"] =
      fmt::format("{}.{}.svc", submission.service_name, spec.kubernetes_namespace.value);
  driver.properties["spark.driver.port"] = std::to_string(spec.ports.driver);
  driver.properties["spark.driver.blockManager.port"] =
      std::to_string(spec.ports.block_manager_service);
}

}  // namespace firesteel::manifest
