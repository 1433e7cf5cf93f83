#include "app/follow/gather_evidence.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <memory>
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
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/task.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/log_tail.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr int kLogLines = 400;
constexpr int kForbidden = 403;

kube::Call list(const std::string& kind, const std::string& in_namespace,
                const std::string& selector_kind, const std::string& selector) {
  kube::Call call = kube::list_call({.api_version = "v1", .kind = kind}, in_namespace, "");
  if (!selector.empty()) {
    call.query = "?" + selector_kind + "=" + kube::percent_encode(selector);
  }
  return call;
}

std::vector<Json> items_of(kube::Answer&& answer) {
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

bool mentions(const Json& event, const std::string& prefix) {
  return !prefix.empty() && json::text_at(event, {"involvedObject", "name"}).starts_with(prefix);
}

}  // namespace

EvidenceGathering::EvidenceGathering(kube::Api& api, const Clock& clock, const Json& pod,
                                     std::chrono::milliseconds patience)
    : api_(api),
      clock_(clock),
      limits_{.connect = patience, .request = patience, .retry_for = std::chrono::milliseconds(0)},
      end_(clock.steady_now() + 2 * patience) {
  evidence_.pod = pod;
  evidence_.now =
      std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count();
  calls_ = first_questions();
  lists_ = std::make_unique<kube::Sending>(api, calls_, limits_, kube::Sending::Say::kNothing);
}

std::vector<kube::Call> EvidenceGathering::first_questions() const {
  const Json& pod = evidence_.pod;
  const std::string space = json::namespace_of(pod);
  const DriverState state = driver::driver_state(pod, driver::driver_container_of(pod));
  const std::string id = driver::app_id_of(pod);
  const bool started = !state.node_name.empty() && state.driver() != nullptr &&
                       state.driver()->phase != ContainerPhase::kWaiting;
  std::vector<kube::Call> calls = {
      list("Event", space, "fieldSelector",
           "involvedObject.kind=Pod" +
               (started ? std::string() : ",involvedObject.name=" + json::name_of(pod)))};
  if (!id.empty() && started) {
    calls.push_back(
        list("Pod", space, "labelSelector", "spark-role=executor,spark-app-selector=" + id));
  }
  return calls;
}

void EvidenceGathering::turn() {
  if (done_) {
    return;
  }
  if (lists_) {
    lists_->turn();
    if (lists_->done()) {
      take_lists();
      ask_more();
    }
  }
  if (nodes_) {
    nodes_->turn();
  }
  if (tail_) {
    tail_->turn();
  }
  if (nodes_ && nodes_->done()) {
    take_nodes();
  }
  if (!lists_ && (!nodes_ || nodes_->done()) && (!tail_ || tail_->done())) {
    take_more();
    done_ = true;
  }
  done_ = done_ || clock_.steady_now() >= end_;
}

SteadyTime EvidenceGathering::due() const {
  SteadyTime due = end_;
  for (const http::Task* const task :
       std::initializer_list<const http::Task*>{lists_.get(), nodes_.get(), tail_.get()}) {
    if (task != nullptr && !task->done()) {
      due = std::min(due, task->due());
    }
  }
  return due;
}

void EvidenceGathering::note_denied(const ApiError& why) {
  evidence_.denied.push_back(fmt::format("{}; {}", why.what(), why.hint()));
}

void EvidenceGathering::take_lists() {
  std::vector<kube::Answer> answers = lists_->take();
  lists_.reset();
  answered_ = std::ranges::all_of(answers, [](const kube::Answer& answer) {
    return answer.ok() || answer.status == kForbidden;
  });
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].status == kForbidden) {
      note_denied(api_.error(calls_[i], answers[i]));
    }
  }
  const std::string uid = json::uid_of(evidence_.pod);
  const std::string executors = driver::executor_name_prefix(evidence_.pod);
  for (Json& event : items_of(std::move(answers.front()))) {
    if (json::text_at(event, {"involvedObject", "uid"}) == uid) {
      evidence_.events.push_back(std::move(event));
    } else if (mentions(event, executors)) {
      evidence_.executor_events.push_back(std::move(event));
    }
  }
  for (auto* events : {&evidence_.events, &evidence_.executor_events}) {
    std::ranges::sort(*events, {}, driver::time_of_event);
  }
  if (answers.size() > 1) {
    evidence_.executors = items_of(std::move(answers[1]));
  }
}

/// What only the first answers tell to be worth asking.
void EvidenceGathering::ask_more() {
  const Json& pod = evidence_.pod;
  if (is_waiting_for_node(pod) || std::ranges::any_of(evidence_.executors, is_waiting_for_node)) {
    nodes_ = std::make_unique<kube::Sending>(api_, std::vector{list("Node", "", "", "")}, limits_,
                                             kube::Sending::Say::kNothing);
  }
  const std::string container = driver::driver_container_of(pod);
  if (has_log(driver::driver_state(pod, container))) {
    tail_ = std::make_unique<kube::LogTail>(api_, json::namespace_of(pod), json::name_of(pod),
                                            container, kLogLines, limits_);
  }
}

/// First the nodes, then who holds what the pod lacks.  Few may list the pods of all namespaces;
/// then it stays unknown.
void EvidenceGathering::take_nodes() {
  kube::Answer answer = std::move(nodes_->take().front());
  nodes_.reset();
  if (asked_node_.empty()) {
    evidence_.nodes = items_of(std::move(answer));
    asked_node_ = driver::node_to_ask(evidence_);
    if (!asked_node_.empty()) {
      nodes_ = std::make_unique<kube::Sending>(
          api_,
          std::vector{
              list("Pod", "", "fieldSelector",
                   fmt::format("spec.nodeName={},status.phase!=Succeeded,status.phase!=Failed",
                               asked_node_))},
          limits_, kube::Sending::Say::kNothing);
    }
  } else if (answer.ok()) {
    evidence_.node_pods = {.node = asked_node_, .pods = items_of(std::move(answer))};
  }
}

void EvidenceGathering::take_more() {
  if (tail_) {
    evidence_.log_tail = tail_->text();
    const auto& refusal = tail_->refusal();
    if (refusal && refusal->status() == kForbidden) {
      note_denied(*refusal);
    }
  }
}

driver::Evidence gather_evidence(kube::Api& api, const Clock& clock, const Json& pod) {
  EvidenceGathering gathering(api, clock, pod, api.limits().request);
  if (!http::run(api.transport(), clock, gathering, [&] { return api.is_interrupted(); })) {
    throw api.interrupted();
  }
  return gathering.take();
}

}  // namespace firesteel::app
