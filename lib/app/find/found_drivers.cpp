#include "app/find/found_drivers.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/session/connecting.h"
#include "driver/driver_state.h"
#include "firesteel/application.h"
#include "firesteel/driver.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr const char* kDriverLabel = "spark-role=driver";

/// The namespace to search; empty: all namespaces.
std::string namespace_to_search(const DriverQuery& query, const kube::Connection& connection) {
  if (query.kubernetes_namespace) {
    return *query.kubernetes_namespace;
  }
  if (!connection.context_namespace && !query.is_prefix) {
    throw Error(ErrorKind::kUsage,
                "the namespace of " + query.pod_name +
                    " is unknown: it is not in the submission id and not in the connection (" +
                    connection.source + ")",
                "use NAMESPACE:" + query.pod_name +
                    " (as in Spark, spark.kubernetes.namespace is ignored here)");
  }
  return connection.context_namespace.value_or("");
}

DriverState state_of(const Json& pod) {
  return driver::driver_state(pod, driver::driver_container_of(pod));
}

std::vector<DriverState> find_one(kube::Api& api, const std::string& in_namespace,
                                  const DriverQuery& query) {
  const kube::Call call = kube::get_call(
      {.kind = kube::kPod, .object_namespace = in_namespace, .name = query.pod_name});
  const kube::Answer answer = api.send(call);
  if (answer.status == 404) {
    return {};
  }
  if (!answer.ok()) {
    throw api.error(call, answer);
  }
  return {state_of(answer.body)};
}

std::vector<DriverState> find_all(kube::Api& api, const std::string& in_namespace,
                                  const DriverQuery& query) {
  const kube::Call call = kube::list_call(kube::kPod, in_namespace, kDriverLabel);
  const kube::Answer answer = api.send(call);
  if (!answer.ok()) {
    throw api.error(call, answer);
  }
  std::vector<DriverState> found;
  for (const Json& pod : json::field_at(answer.body, {"items"})) {
    if (json::name_of(pod).starts_with(query.pod_name)) {
      found.push_back(state_of(pod));
    }
  }
  return found;
}

std::vector<DriverState> find(kube::Api& api, const DriverQuery& query) {
  const std::string in_namespace = namespace_to_search(query, api.connection());
  return query.is_prefix ? find_all(api, in_namespace, query) : find_one(api, in_namespace, query);
}

}  // namespace

std::vector<DriverState> find_drivers_through(http::Transport& transport, const DriverQuery& query,
                                              const Environment& environment, Host host) {
  kube::Api api = connect(transport, query.connection, environment, host);
  return find(api, query);
}

std::vector<DriverState> kill_drivers_through(
    http::Transport& transport, const DriverQuery& query, const Environment& environment, Host host,
    const std::function<void(const DriverState&)>& about_to_delete) {
  kube::Api api = connect(transport, query.connection, environment, host);
  const std::vector<DriverState> drivers = find(api, query);
  std::vector<kube::Call> calls;
  calls.reserve(drivers.size());
  for (const DriverState& driver : drivers) {
    about_to_delete(driver);
    calls.push_back(kube::delete_call({.kind = kube::kPod,
                                       .object_namespace = driver.pod_namespace,
                                       .name = driver.pod_name,
                                       .uid = driver.uid},
                                      query.grace_period_s));
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].deleted()) {
      throw api.error(calls[i], answers[i]);
    }
  }
  return drivers;
}

}  // namespace firesteel::app
