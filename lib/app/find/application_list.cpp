#include "app/find/application_list.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/find_application.h"
#include "base/glob.h"
#include "driver/application_summary.h"
#include "firesteel/applications.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/runtime.h"
#include "http/retry.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/watch_stream.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// The sort key of a list: oldest first.
auto place_in_list(const ApplicationSummary& each) {
  return std::tie(each.creation_time, each.pod_namespace, each.pod_name);
}

std::string drivers(const ApplicationQuery& query) {
  return query.selector.empty() ? "spark-role=driver" : "spark-role=driver," + query.selector;
}

bool is_meant(const ApplicationQuery& query, const ApplicationSummary& application) {
  const std::string pattern = query.name.substr(query.name.find(':') + 1);
  return pattern.empty() || base::glob_matches(pattern, application.pod_name) ||
         base::glob_matches(pattern, application.app_name) ||
         base::glob_matches(pattern, application.app_id);
}

/// Running executors by namespace and application id.
using ExecutorCounts = std::map<std::pair<std::string, std::string>, int>;

/// Returns no counts if listing executors is forbidden; the list then omits them.
ExecutorCounts count_executors(kube::Api& api, const std::string& in_namespace) {
  kube::Call call = kube::list_call("v1", "Pod", in_namespace, "spark-role=executor");
  call.query += "&fieldSelector=" + kube::percent_encode("status.phase=Running");
  ExecutorCounts counts;
  try {
    kube::for_each_item(api, call, [&](Json&& pod) {
      ++counts[{json::text_at(pod, {"metadata", "namespace"}), driver::app_id_of(pod)}];
    });
  } catch (const ApiError&) {
    counts.clear();
  }
  return counts;
}

}  // namespace

ApplicationList list_through(kube::Api& api, const ApplicationQuery& query) {
  const std::string in_namespace = namespace_of(query, api.connection());
  std::vector<ApplicationSummary> found;
  kube::for_each_item(api, kube::list_call("v1", "Pod", in_namespace, drivers(query)),
                      [&](Json&& pod) {
                        ApplicationSummary summary = driver::summary_of(pod);
                        if (is_meant(query, summary)) {
                          found.push_back(std::move(summary));
                        }
                      });
  const bool any_alive = std::ranges::any_of(
      found, [](const ApplicationSummary& each) { return each.phase == "Running"; });
  if (any_alive) {
    const ExecutorCounts counts = count_executors(api, in_namespace);
    for (ApplicationSummary& each : found) {
      const auto count = counts.find({each.pod_namespace, each.app_id});
      each.executors_running = count == counts.end() ? 0 : count->second;
    }
  }
  std::ranges::sort(found, {}, place_in_list);
  return {.kubernetes_namespace = in_namespace, .applications = std::move(found)};
}

namespace {

/// Follows the driver pods of a namespace: lists, then watches, and repeats both when the watch
/// ends. Does not report unchanged pods again.
class ListWatch {
 public:
  ListWatch(kube::Api& api, Runtime runtime, const ApplicationQuery& query,
            const ApplicationsChanged& changed)
      : api_(api), runtime_(runtime), query_(query), changed_(changed) {}

  void run() {
    int failures = 0;
    while (!is_over()) {
      const std::string version = read();
      std::ranges::sort(changes_, {}, [](const ApplicationChange& change) {
        return place_in_list(change.application);
      });
      hand_over();
      const bool useful = watch(version);
      failures = useful ? 0 : failures + 1;
      pause(failures);
    }
  }

 private:
  bool is_over() { return nobody_listens_ || runtime_.interrupt.count() > 0; }

  void hand_over() {
    const std::vector<ApplicationChange> changes = std::exchange(changes_, {});
    if (!std::exchange(is_begun_, true) || !changes.empty()) {
      nobody_listens_ = !changed_(changes) || nobody_listens_;
    }
  }

  [[nodiscard]] kube::Call list() const {
    return kube::list_call("v1", "Pod", namespace_of(query_, api_.connection()), drivers(query_));
  }

  std::string read() {
    std::map<std::string, std::pair<std::string, ApplicationSummary>> before;
    std::swap(before, known_);
    const std::string version = kube::for_each_item(api_, list(), [&](Json&& pod) {
      const auto old = before.find(json::text_at(pod, {"metadata", "uid"}));
      if (old != before.end()) {
        known_.insert(before.extract(old));
      }
      tell(pod);
    });
    for (const auto& [uid, gone] : before) {
      changes_.push_back({.application = gone.second, .gone = true});
    }
    return version;
  }

  void tell(const Json& pod) {
    ApplicationSummary summary = driver::summary_of(pod);
    if (!is_meant(query_, summary)) {
      return;
    }
    const std::string shown = fmt::format("{} {} {} {}", summary.phase, summary.cause,
                                          summary.started_at, summary.exit_code.value_or(-1));
    auto& [text, last] = known_[summary.uid];
    if (text != shown) {
      text = shown;
      changes_.push_back({.application = summary, .gone = false});
    }
    last = std::move(summary);
  }

  /// True if the watch delivered an event.
  bool watch(const std::string& version) {
    constexpr std::chrono::seconds kSilence(150);
    const kube::Call call = list();
    http::Request request = api_.request(
        "GET", fmt::format("{}{}&watch=true&allowWatchBookmarks=true&resourceVersion={}",
                           kube::resource_path("v1", "Pod", call.object_namespace, ""), call.query,
                           kube::percent_encode(version)));
    request.timeout = std::chrono::milliseconds(0);
    request.idle_timeout = kSilence;
    kube::WatchStream stream;
    std::optional<http::Result> result;
    bool broken = false;
    bool useful = false;
    const http::Transport::Id id = api_.transport().start(
        request, api_.connection().tls,
        {.on_done = [&](http::Result done) { result = std::move(done); },
         .on_data = [&](std::string_view bytes) { broken = !stream.feed(bytes) || broken; }});
    while (!result && !broken && !is_over()) {
      api_.transport().run_once(kSilence);
      useful = take(stream, broken) || useful;
    }
    api_.transport().cancel(id);
    if (const auto* response = result ? std::get_if<http::Response>(&*result) : nullptr) {
      throw_if_forbidden(*response, call);
    }
    return useful;
  }

  /// Without permission to watch, this would wait forever.
  void throw_if_forbidden(const http::Response& response, kube::Call call) const {
    constexpr int kForbidden = 403;
    if (response.status == kForbidden) {
      call.verb = kube::Verb::kWatch;
      throw api_.error(call, kube::decode_answer(response));
    }
  }

  bool take(kube::WatchStream& stream, bool& over) {
    bool any = false;
    while (auto event = stream.next()) {
      using Type = kube::WatchEvent::Type;
      any = true;
      if (event->type == Type::kError) {
        over = true;
      } else if (event->type == Type::kDeleted) {
        known_.erase(json::text_at(event->object, {"metadata", "uid"}));
        changes_.push_back({.application = driver::summary_of(event->object), .gone = true});
      } else if (event->type != Type::kBookmark) {
        tell(event->object);
      }
    }
    hand_over();
    return any;
  }

  void pause(int failures) {
    if (failures == 0) {
      return;
    }
    const SteadyTime end =
        runtime_.clock.steady_now() + http::retry_delay({}, failures, api_.jitter());
    while (!is_over() && runtime_.clock.steady_now() < end) {
      api_.transport().run_once(
          std::chrono::ceil<std::chrono::milliseconds>(end - runtime_.clock.steady_now()));
    }
  }

  kube::Api& api_;
  Runtime runtime_;
  const ApplicationQuery& query_;
  const ApplicationsChanged& changed_;
  std::vector<ApplicationChange> changes_;  ///< not reported yet
  bool is_begun_ = false;
  bool nobody_listens_ = false;
  /// The last reported state by uid.
  std::map<std::string, std::pair<std::string, ApplicationSummary>> known_;
};

}  // namespace

void watch_through(kube::Api& api, Runtime runtime, const ApplicationQuery& query,
                   const ApplicationsChanged& changed) {
  ListWatch(api, runtime, query, changed).run();
}

}  // namespace firesteel::app
