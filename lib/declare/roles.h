#pragma once
/// The driver and the executors: what differs in the names of their settings.

#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::declare {

struct Role {
  std::string_view name;                ///< of the member of spec, and in keys
  std::string_view container;           ///< of Spark in a pod template
  std::string_view environment_prefix;  ///< of keys that set variables
  bool is_driver = false;
};

inline constexpr Role kDriver = {.name = "driver",
                                 .container = "spark-kubernetes-driver",
                                 .environment_prefix = "spark.kubernetes.driverEnv.",
                                 .is_driver = true};
inline constexpr Role kExecutor = {.name = "executor",
                                   .container = "spark-kubernetes-executor",
                                   .environment_prefix = "spark.executorEnv."};

inline constexpr std::string_view kDriverPodName = "spark.kubernetes.driver.pod.name";

/// The label that all pods of an application have; its value is the application's name.  It does
/// not make an installed operator act on them.
inline constexpr std::string_view kNameLabel = "sparkoperator.k8s.io/app-name";

/// Whether a mount is a local directory of Spark, which settings describe.
[[nodiscard]] inline bool is_local_dir(const nlohmann::json& mount) {
  return mount.value("name", "").starts_with("spark-local-dir-");
}

/// The last volume of spec.volumes with that name; null if there is none.
[[nodiscard]] inline const nlohmann::json* volume_named(const nlohmann::json& spec,
                                                        std::string_view name) {
  const nlohmann::json* found = nullptr;
  if (const auto volumes = spec.find("volumes"); volumes != spec.end()) {
    for (const nlohmann::json& volume : *volumes) {
      found = volume.value("name", "") == name ? &volume : found;
    }
  }
  return found;
}

}  // namespace firesteel::declare
