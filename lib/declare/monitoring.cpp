// spec.monitoring: Prometheus by the JMX exporter.  Mirrors configPrometheusMonitoring.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "declare/application.h"
#include "declare/metrics.h"
#include "declare/prometheus_defaults.h"
#include "declare/roles.h"
#include "json/fields.h"

namespace firesteel::declare {

namespace {

/// The files that are not in the image.
Json config_map(const Application& application, const Json& monitoring) {
  Json data = Json::object();
  if (monitoring.value("metricsPropertiesFile", "").empty()) {
    data["metrics.properties"] =
        monitoring.value("metricsProperties", std::string(kMetricsProperties));
  }
  const Json& prometheus = monitoring.at("prometheus");
  if (prometheus.value("configFile", "").empty()) {
    data["prometheus.yaml"] = prometheus.value("configuration", std::string(kPrometheusRules));
  }
  return {{"apiVersion", "v1"},
          {"kind", "ConfigMap"},
          {"metadata",
           {{"name", metrics_config_map(application)},
            {"namespace", application.kubernetes_namespace}}},
          {"data", std::move(data)}};
}

std::string agent_option(const Json& prometheus) {
  const std::string file = prometheus.value("configFile", "");
  return fmt::format("-javaagent:{}={}:{}", prometheus.value("jmxExporterJar", ""),
                     prometheus.value("port", kMetricsPort),
                     file.empty() ? fmt::format("{}/prometheus.yaml", kMetricsFolder) : file);
}

/// The user's options of sparkConf stay; the operator would lose them.
void expose(const Role& role, const Json& prometheus, Json& spec) {
  Json& fields = spec[role.name];
  Json& annotations = fields["annotations"];
  annotations["prometheus.io/scrape"] = "true";
  annotations["prometheus.io/port"] = std::to_string(prometheus.value("port", kMetricsPort));
  annotations["prometheus.io/path"] = "/metrics";
  std::string options = fields.value("javaOptions", "");
  if (options.empty()) {
    options =
        json::text_at(spec, {"sparkConf", fmt::format("spark.{}.extraJavaOptions", role.name)});
  }
  fields["javaOptions"] = options + (options.empty() ? "" : " ") + agent_option(prometheus);
}

}  // namespace

std::vector<Json> add_monitoring(Application& application) {
  Json& spec = application.spec;
  const Json monitoring = spec.value("monitoring", Json::object());
  const Json prometheus = monitoring.value("prometheus", Json());
  if (prometheus.is_null()) {
    return {};
  }
  const std::string properties = monitoring.value("metricsPropertiesFile", "");
  Json& conf = spec["sparkConf"];
  conf["spark.metrics.namespace"] =
      fmt::format("{}.{}", application.kubernetes_namespace, application.name);
  conf["spark.metrics.conf"] =
      properties.empty() ? fmt::format("{}/metrics.properties", kMetricsFolder) : properties;
  if (monitoring.value("exposeDriverMetrics", false)) {
    expose(kDriver, prometheus, spec);
  }
  if (monitoring.value("exposeExecutorMetrics", false)) {
    expose(kExecutor, prometheus, spec);
  }
  if (!properties.empty() && !prometheus.value("configFile", "").empty()) {
    return {};
  }
  return {config_map(application, monitoring)};
}

}  // namespace firesteel::declare
