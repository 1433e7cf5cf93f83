#include "firesteel/garbage.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/wire.h"
#include "conf/units.h"
#include "driver/garbage_rules.h"
#include "driver/submission_objects.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/http_date.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/objects/resource_path.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeletedAtOnce = 50;

/// Searches one cluster.
class Search {
 public:
  Search(kube::Api& api, Runtime runtime, const GarbageQuery& query)
      : api_(api), query_(query), now_(runtime.clock.now()) {
    if (!query.all_namespaces) {
      namespace_ = query.kubernetes_namespace.value_or(
          api.connection().context_namespace.value_or("default"));
    }
  }

  GarbageReport run() {
    // The pods after all else: what has no pod then, had none when it was listed.
    std::vector<std::pair<const driver::ObjectKind*, Json>> objects;
    for (const driver::ObjectKind& kind : driver::kSubmissionKinds) {
      for (Json& object : list_others(kind)) {
        objects.emplace_back(&kind, std::move(object));
      }
    }
    std::vector<Json> pods = list("v1", "Pod", "spark-role=driver");
    std::ranges::move(list("v1", "Pod", std::string(driver::kSubmissionLabel)),
                      std::back_inserter(pods));
    const driver::KnownDrivers drivers(pods, now_, std::chrono::seconds(query_.older_than_s));
    report_.items = drivers.finished();
    for (const auto& [kind, object] : objects) {
      if (auto garbage = drivers.judge(*kind, object)) {
        report_.items.push_back(*std::move(garbage));
      }
    }
    return std::move(report_);
  }

 private:
  /// Those without an owner.  Spark's own have no label to ask for: of the two kinds that it tells
  /// about, all are looked at.
  std::vector<Json> list_others(const driver::ObjectKind& kind) {
    const bool all = kind.kind == "ConfigMap" || kind.kind == "Service";
    std::vector<Json> objects;
    try {
      objects = list(kind.api_version, kind.kind, all ? "" : std::string(driver::kSubmissionLabel));
    } catch (const ApiError& error) {
      // Where a kind does not exist, nobody is given the right to list it.
      if (!kind.optional || (error.status() != 404 && error.status() != 403)) {
        report_.problems.push_back(error);
      }
    }
    return objects;
  }

  std::vector<Json> list(std::string_view api_version, std::string_view kind,
                         const std::string& selector) {
    const kube::Call first = kube::list_call(api_version, kind, namespace_, selector);
    std::vector<Json> kept;
    std::string next;
    do {
      kube::Call call = first;
      call.query += fmt::format("{}limit=500", call.query.empty() ? "?" : "&");
      if (!next.empty()) {
        call.query += "&continue=" + kube::percent_encode(next);
      }
      kube::Answer answer = api_.send(call);
      if (!answer.ok()) {
        throw api_.error(call, answer);
      }
      now_ = http::parse_http_date(answer.server_time)
                 .value_or(std::chrono::floor<std::chrono::seconds>(now_));
      keep(answer.body["items"], kind, kept);
      next = json::text_at(answer.body, {"metadata", "continue"});
    } while (!next.empty());
    return kept;
  }

  /// Many ConfigMaps are large and have an owner: those are not kept in memory.
  static void keep(Json& items, std::string_view kind, std::vector<Json>& kept) {
    for (Json& item : items) {
      if (kind == "Pod" || !driver::has_owner(item)) {
        kept.push_back(std::move(item));
      }
    }
  }

  kube::Api& api_;
  const GarbageQuery& query_;
  std::string namespace_;  ///< empty: all
  SystemTime now_;
  GarbageReport report_;
};

void remove(kube::Api& api, GarbageReport& report) {
  for (std::size_t from = 0; from < report.items.size(); from += kDeletedAtOnce) {
    const std::size_t to = std::min(from + kDeletedAtOnce, report.items.size());
    std::vector<kube::Call> calls;
    for (std::size_t i = from; i < to; ++i) {
      const Garbage& item = report.items[i];
      calls.push_back(kube::delete_call(item.api_version, item.kind, item.object_namespace,
                                        item.name, item.uid));
      calls.back().body["preconditions"]["resourceVersion"] = item.resource_version;
    }
    const std::vector<kube::Answer> answers = api.send(calls);
    for (std::size_t i = from; i < to; ++i) {
      const kube::Answer& answer = answers[i - from];
      report.items[i].deleted = answer.ok() || answer.status == 404;
      if (!report.items[i].deleted) {
        report.problems.push_back(api.error(calls[i - from], answer));
      }
    }
  }
}

GarbageReport garbage(const GarbageQuery& query, const Environment& environment, Runtime runtime,
                      bool removes) {
  return app::with_api(query.connection, environment, runtime, [&](kube::Api& api) {
    GarbageReport report = Search(api, runtime, query).run();
    if (removes) {
      remove(api, report);
    }
    return report;
  });
}

}  // namespace

std::int64_t parse_age(const std::string& text) {
  const auto seconds = conf::parse_seconds(text);
  if (!seconds || *seconds < 0) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is no length of time", text),
                "write 7d, 12h, 30m or 90s");
  }
  return *seconds;
}

GarbageReport find_garbage(const GarbageQuery& query, const Environment& environment,
                           Runtime runtime) {
  return garbage(query, environment, runtime, false);
}

GarbageReport collect_garbage(const GarbageQuery& query, const Environment& environment,
                              Runtime runtime) {
  return garbage(query, environment, runtime, true);
}

std::string garbage_json(const GarbageReport& report) {
  Json items = Json::array();
  for (const Garbage& item : report.items) {
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
  const Json document = {{"version", 1}, {"items", std::move(items)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firesteel
