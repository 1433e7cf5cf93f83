#include "app/manage/applications.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/application_list.h"
#include "app/find/find_application.h"
#include "app/follow/follow.h"
#include "app/follow/gather_evidence.h"
#include "app/session/wire.h"
#include "base/glob.h"
#include "driver/application_summary.h"
#include "driver/diagnosis.h"
#include "driver/driver_state.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/applications.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "json/fields.h"
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

bool is_one(const ApplicationQuery& query) {
  return !query.name.empty() && !base::has_wildcard(query.name);
}

/// The pods of all queries, without duplicates.
std::vector<Json> pods_of(kube::Api& api, const std::vector<ApplicationQuery>& queries,
                          SystemTime now) {
  std::vector<Json> pods;
  const auto add = [&](Json pod) {
    const std::string uid = json::text_at(pod, {"metadata", "uid"});
    if (std::ranges::none_of(pods, [&](const Json& other) {
          return json::text_at(other, {"metadata", "uid"}) == uid;
        })) {
      pods.push_back(std::move(pod));
    }
  };
  for (const ApplicationQuery& query : queries) {
    if (is_one(query)) {
      add(find_driver_pod(api, query, now));
      continue;
    }
    std::vector<Json> found = find_driver_pods(api, query);
    if (found.empty()) {
      throw no_application(query, api.connection());
    }
    std::ranges::for_each(found, [&](Json& pod) { add(std::move(pod)); });
  }
  return pods;
}

bool pod_has_ended(const Json& pod) {
  const std::string phase = json::text_at(pod, {"status", "phase"});
  return phase == "Succeeded" || phase == "Failed";
}

/// Deletes the pods by uid.  404, or 409 for another uid, means that a pod was already deleted.
void delete_all(kube::Api& api, const std::vector<Json>& pods, const KillOptions& options) {
  std::vector<kube::Call> calls;
  calls.reserve(pods.size());
  for (const Json& pod : pods) {
    calls.push_back(kube::delete_call("v1", "Pod", json::text_at(pod, {"metadata", "namespace"}),
                                      json::text_at(pod, {"metadata", "name"}),
                                      json::text_at(pod, {"metadata", "uid"}),
                                      options.grace_period_s));
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok() && answers[i].status != 404 && answers[i].status != 409) {
      throw api.error(calls[i], answers[i]);
    }
  }
}

void wait_until_gone(kube::Api& api, Runtime runtime, const std::vector<Json>& pods) {
  kube::PodsGone gone(api, pods);
  (void)http::run(api.transport(), runtime.clock, gone,
                  [&] { return runtime.interrupt.count() > 0; });
  if (const auto failure = gone.failure()) {
    throw ApiError(*failure);
  }
}

}  // namespace

ApplicationStatus status_through(kube::Api& api, Runtime runtime, const ApplicationQuery& query) {
  const Json pod = find_driver_pod(api, query, runtime.clock.now());
  const driver::Evidence evidence = gather_evidence(api, runtime.clock, pod);
  ApplicationStatus status;
  status.summary = driver::summary_of(pod);
  status.driver = driver::driver_state(pod, driver::driver_container_of(pod));
  status.summary.executors_running = executors_in(evidence, "Running");
  status.executors_pending = executors_in(evidence, "Pending");
  status.diagnosis = driver::diagnose(evidence);
  for (const ApiError& denied : evidence.denied) {
    runtime.log.write(
        LogLevel::kWarn, "Firesteel",
        fmt::format("The status is incomplete: {}; {}", denied.what(), denied.hint()));
  }
  return status;
}

std::vector<ApplicationEvent> events_through(kube::Api& api, Runtime runtime,
                                             const ApplicationQuery& query) {
  const Json pod = find_driver_pod(api, query, runtime.clock.now());
  kube::Call call =
      kube::list_call("v1", "Event", json::text_at(pod, {"metadata", "namespace"}), "");
  call.query = "?fieldSelector=" + kube::percent_encode("involvedObject.kind=Pod");
  const kube::Answer answer = api.send(call);
  if (!answer.ok()) {
    throw api.error(call, answer);
  }
  const std::string uid = json::text_at(pod, {"metadata", "uid"});
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
    return std::pair(driver::time_of_event(event),
                     json::text_at(event, {"metadata", "resourceVersion"}));
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
  return found;
}

Outcome wait_through(kube::Api& api, Runtime runtime, const ApplicationQuery& query,
                     const SubmitOptions& options, SubmitObserver& observer) {
  const Json pod = find_driver_pod(api, query, runtime.clock.now());
  const Outcome application = driver::application_of(pod);
  observer.deployed(application);
  const FollowSettings settings{.driver_container = driver::driver_container_of(pod),
                                .on_interrupt = options.on_interrupt,
                                .progress = options.progress,
                                .limits = options.limits,
                                .cleanup = options.cleanup,
                                .delete_kept_alive = options.delete_kept_alive};
  return follow(api, runtime, settings, pod, application, observer);
}

std::vector<Killed> kill_through(
    kube::Api& api, Runtime runtime, const std::vector<ApplicationQuery>& queries,
    const KillOptions& options,
    const std::function<bool(const std::vector<ApplicationSummary>&)>& may) {
  std::vector<Killed> killed;
  std::vector<Json> pods;
  std::vector<ApplicationSummary> doomed;
  for (Json& pod : pods_of(api, queries, runtime.clock.now())) {
    killed.push_back({.application = driver::summary_of(pod), .had_ended = pod_has_ended(pod)});
    if (!killed.back().had_ended) {
      doomed.push_back(killed.back().application);
      pods.push_back(std::move(pod));
    }
  }
  if (doomed.empty()) {
    return killed;
  }
  // A signal during the question is a no, whatever the answer was.
  if (!may(doomed) || runtime.interrupt.count() > 0) {
    return {};
  }
  delete_all(api, pods, options);
  if (options.wait) {
    wait_until_gone(api, runtime, pods);
  }
  return killed;
}

}  // namespace firesteel::app

namespace firesteel {

ApplicationList list_applications(const ApplicationQuery& query, const Environment& environment,
                                  Runtime runtime) {
  return app::with_api(query.connection, environment, runtime,
                       [&](kube::Api& api) { return app::list_through(api, query); });
}

void watch_applications(const ApplicationQuery& query, const Environment& environment,
                        Runtime runtime, const ApplicationsChanged& changed) {
  app::with_api(query.connection, environment, runtime,
                [&](kube::Api& api) { app::watch_through(api, runtime, query, changed); });
}

ApplicationStatus application_status(const ApplicationQuery& query, const Environment& environment,
                                     Runtime runtime) {
  return app::with_api(query.connection, environment, runtime,
                       [&](kube::Api& api) { return app::status_through(api, runtime, query); });
}

std::vector<ApplicationEvent> application_events(const ApplicationQuery& query,
                                                 const Environment& environment, Runtime runtime) {
  return app::with_api(query.connection, environment, runtime,
                       [&](kube::Api& api) { return app::events_through(api, runtime, query); });
}

Outcome wait_for_application(const ApplicationQuery& query, const SubmitOptions& options,
                             const Environment& environment, Runtime runtime,
                             SubmitObserver& observer) {
  return app::with_api(query.connection, environment, runtime, [&](kube::Api& api) {
    return app::wait_through(api, runtime, query, options, observer);
  });
}

std::vector<Killed> kill_applications(
    const std::vector<ApplicationQuery>& queries, const KillOptions& options,
    const Environment& environment, Runtime runtime,
    const std::function<bool(const std::vector<ApplicationSummary>&)>& may) {
  if (queries.empty()) {
    throw Error(ErrorKind::kUsage, "no application given",
                "add APP, or select applications with -l SELECTOR");
  }
  return app::with_api(queries.front().connection, environment, runtime, [&](kube::Api& api) {
    return app::kill_through(api, runtime, queries, options, may);
  });
}

}  // namespace firesteel
