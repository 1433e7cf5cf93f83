#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "conf/connection_settings.h"
#include "conf/merge.h"
#include "conf/profile.h"
#include "conf/reader.h"
#include "conf/spark_env.h"
#include "conf/validate.h"
#include "firesteel/conf_value.h"
#include "firesteel/driver.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/sources.h"

namespace firesteel {

namespace {

void read_submission_id(const std::string& id, DriverQuery& query) {
  const std::size_t colon = id.find(':');
  if (colon != std::string::npos) {
    query.kubernetes_namespace = id.substr(0, colon);
  }
  query.pod_name = colon == std::string::npos ? id : id.substr(colon + 1);
  if (query.pod_name.ends_with('*')) {
    query.is_prefix = true;
    query.pod_name.pop_back();
  } else if (query.pod_name.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("\"{}\" is not a valid submission id", id),
                "use NAMESPACE:POD, as printed by spark-submit, or NAMESPACE:PREFIX*");
  }
  if (query.pod_name == "." || query.pod_name == ".." || query.kubernetes_namespace == "." ||
      query.kubernetes_namespace == "..") {
    throw Error(ErrorKind::kUsage, fmt::format("\"{}\" is not a valid submission id", id),
                "use NAMESPACE:POD, as printed by spark-submit");
  }
  if (query.kubernetes_namespace && query.kubernetes_namespace->empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("\"{}\" has no namespace before the colon", id),
                "use NAMESPACE:POD, or only POD for the namespace of the kubeconfig's context");
  }
}

}  // namespace

DriverQuery resolve_driver_query(const Sources& sources, const std::string& spark_submission_id,
                                 const Environment& environment) {
  const Environment loaded = conf::load_spark_env(environment).value_or(environment);
  const conf::Merged merged = conf::merge(sources.layers, sources.system);
  conf::refuse_other_masters(merged);
  Settings properties = merged.properties;
  if (const auto master = properties.find("spark.master"); master != properties.end()) {
    master->second.value = conf::normalised_master(master->second);
  }
  const conf::ConfReader reader(properties, merged.system, loaded, conf::newest_version());
  DriverQuery query;
  read_submission_id(spark_submission_id, query);
  query.connection = conf::read_connection(sources.connection, reader);
  query.grace_period_s = reader.find_number("spark.kubernetes.appKillPodDeletionGracePeriod");
  if (query.grace_period_s && *query.grace_period_s < 0) {
    reader.fail(*reader.raw("spark.kubernetes.appKillPodDeletionGracePeriod"), "0 or greater");
  }
  return query;
}

}  // namespace firesteel
