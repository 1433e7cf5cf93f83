#include "app/find/application_list.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/find_application.h"
#include "driver/application_summary.h"
#include "firesteel/applications.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// The sort key of a list: oldest first.
auto place_in_list(const ApplicationSummary& each) {
  return std::tie(each.created_s, each.pod_namespace, each.pod_name);
}

std::string drivers(const ApplicationQuery& query) {
  return query.selector.empty() ? "spark-role=driver" : "spark-role=driver," + query.selector;
}

/// Running executors by namespace and application id.
using ExecutorCounts = std::map<std::pair<std::string, std::string>, int>;

ExecutorCounts count_executors(kube::Api& api, const std::string& in_namespace) {
  kube::Call call = kube::list_call(kube::kPod, in_namespace, "spark-role=executor");
  call.query += "&fieldSelector=" + kube::percent_encode("status.phase=Running");
  ExecutorCounts counts;
  kube::for_each_item(
      api, call, [&](Json&& pod) { ++counts[{json::namespace_of(pod), driver::app_id_of(pod)}]; });
  return counts;
}

void set_executors(std::vector<ApplicationSummary>& applications, const ExecutorCounts& counts) {
  for (ApplicationSummary& each : applications) {
    const auto count = counts.find({each.pod_namespace, each.app_id});
    each.executors_running = count == counts.end() ? 0 : count->second;
  }
}

}  // namespace

ApplicationList list_through(kube::Api& api, const ApplicationQuery& query) {
  const std::string in_namespace = namespace_of(query, api.connection());
  std::vector<ApplicationSummary> found;
  kube::for_each_item(api, kube::list_call(kube::kPod, in_namespace, drivers(query)),
                      [&](Json&& pod) {
                        ApplicationSummary summary = driver::summary_of(pod);
                        if (is_meant(query, summary)) {
                          found.push_back(std::move(summary));
                        }
                      });
  ApplicationList list{.kubernetes_namespace = in_namespace,
                       .namespace_is_missing = false,
                       .applications = std::move(found),
                       .uncounted = {}};
  const bool any_alive = std::ranges::any_of(
      list.applications, [](const ApplicationSummary& each) { return each.phase == "Running"; });
  if (any_alive) {
    try {
      set_executors(list.applications, count_executors(api, in_namespace));
    } catch (const ApiError& error) {
      list.uncounted = error;  // the list itself is complete
    }
  }
  std::ranges::sort(list.applications, {}, place_in_list);
  if (list.applications.empty() && !in_namespace.empty()) {
    list.namespace_is_missing =
        api.send(kube::get_call({.kind = kube::kNamespace, .name = in_namespace})).status == 404;
  }
  return list;
}

namespace {

/// Reports the applications of a query as they change.  Does not report unchanged ones again.
class ApplicationsWatch final : public http::Task {
 public:
  ApplicationsWatch(kube::Api& api, const ApplicationQuery& query, ApplicationsChanged changed)
      : query_(query),
        changed_(std::move(changed)),
        namespace_(namespace_of(query, api.connection())),
        watch_(
            api, {.in_namespace = namespace_, .label_selector = drivers(query), .name = {}},
            {.on_seen = [this](const Json& pod) { seen(pod); },
             .on_deleted = [this](const std::string& uid, const Json& last) { deleted(uid, last); },
             .on_listed = [this] { listed(); }},
            {.subject = "the applications"}) {
    // The first list fails as that of `list` does: nothing has shown yet that the server exists.
    std::string version = kube::for_each_item(
        api, kube::list_call(kube::kPod, namespace_, drivers(query)), [this](Json&& pod) {
          watch_.expect(pod);
          seen(pod);
        });
    watch_.begin_after_list(std::move(version));
    listed();
  }

  void turn() override {
    watch_.turn();
    if (is_begun_ && !changes_.empty()) {
      hand_over();
    }
  }
  [[nodiscard]] SteadyTime due() const override { return watch_.due(); }
  [[nodiscard]] bool done() const override { return nobody_listens_ || watch_.done(); }
  [[nodiscard]] const std::optional<ApiError>& failure() const { return watch_.failure(); }

 private:
  void seen(const Json& pod) {
    ApplicationSummary summary = driver::summary_of(pod);
    if (!is_meant(query_, summary)) {
      return;
    }
    const std::string shown = fmt::format("{} {} {} {}", summary.phase, summary.status_reason,
                                          summary.started_s, summary.exit_code.value_or(-1));
    auto& [text, last] = known_[summary.uid];
    if (text != shown) {
      text = shown;
      changes_.push_back({.application = summary, .deleted = false});
    }
    last = std::move(summary);
  }

  /// Only what was reported: the query does not select other applications.
  void deleted(const std::string& uid, const Json& last) {
    if (const auto known = known_.extract(uid)) {
      changes_.push_back(
          {.application = last.is_null() ? known.mapped().second : driver::summary_of(last),
           .deleted = true});
    }
  }

  void listed() {
    std::ranges::sort(changes_, {}, [](const ApplicationChange& change) {
      return place_in_list(change.application);
    });
    if (!std::exchange(is_begun_, true)) {
      hand_over();
    }
  }

  void hand_over() {
    const ApplicationChanges changes{.kubernetes_namespace = namespace_,
                                     .changes = std::exchange(changes_, {})};
    nobody_listens_ = !changed_(changes) || nobody_listens_;
  }

  ApplicationQuery query_;
  ApplicationsChanged changed_;
  std::string namespace_;                   ///< empty: all
  std::vector<ApplicationChange> changes_;  ///< not reported yet
  bool is_begun_ = false;                   ///< all that exist were reported
  bool nobody_listens_ = false;
  /// The last reported state by uid.
  std::map<std::string, std::pair<std::string, ApplicationSummary>> known_;
  kube::Watch watch_;  ///< last: its callbacks use the other members
};

}  // namespace

void watch_through(kube::Api& api, Host host, const ApplicationQuery& query,
                   const ApplicationsChanged& changed) {
  ApplicationsWatch watch(api, query, changed);
  (void)http::run(api.transport(), host.clock, watch,
                  [&] { return host.stop_signals.received() > 0; });
  if (const auto& failure = watch.failure()) {
    throw ApiError(*failure);
  }
}

}  // namespace firesteel::app
