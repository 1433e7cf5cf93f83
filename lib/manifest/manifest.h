#pragma once
/// Builds Kubernetes objects from a SubmissionSpec.  Pure: no clock, no files, no network.
/// Mirrors org.apache.spark.deploy.k8s.submit.KubernetesDriverBuilder and its feature steps.

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

class Clock;
class RandomSource;

}  // namespace firesteel

namespace firesteel::manifest {

/// The parts of a submission that differ in each run.
struct ObjectNames {
  std::string app_id;             ///< "spark-" + 32 hex digits
  std::string resource_prefix;    ///< of all objects except the ConfigMap
  std::string service_unique_id;  ///< for the Service's name if the prefix is too long
  std::string conf_map_name;
  std::string local_dir_uuid;
  std::string submission_label;     ///< label firesteel/submission-id
  std::int64_t submit_time_ms = 0;  ///< 0: unknown, and spark.app.submitTime is left out
  /// With a key: the same for all submissions with that key to that namespace, so that the API
  /// server lets only one of them create its driver.  Empty: "<resource_prefix>-driver".
  std::string keyed_pod_name = {};
  /// With a key: identifies the run, in the annotation firesteel/run of every object.
  std::string run_id = {};
};

/// Creates names and ids like Spark (KubernetesConf.getResourceNamePrefix,
/// KubernetesUtils.uniqueID).
[[nodiscard]] ObjectNames make_identity(const SubmissionSpec& spec, const Clock& clock,
                                        RandomSource& random);

struct Manifest {
  /// All objects except the pod, in Spark's order, without metadata.ownerReferences.
  std::vector<nlohmann::json> others;
  nlohmann::json pod;
  std::string driver_container;  ///< name of the driver's container in `pod`
  std::vector<Remark> remarks;
};

/// Throws Error kUsage where Spark's steps fail (reserved labels, invalid template, …).
/// Every object carries the label firesteel/submission-id.
[[nodiscard]] Manifest build(const SubmissionSpec& spec, const ObjectNames& identity);

/// The owner reference that Spark adds to all other objects: the driver pod as controller.
[[nodiscard]] nlohmann::json owner_reference(const nlohmann::json& created_pod);

}  // namespace firesteel::manifest
