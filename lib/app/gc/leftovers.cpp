#include "firesteel/leftovers.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/gc/leftovers.h"
#include "app/gc/upload_deletion.h"
#include "app/session/wire.h"
#include "driver/leftover_rules.h"
#include "driver/recorded_uploads.h"
#include "driver/submission_objects.h"
#include "driver/supervision_record.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "http/http_date.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/objects/resource_path.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeletedAtOnce = 50;
constexpr int kForbidden = 403;

/// Leftover with all that is known about it: enough to judge it again.
struct Found {
  driver::ObjectKind kind;
  Json object;
};

constexpr driver::ObjectKind kPod{.api_version = "v1", .kind = "Pod"};

/// Searches one cluster.
class Search {
  using ListedUpload = app::ListedUpload;
  using UploadDeletion = app::UploadDeletion;
  using UploadFailures = app::UploadFailures;

 public:
  Search(kube::Api& api, const Environment& environment, Host host, const LeftoverQuery& query)
      : api_(api),
        query_(query),
        now_(host.clock.now()),
        deletion_(api, environment, host, query_.stores) {
    if (!query.all_namespaces) {
      report_.kubernetes_namespace =
          query.kubernetes_namespace.value_or(api.connection().default_namespace());
    }
  }

  void run() {
    // List pods last, so that an object without a pod had none when the object was listed.
    std::vector<Found> objects;
    for (const driver::ObjectKind& kind : driver::kSubmissionKinds) {
      for (Json& object : list_others(kind)) {
        objects.push_back({.kind = kind, .object = std::move(object)});
      }
    }
    std::vector<Json> records;
    for (const Found& each : objects) {
      if (each.kind.kind == "ConfigMap" && driver::read_record(each.object)) {
        records.push_back(each.object);
      }
    }
    std::vector<Json> pods = list("v1", "Pod", "spark-role=driver");
    std::ranges::move(list("v1", "Pod", std::string(kSubmissionLabel)), std::back_inserter(pods));
    const driver::KnownDrivers drivers = known(pods, records);
    report_.recent_drivers = drivers.recent();
    for (const Leftover& driver : drivers.finished()) {
      add(driver, {.kind = kPod, .object = pod_of(driver, pods)});
    }
    find_uploads(pods);
    for (Found& each : objects) {
      if (auto leftover = drivers.judge(each.kind, each.object)) {
        add(*std::move(leftover), std::move(each));
      } else if (const auto wait = drivers.judged_in(each.kind, each.object)) {
        ++report_.too_young;
        report_.judged_in_s = std::max(report_.judged_in_s, *wait);
      }
    }
  }

  void remove() {
    for (std::size_t from = 0; from < report_.items.size(); from += kDeletedAtOnce) {
      remove(from, std::min(from + kDeletedAtOnce, report_.items.size()));
    }
  }

  LeftoverReport take() { return std::move(report_); }

 private:
  [[nodiscard]] driver::KnownDrivers known(const std::vector<Json>& pods,
                                           const std::vector<Json>& records) const {
    return {pods, now_, std::chrono::seconds(query_.older_than_s),
            std::chrono::seconds(query_.grace_s), records};
  }

  void add(Leftover leftover, Found found) {
    report_.items.push_back(std::move(leftover));
    found_.push_back(std::move(found));
  }

  /// Those of the finished drivers.  A URI that another pod lists too, a copy perhaps, may be used.
  void find_uploads(const std::vector<Json>& pods) {
    std::set<std::string> used;
    for (const Json& pod : pods) {
      if (std::ranges::find(report_.items, json::uid_of(pod), &Leftover::uid) ==
          report_.items.end()) {
        std::ranges::move(driver::uploads_of(pod), std::inserter(used, used.end()));
      }
    }
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Leftover& driver = report_.items[i];
      for (std::string& uri : driver::uploads_of(found_[i].object)) {
        if (!query_.uploads) {
          ++report_.kept_uploads;
        } else if (!used.contains(uri)) {
          report_.uploads.push_back({.uri = std::move(uri),
                                     .object_namespace = driver.object_namespace,
                                     .driver_pod = driver.name,
                                     .age_s = driver.age_s});
          driver_of_.push_back(i);
        }
      }
    }
  }

  static Json pod_of(const Leftover& driver, const std::vector<Json>& pods) {
    const auto pod = std::ranges::find_if(
        pods, [&driver](const Json& each) { return json::uid_of(each) == driver.uid; });
    return pod == pods.end() ? Json() : *pod;
  }

  /// Those without an owner.  Spark's own have no label to select by: of the two kinds that name
  /// their driver, all are read.
  std::vector<Json> list_others(const driver::ObjectKind& kind) {
    const bool all = kind.kind == "ConfigMap" || kind.kind == "Service";
    std::vector<Json> objects;
    try {
      objects = list(kind.api_version, kind.kind, all ? "" : std::string(kSubmissionLabel));
    } catch (const ApiError& error) {
      // Permission to list Secrets is optional.  Where a kind does not exist, listing it is
      // usually forbidden too.
      if (error.status() == kForbidden && (kind.optional || kind.kind == "Secret")) {
        report_.hidden.emplace_back(kind.kind);
      } else if (!kind.optional || error.status() != 404) {
        report_.problems.push_back(error);
      }
    }
    return objects;
  }

  std::vector<Json> list(std::string_view api_version, std::string_view kind,
                         const std::string& selector) {
    std::vector<Json> kept;
    kube::for_each_item(
        api_,
        kube::list_call({.api_version = api_version, .kind = kind}, report_.kubernetes_namespace,
                        selector),
        [&](Json&& item) {
          // Many ConfigMaps are large and have an owner: those are not kept in memory.
          if (kind == "Pod" || !driver::has_owner(item)) {
            kept.push_back(std::move(item));
          }
        },
        [this](const kube::Answer& answer) {
          now_ = http::parse_http_date(answer.server_time)
                     .value_or(std::chrono::floor<std::chrono::seconds>(now_));
        });
    return kept;
  }

  /// Lists of the driver pods that found_[i] may belong to, and of the records of its supervisor.
  [[nodiscard]] std::vector<kube::Call> second_looks(std::size_t i) const {
    std::vector<kube::Call> calls;
    for (const driver::PodSelector& pods :
         driver::drivers_of(found_[i].kind.kind, found_[i].object)) {
      kube::Call call = kube::list_call(kube::kPod, report_.items[i].object_namespace, pods.labels);
      if (!pods.name.empty()) {
        call.query = "?fieldSelector=" + kube::percent_encode("metadata.name=" + pods.name);
      }
      calls.push_back(std::move(call));
    }
    if (const std::string id = driver::supervision_of(found_[i].object);
        found_[i].kind.kind == kPod.kind && !id.empty()) {
      calls.push_back(kube::list_call({.api_version = "v1", .kind = "ConfigMap"},
                                      report_.items[i].object_namespace,
                                      fmt::format("{}={}", kSubmissionLabel, id)));
    }
    return calls;
  }

  /// Whether item `i` is still a leftover by what second_looks(i) found.
  bool still_garbage(std::size_t i, const std::vector<Json>& pods,
                     const std::vector<Json>& records) {
    const driver::KnownDrivers drivers = known(pods, records);
    if (found_[i].kind.kind == "Pod") {
      return std::ranges::count(drivers.finished(), report_.items[i].uid, &Leftover::uid) == 1;
    }
    return drivers.judge(found_[i].kind, found_[i].object).has_value();
  }

  /// Looks once more at the driver pods and supervisors of the items from..to: which of them may
  /// be deleted.
  std::vector<std::size_t> confirmed(std::size_t from, std::size_t to) {
    std::vector<kube::Call> calls;
    std::vector<std::size_t> first;
    for (std::size_t i = from; i < to; ++i) {
      first.push_back(calls.size());
      std::ranges::move(second_looks(i), std::back_inserter(calls));
    }
    first.push_back(calls.size());
    const std::vector<kube::Answer> answers = api_.send(calls);
    std::vector<std::size_t> indices;
    for (std::size_t i = from; i < to; ++i) {
      std::vector<Json> pods;
      std::vector<Json> records;
      bool complete = true;
      for (std::size_t k = first[i - from]; k < first[i - from + 1]; ++k) {
        if (!answers[k].ok()) {
          report_.problems.push_back(api_.error(calls[k], answers[k]));
          complete = false;
        }
        complete = complete && json::next_page_of(answers[k].body).empty();
        std::ranges::copy(json::field_at(answers[k].body, {"items"}),
                          std::back_inserter(calls[k].kind == kPod.kind ? pods : records));
      }
      if (complete && still_garbage(i, pods, records)) {
        indices.push_back(i);
      }
    }
    return indices;
  }

  /// Deletes the uploads of the drivers among the items `indices`, and drops the drivers that list
  /// one that remains.
  void remove_uploads(std::vector<std::size_t>& indices) {
    std::vector<ListedUpload> listed;
    std::vector<std::size_t> numbers;
    for (std::size_t k = 0; k < driver_of_.size(); ++k) {
      if (std::ranges::find(indices, driver_of_[k]) != indices.end()) {
        listed.push_back(
            {.uri = report_.uploads[k].uri, .driver_pod = &found_[driver_of_[k]].object});
        numbers.push_back(k);
      }
    }
    if (listed.empty()) {
      return;
    }
    const UploadFailures failures = deletion_.run(listed);
    for (const std::size_t k : numbers) {
      LeftoverUpload& upload = report_.uploads[k];
      upload.deleted = !failures.contains(upload.uri);
      if (!upload.deleted) {
        std::erase(indices, driver_of_[k]);
      }
    }
    std::ranges::move(app::errors_of(failures), std::back_inserter(report_.problems));
  }

  void remove(std::size_t from, std::size_t to) {
    std::vector<std::size_t> indices = confirmed(from, to);
    remove_uploads(indices);
    std::vector<kube::Call> calls;
    for (const std::size_t i : indices) {
      const Leftover& item = report_.items[i];
      calls.push_back(
          kube::delete_call({.kind = {.api_version = item.api_version, .kind = item.kind},
                             .object_namespace = item.object_namespace,
                             .name = item.name,
                             .uid = item.uid}));
      calls.back().body["preconditions"]["resourceVersion"] = item.resource_version;
    }
    const std::vector<kube::Answer> answers = api_.send(calls);
    for (std::size_t k = 0; k < indices.size(); ++k) {
      Leftover& item = report_.items[indices[k]];
      item.deleted = answers[k].ok() || answers[k].status == 404;
      if (!item.deleted) {
        report_.problems.push_back(api_.error(calls[k], answers[k]));
      }
    }
  }

  kube::Api& api_;
  LeftoverQuery query_;
  SystemTime now_;  ///< the API server's, once it has answered
  LeftoverReport report_;
  std::vector<Found> found_;            ///< one for each of report_.items
  std::vector<std::size_t> driver_of_;  ///< one for each of report_.uploads: its item
  UploadDeletion deletion_;
};

}  // namespace

namespace app {

LeftoverReport garbage_through(kube::Api& api, const Environment& environment, Host host,
                               const LeftoverQuery& query, bool deletes) {
  Search search(api, environment, host, query);
  search.run();
  if (deletes) {
    search.remove();
  }
  return search.take();
}

}  // namespace app

namespace {

LeftoverReport leftovers(const LeftoverQuery& query, const Environment& environment, Host host,
                         bool deletes) {
  return app::with_api(query.connection, environment, host, [&](kube::Api& api) {
    return app::garbage_through(api, environment, host, query, deletes);
  });
}

}  // namespace

LeftoverReport find_leftovers(const LeftoverQuery& query, const Environment& environment,
                              Host host) {
  return leftovers(query, environment, host, false);
}

LeftoverReport delete_leftovers(const LeftoverQuery& query, const Environment& environment,
                                Host host) {
  return leftovers(query, environment, host, true);
}

std::string leftovers_json(const LeftoverReport& report) {
  Json items = Json::array();
  for (const Leftover& item : report.items) {
    items.push_back({{"apiVersion", item.api_version},
                     {"kind", item.kind},
                     {"namespace", item.object_namespace},
                     {"name", item.name},
                     {"uid", item.uid},
                     {"ageSeconds", item.age_s},
                     {"reason", item.reason},
                     {"message", item.why},
                     {"deleted", item.deleted}});
  }
  Json uploads = Json::array();
  for (const LeftoverUpload& upload : report.uploads) {
    uploads.push_back({{"uri", upload.uri},
                       {"namespace", upload.object_namespace},
                       {"driver", upload.driver_pod},
                       {"ageSeconds", upload.age_s},
                       {"deleted", upload.deleted}});
  }
  const Json document = {
      {"version", 1},
      {"items", std::move(items)},
      {"uploads", std::move(uploads)},
      {"uploadsKept", report.kept_uploads},
      {"tooYoung", {{"count", report.too_young}, {"judgedInSeconds", report.judged_in_s}}},
      {"recentDrivers", report.recent_drivers},
      {"notChecked", report.hidden}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firesteel
