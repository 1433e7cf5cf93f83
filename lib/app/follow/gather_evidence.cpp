#include "app/follow/gather_evidence.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "driver/application_summary.h"
#include "driver/diagnosis.h"
#include "driver/driver_state.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/runtime.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/log_tail.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr int kLogLines = 400;
constexpr int kForbidden = 403;

kube::Call list(const std::string& kind, const std::string& in_namespace,
                const std::string& selector_kind, const std::string& selector) {
  kube::Call call = kube::list_call("v1", kind, in_namespace, "");
  if (!selector.empty()) {
    call.query = "?" + selector_kind + "=" + kube::percent_encode(selector);
  }
  return call;
}

std::vector<Json> items_of(kube::Answer& answer) {
  std::vector<Json> items;
  if (answer.ok() && json::field_at(answer.body, {"items"}).is_array()) {
    for (Json& item : answer.body["items"]) {
      items.push_back(std::move(item));
    }
  }
  return items;
}

bool is_waiting_for_node(const Json& pod) {
  return json::text_at(pod, {"spec", "nodeName"}).empty() &&
         json::text_at(pod, {"status", "phase"}) == "Pending";
}

/// A driver that failed or is running may have logged the cause.
bool has_log(const DriverState& state) {
  const ContainerState* driver = state.driver();
  return driver != nullptr &&
         (driver->phase == ContainerPhase::kRunning ||
          (driver->phase == ContainerPhase::kTerminated && driver->exit_code != 0));
}

/// Who holds what the pod lacks.  Few may list the pods of all namespaces; then it stays unknown.
void add_node_pods(kube::Api& api, driver::Evidence& evidence) {
  const std::string node = driver::node_to_ask(evidence);
  if (node.empty()) {
    return;
  }
  kube::Answer pods = api.send(
      list("Pod", "", "fieldSelector",
           fmt::format("spec.nodeName={},status.phase!=Succeeded,status.phase!=Failed", node)));
  if (pods.ok()) {
    evidence.node_pods = {.node = node, .pods = items_of(pods)};
  }
}

bool mentions(const Json& event, const std::string& prefix) {
  return !prefix.empty() && json::text_at(event, {"involvedObject", "name"}).starts_with(prefix);
}

}  // namespace

driver::Evidence gather_evidence(kube::Api& api, const Clock& clock, const Json& pod) {
  driver::Evidence evidence;
  evidence.pod = pod;
  evidence.now =
      std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count();
  const std::string space = json::text_at(pod, {"metadata", "namespace"});
  const std::string name = json::text_at(pod, {"metadata", "name"});
  const std::string container = driver::driver_container_of(pod);
  const DriverState state = driver::driver_state(pod, container);
  const std::string id = driver::app_id_of(pod);
  const bool started = !state.node_name.empty() && state.driver() != nullptr &&
                       state.driver()->phase != ContainerPhase::kWaiting;

  std::vector<kube::Call> calls = {
      list("Event", space, "fieldSelector",
           "involvedObject.kind=Pod" + (started ? std::string() : ",involvedObject.name=" + name))};
  if (!id.empty() && started) {
    calls.push_back(
        list("Pod", space, "labelSelector", "spark-role=executor,spark-app-selector=" + id));
  }
  std::vector<kube::Answer> answers = api.send(calls);
  const std::string executors = driver::executor_name_prefix(pod);
  for (Json& event : items_of(answers.front())) {
    if (json::text_at(event, {"involvedObject", "uid"}) == state.uid) {
      evidence.events.push_back(std::move(event));
    } else if (mentions(event, executors)) {
      evidence.executor_events.push_back(std::move(event));
    }
  }
  for (auto* events : {&evidence.events, &evidence.executor_events}) {
    std::ranges::sort(*events, {}, driver::time_of_event);
  }
  if (answers.size() > 1) {
    evidence.executors = items_of(answers[1]);
  }
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (answers[i].status == kForbidden) {
      evidence.denied.push_back(api.error(calls[i], answers[i]));
    }
  }
  if (is_waiting_for_node(pod) || std::ranges::any_of(evidence.executors, is_waiting_for_node)) {
    kube::Answer nodes = api.send(list("Node", "", "", ""));
    evidence.nodes = items_of(nodes);
    add_node_pods(api, evidence);
  }
  if (has_log(state)) {
    kube::LogTail tail = kube::log_tail(api, clock, space, name, container, kLogLines);
    evidence.log_tail = std::move(tail.text);
    if (tail.refusal && tail.refusal->status() == kForbidden) {
      evidence.denied.push_back(std::move(*tail.refusal));
    }
  }
  return evidence;
}

}  // namespace firesteel::app
