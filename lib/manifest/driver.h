#pragma once
/// The input and output of the feature steps: the submission with its names, and the driver under
/// construction (Spark's KubernetesDriverConf, SparkPod and KubernetesDriverSpec).

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

using Json = nlohmann::json;

/// The input of every step.
struct Submission {
  const SubmissionSpec& spec;
  const ObjectNames& identity;
  /// Labels of the driver pod with placeholders replaced, without Firesteel's own.
  std::map<std::string, std::string> labels;
  std::string pod_name;
  std::string service_name;
};

/// The output of the steps, in their order.
struct Driver {
  Json pod;                                       ///< the pod without the driver container
  Json container;                                 ///< the driver container
  std::map<std::string, std::string> properties;  ///< of spark.properties
  std::vector<Json> pre_resources;                ///< created before all others
  std::vector<Json> resources;
  std::vector<Remark> remarks;

  void add_environment(std::string_view name, std::string_view value);
  /// `source` is the value of valueFrom.
  void add_environment_from(std::string_view name, Json source);
  void add_mount(std::string_view volume, std::string_view path);
  /// `type` and `source`: "secret", {"secretName": …}.
  void add_volume(std::string_view name, std::string_view type, Json source);
};

/// The list in the member `name` of `object`; empty without such a member.
[[nodiscard]] const Json& elements_of(const Json& object, const char* name);
/// {"apiVersion", "kind", "metadata": {"name"}}
[[nodiscard]] Json named_object(std::string_view api_version, std::string_view kind,
                                std::string_view name);
/// A ConfigMap with these files as its data; immutable from Spark 3.2 on.
[[nodiscard]] Json config_map(const SubmissionSpec& spec, std::string_view name,
                              const std::vector<InlineFile>& files);
/// A Secret with these files as its data; immutable from Spark 3.2 on.
[[nodiscard]] Json secret(const SubmissionSpec& spec, std::string_view name,
                          const std::vector<InlineFile>& files);
/// A JSON object of strings.
[[nodiscard]] Json text_map(const std::map<std::string, std::string>& texts);
/// Adds or replaces members, as fabric8's addToLabels does; creates the object if it is null.
void merge_texts(Json& object, const std::map<std::string, std::string>& texts);

}  // namespace firesteel::manifest
