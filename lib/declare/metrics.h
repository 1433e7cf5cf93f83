#pragma once
/// What the ConfigMap of Prometheus monitoring and the pods that mount it must agree on.

#include <string>
#include <string_view>

#include "declare/application.h"

namespace firesteel::declare {

inline constexpr int kMetricsPort = 8090;  ///< of the JMX exporter, unless the application says
inline constexpr std::string_view kMetricsFolder = "/etc/metrics/conf";

[[nodiscard]] inline std::string metrics_config_map(const Application& application) {
  return application.name + "-prom-conf";
}

}  // namespace firesteel::declare
