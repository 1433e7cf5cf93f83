#include "app/manage/applications.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/application_list.h"
#include "app/find/find_application.h"
#include "app/follow/driver_event.h"
#include "app/follow/follow.h"
#include "app/follow/gather_evidence.h"
#include "app/session/wire.h"
#include "base/dns_label.h"
#include "driver/application_summary.h"
#include "driver/diagnosis.h"
#include "driver/driver_state.h"
#include "driver/evidence.h"
#include "driver/supervision_record.h"
#include "firesteel/application.h"
#include "firesteel/applications.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

int executors_in(const driver::Evidence& evidence, std::string_view phase) {
  return static_cast<int>(std::ranges::count_if(evidence.executors, [&](const Json& pod) {
    return json::text_at(pod, {"status", "phase"}) == phase;
  }));
}

/// The pods that the queries mean, without duplicates.
class Doomed {
 public:
  void add(std::vector<Json> pods) {
    for (Json& pod : pods) {
      if (uids_.insert(json::uid_of(pod)).second) {
        pods_.push_back(std::move(pod));
      }
    }
  }
  [[nodiscard]] std::vector<Json> take() { return std::move(pods_); }

 private:
  std::set<std::string> uids_;
  std::vector<Json> pods_;
};

/// Whether nothing of the pod runs any more.  Its phase becomes final up to seconds after its
/// containers have ended.
bool is_over(const Json& pod) {
  const Json& containers = json::field_at(pod, {"spec", "containers"});
  const Json& statuses = json::field_at(pod, {"status", "containerStatuses"});
  const bool all_ended = json::text_at(pod, {"spec", "restartPolicy"}) == "Never" &&
                         !containers.empty() && statuses.size() == containers.size() &&
                         std::ranges::all_of(statuses, [](const Json& status) {
                           return json::field_at(status, {"state", "terminated"}).is_object();
                         });
  return all_ended || json::has_ended(pod);
}

/// Of several applications with one name those that run, which may only be one, else the newest.
std::vector<Json> runs_to_kill(const kube::Api& api, const ApplicationQuery& query,
                               std::vector<Json> pods, bool all_runs, SystemTime now) {
  if (std::ranges::all_of(pods, is_over)) {
    const auto newest = std::ranges::max_element(
        pods, {}, [](const Json& pod) { return driver::summary_of(pod).created_s; });
    return {*newest};
  }
  std::erase_if(pods, is_over);
  if (pods.size() > 1 && !all_runs) {
    const Error error = several_applications(query, api.connection(), pods, now);
    throw Error(ErrorKind::kNotFound, error.what(),
                error.hint() + "; or add --all-runs to mean all that run");
  }
  return pods;
}

/// Throws Error kNotFound; see kill_applications().
std::vector<Json> pods_of(kube::Api& api, const ApplicationQuery& query, const KillOptions& options,
                          SystemTime now, std::string& matches_all) {
  FoundPods found = find_matches(api, query);
  if (found.pods.empty()) {
    throw no_application(query, api.connection());
  }
  if (found.are_all) {
    matches_all = query.name;
  }
  return is_one_name(query) ? runs_to_kill(api, query, std::move(found.pods), options.all_runs, now)
                            : std::move(found.pods);
}

/// Deletes the pods by uid.  404, or 409 for another uid, means that a pod was already deleted.  An
/// Event tells others who did it, where that is allowed.
void delete_all(kube::Api& api, Host host, const std::vector<Json>& pods,
                const KillOptions& options) {
  std::vector<kube::Call> calls;
  calls.reserve(2 * pods.size());
  for (const Json& pod : pods) {
    calls.push_back(kube::delete_call(kube::ref_of(kube::kPod, pod), options.grace_period_s));
  }
  for (const Json& pod : pods) {
    calls.push_back(event_call(pod, host, "KilledByFiresteel", "firesteel kill deletes the pod"));
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  for (std::size_t i = 0; i < pods.size(); ++i) {
    if (!answers[i].deleted()) {
      throw api.error(calls[i], answers[i]);
    }
  }
}

kube::Call end_of_supervision(std::string_view in_namespace, std::string_view driver_pod) {
  return kube::delete_call({.kind = kube::kConfigMap,
                            .object_namespace = std::string(in_namespace),
                            .name = driver::record_name(driver_pod)});
}

/// Deletes the records of the pods' supervisions, so that no supervisor takes the end of a driver
/// for a failure.  Throws ApiError if that of a running driver cannot be deleted.
void end_supervisions(kube::Api& api, const std::vector<Json>& pods, KillReport& report) {
  std::vector<kube::Call> calls;
  std::vector<const Json*> supervised;
  for (const Json& pod : pods) {
    if (!driver::supervision_of(pod).empty()) {
      calls.push_back(end_of_supervision(json::namespace_of(pod), json::name_of(pod)));
      supervised.push_back(&pod);
    }
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok() && answers[i].status != 404 && !is_over(*supervised[i])) {
      throw api.error(calls[i], answers[i]);
    }
    const std::string uid = json::uid_of(*supervised[i]);
    const auto result = std::ranges::find_if(
        report.killed, [&uid](const KillResult& each) { return each.application.uid == uid; });
    if (result != report.killed.end()) {
      result->supervision_ended = answers[i].ok();
    }
  }
}

/// An application of this name that waits for its next attempt without a driver pod.
std::optional<KillResult> end_waiting(kube::Api& api, const ApplicationQuery& query) {
  const std::string in_namespace = namespace_of(query, api.connection());
  const std::string name = query.name.substr(query.name.find(':') + 1);
  if (!is_one_name(query) || in_namespace.empty() || !base::is_dns_subdomain(name)) {
    return std::nullopt;
  }
  std::vector<kube::Call> reads;
  for (const std::string& pod : {name, name + "-driver"}) {
    reads.push_back(kube::get_call({.kind = kube::kConfigMap,
                                    .object_namespace = in_namespace,
                                    .name = driver::record_name(pod)}));
  }
  for (const kube::Answer& answer : api.send(reads)) {
    const auto record = answer.ok() ? driver::read_record(answer.body) : std::nullopt;
    if (!record) {
      continue;
    }
    const kube::Call end = kube::delete_call({.kind = kube::kConfigMap,
                                              .object_namespace = in_namespace,
                                              .name = driver::record_name(record->driver_pod),
                                              .uid = record->uid});
    if (const kube::Answer ended = api.send(end); !ended.ok()) {
      throw api.error(end, ended);
    }
    KillResult result{.application = {}, .already_finished = true, .supervision_ended = true};
    result.application.pod_namespace = in_namespace;
    result.application.pod_name = record->driver_pod;
    result.application.app_name = name;
    return result;
  }
  return std::nullopt;
}

void wait_until_gone(kube::Api& api, Host host, const std::vector<Json>& pods) {
  kube::PodsGone gone(api, pods);
  (void)http::run(api.transport(), host.clock, gone,
                  [&] { return host.stop_signals.received() > 0; });
  if (const auto failure = gone.failure()) {
    throw ApiError(*failure);
  }
}

}  // namespace

ApplicationStatus status_through(kube::Api& api, Host host, const ApplicationQuery& query) {
  const Json pod = find_driver_pod(api, query, host);
  const driver::Evidence evidence = gather_evidence(api, host.clock, pod);
  ApplicationStatus status;
  status.summary = driver::summary_of(pod);
  status.driver = driver::driver_state(pod, driver::driver_container_of(pod));
  status.summary.executors_running = executors_in(evidence, "Running");
  status.executors_pending = executors_in(evidence, "Pending");
  status.diagnosis = driver::diagnose(evidence);
  for (const std::string& denied : evidence.denied) {
    host.log.write(LogLevel::kWarn, "Firesteel",
                   fmt::format("The status is incomplete: {}", denied));
  }
  return status;
}

ApplicationEvents events_through(kube::Api& api, Host host, const ApplicationQuery& query) {
  const Json pod = find_driver_pod(api, query, host);
  kube::Call call = kube::list_call(kube::kEvent, json::namespace_of(pod), "");
  call.query = "?fieldSelector=" + kube::percent_encode("involvedObject.kind=Pod");
  const kube::Answer answer = api.send(call);
  if (!answer.ok()) {
    throw api.error(call, answer);
  }
  const std::string uid = json::uid_of(pod);
  const std::string executors = driver::executor_name_prefix(pod);
  std::vector<Json> events;
  for (const Json& event : json::field_at(answer.body, {"items"})) {
    const bool of_executor =
        !executors.empty() &&
        json::text_at(event, {"involvedObject", "name"}).starts_with(executors);
    if (json::text_at(event, {"involvedObject", "uid"}) == uid || of_executor) {
      events.push_back(event);
    }
  }
  std::ranges::sort(events, {}, [](const Json& event) {
    return std::pair(driver::time_of_event(event), json::version_of(event));
  });
  std::vector<ApplicationEvent> found;
  for (const Json& event : events) {
    std::string time = json::text_at(event, {"lastTimestamp"});
    time = time.empty() ? json::text_at(event, {"eventTime"}) : time;
    found.push_back({.time = time,
                     .type = json::text_at(event, {"type"}),
                     .reason = json::text_at(event, {"reason"}),
                     .pod = json::text_at(event, {"involvedObject", "name"}),
                     .message = json::text_at(event, {"message"}),
                     .count = std::max(1, json::number_at(event, {"count"}, 1))});
  }
  return {.application = driver::summary_of(pod), .events = std::move(found)};
}

Outcome wait_through(kube::Api& api, Host host, const ApplicationQuery& query,
                     const SubmitOptions& options, SubmitObserver& observer) {
  const Json pod = find_driver_pod(api, query, host);
  const Application application = driver::application_of(pod);
  observer.deployed(application);
  const FollowSettings settings{.driver_container = driver::driver_container_of(pod),
                                .on_interrupt = options.on_interrupt,
                                .progress = options.progress,
                                .limits = options.limits,
                                .cleanup = options.cleanup,
                                .delete_pod_kept_by_sidecar = options.delete_pod_kept_by_sidecar};
  return follow(api, host, settings, pod, application, observer);
}

KillReport kill_through(kube::Api& api, Host host, const std::vector<ApplicationQuery>& queries,
                        const KillOptions& options,
                        const std::function<bool(const KillPlan&)>& confirm) {
  KillReport report;
  KillPlan plan;
  Doomed doomed;
  std::vector<KillResult> waiting;
  for (const ApplicationQuery& query : queries) {
    try {
      doomed.add(pods_of(api, query, options, host.clock.now(), plan.matches_all));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::kNotFound) {
        throw;
      }
      if (auto ended = end_waiting(api, query)) {
        waiting.push_back(*std::move(ended));
      } else {
        report.not_done.push_back(error);
      }
    }
  }
  std::vector<Json> pods;
  std::vector<Json> ended;
  for (Json& pod : doomed.take()) {
    report.killed.push_back(
        {.application = driver::summary_of(pod), .already_finished = is_over(pod)});
    if (!report.killed.back().already_finished) {
      plan.applications.push_back(report.killed.back().application);
      pods.push_back(std::move(pod));
    } else if (std::ranges::all_of(queries, is_one_name)) {
      ended.push_back(std::move(pod));
    }
  }
  std::ranges::move(waiting, std::back_inserter(report.killed));
  end_supervisions(api, ended, report);
  if (plan.applications.empty()) {
    return report;
  }
  // A signal during the question is a no, whatever the answer was.
  if (!confirm(plan) || host.stop_signals.received() > 0) {
    report.killed.clear();
    return report;
  }
  end_supervisions(api, pods, report);
  delete_all(api, host, pods, options);
  if (options.wait) {
    wait_until_gone(api, host, pods);
  }
  return report;
}

}  // namespace firesteel::app

namespace firesteel {

ApplicationList list_applications(const ApplicationQuery& query, const Environment& environment,
                                  Host host) {
  return app::with_api(query.connection, environment, host,
                       [&](kube::Api& api) { return app::list_through(api, query); });
}

void watch_applications(const ApplicationQuery& query, const Environment& environment, Host host,
                        const ApplicationsChanged& changed) {
  app::with_api(query.connection, environment, host,
                [&](kube::Api& api) { app::watch_through(api, host, query, changed); });
}

ApplicationStatus application_status(const ApplicationQuery& query, const Environment& environment,
                                     Host host) {
  return app::with_api(query.connection, environment, host,
                       [&](kube::Api& api) { return app::status_through(api, host, query); });
}

ApplicationEvents application_events(const ApplicationQuery& query, const Environment& environment,
                                     Host host) {
  return app::with_api(query.connection, environment, host,
                       [&](kube::Api& api) { return app::events_through(api, host, query); });
}

Outcome wait_for_application(const ApplicationQuery& query, const SubmitOptions& options,
                             const Environment& environment, Host host, SubmitObserver& observer) {
  return app::with_api(query.connection, environment, host, [&](kube::Api& api) {
    return app::wait_through(api, host, query, options, observer);
  });
}

KillReport kill_applications(const std::vector<ApplicationQuery>& queries,
                             const KillOptions& options, const Environment& environment, Host host,
                             const std::function<bool(const KillPlan&)>& confirm) {
  if (queries.empty()) {
    throw Error(ErrorKind::kUsage, "no application given",
                "add APP, or select applications with -l SELECTOR");
  }
  return app::with_api(queries.front().connection, environment, host, [&](kube::Api& api) {
    return app::kill_through(api, host, queries, options, confirm);
  });
}

}  // namespace firesteel
