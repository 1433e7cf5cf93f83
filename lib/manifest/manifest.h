#pragma once
/// From a SubmissionSpec to Kubernetes objects: pure, no clock, no files, no network.
/// Mirrors org.apache.spark.deploy.k8s.submit.KubernetesDriverBuilder and its feature steps.

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel::manifest {

/// Everything about a submission that is new each time.
struct Identity {
  std::string app_id;             ///< "spark-" + 32 hex digits
  std::string resource_prefix;    ///< of every object but the ConfigMap
  std::string service_unique_id;  ///< for the Service's name when the prefix is too long
  std::string conf_map_name;
  std::string local_dir_uuid;
  std::string submission_id;  ///< label firesteel/submission-id
  std::int64_t submit_time_ms = 0;
  /// With a key: the same for each submission of that key to that namespace, so that the API server
  /// lets only one of them make its driver.  Empty: "<resource_prefix>-driver".
  std::string keyed_pod_name = {};
  /// With a key: tells its submissions apart, in annotation firesteel/run of every object.
  std::string run_id = {};
};

/// Names and ids as Spark makes them (KubernetesConf.getResourceNamePrefix,
/// KubernetesUtils.uniqueID).
[[nodiscard]] Identity make_identity(const SubmissionSpec& spec, const Clock& clock,
                                     RandomSource& random);

struct Manifest {
  /// All but the pod, in Spark's order; metadata.ownerReferences not yet set.
  std::vector<nlohmann::json> others;
  nlohmann::json pod;
  std::string driver_container;  ///< name of the driver's container in `pod`
  std::vector<Warning> warnings;
};

/// Throws Error kUsage where Spark's steps refuse (reserved labels, broken template, …).
/// Every object carries the label firesteel/submission-id.
[[nodiscard]] Manifest build(const SubmissionSpec& spec, const Identity& identity);

/// The owner reference that Spark gives every other object: the driver pod, as controller.
[[nodiscard]] nlohmann::json owner_reference(const nlohmann::json& created_pod);

}  // namespace firesteel::manifest
