#include "declare/schedule.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "declare/crd.h"
#include "firesteel/cron.h"
#include "firesteel/declaration.h"
#include "firesteel/document.h"
#include "firesteel/edit_distance.h"
#include "firesteel/error.h"
#include "json/fields.h"
#include "yaml/document.h"

namespace firesteel::declare {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kTemplate = "spec.template";

/// Mirrors ScheduledSparkApplicationSpec of spark-operator v2.5.2.
constexpr auto kFields = std::to_array<std::string_view>(
    {"concurrencyPolicy", "failedRunHistoryLimit", "schedule", "successfulRunHistoryLimit",
     "suspend", "template", "timeZone"});
constexpr auto kPolicies = std::to_array<std::string_view>({"Allow", "Forbid", "Replace"});

class Reader {
 public:
  explicit Reader(const Json& spec) : spec_(spec) {}

  ScheduleReading read() {
    find_unknown();
    Schedule& schedule = result_.schedule;
    read_times();
    schedule.concurrency = text("concurrencyPolicy").value_or("");
    if (!schedule.concurrency.empty() &&
        std::ranges::find(kPolicies, schedule.concurrency) == kPolicies.end()) {
      report("concurrencyPolicy", fmt::format("\"{}\" is not one of {}", schedule.concurrency,
                                              fmt::join(kPolicies, ", ")));
    }
    schedule.keep_successful = count("successfulRunHistoryLimit");
    schedule.keep_failed = count("failedRunHistoryLimit");
    if (const Json& suspend = field("suspend"); !suspend.is_null()) {
      if (!suspend.is_boolean()) {
        report("suspend", "must be true or false");
      }
      schedule.suspend = suspend == Json(true);
    }
    if (!field("template").is_object()) {
      report("template", "required, but missing");
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] const Json& field(std::string_view name) const {
    return json::field_at(spec_, {name});
  }

  void report(std::string_view name, std::string what, std::string hint = {}) {
    result_.problems.push_back(
        {.path = fmt::format("spec.{}", name), .what = std::move(what), .hint = std::move(hint)});
  }

  void find_unknown() {
    if (!spec_.is_object()) {
      return;
    }
    for (const auto& [name, value] : spec_.items()) {
      if (std::ranges::find(kFields, name) == kFields.end()) {
        std::string_view best;
        std::size_t least = kMostEdits + 1;
        for (const std::string_view known : kFields) {
          if (const std::size_t distance = edit_distance(name, known, kMostEdits);
              distance < least) {
            least = distance;
            best = known;
          }
        }
        report(name, "unknown field",
               best.empty() ? "remove it" : fmt::format("did you mean {}?", best));
      }
    }
  }

  void read_times() {
    Schedule& schedule = result_.schedule;
    schedule.time_zone = text("timeZone").value_or("");
    const std::optional<std::string> times = text("schedule");
    if (!times) {
      if (field("schedule").is_null()) {
        report("schedule", "required, but missing");
      }
      return;
    }
    try {
      CronSchedule cron = cron_schedule(*times);
      schedule.schedule = std::move(cron.schedule);
      schedule.time_zone = cron.time_zone.empty() ? schedule.time_zone : cron.time_zone;
    } catch (const Error& error) {
      report("schedule", error.what(), error.hint());
    }
  }

  std::optional<std::string> text(std::string_view name) {
    const Json& value = field(name);
    if (!value.is_null() && !value.is_string()) {
      report(name, "must be a string", "put the value in quotes");
    }
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
  }

  std::optional<int> count(std::string_view name) {
    const Json& value = field(name);
    if (value.is_null()) {
      return std::nullopt;
    }
    const int number = json::number_at(spec_, {name}, -1);
    if (!value.is_number_integer() || number < 0) {
      report(name, "must be an integer of 0 or more");
      return std::nullopt;
    }
    return number;
  }

  const Json& spec_;
  ScheduleReading result_;
};

}  // namespace

bool is_scheduled(const Document& document) {
  const Json& value = document.tree().value;
  return json::text_at(value, {"kind"}) == "ScheduledSparkApplication" &&
         json::text_at(value, {"apiVersion"}) == "sparkoperator.k8s.io/v1beta2";
}

ScheduleReading read_schedule(const Document& scheduled) {
  return Reader(json::field_at(scheduled.tree().value, {"spec"})).read();
}

Document application_in(const Document& scheduled) {
  const Document::Tree& tree = scheduled.tree();
  Document::Tree application{.source = tree.source,
                             .value = {{"apiVersion", "sparkoperator.k8s.io/v1beta2"},
                                       {"kind", "SparkApplication"},
                                       {"metadata", json::field_at(tree.value, {"metadata"})},
                                       {"spec", json::field_at(tree.value, {"spec", "template"})}}};
  for (const auto& [path, mark] : tree.marks) {
    if (path.starts_with(kTemplate)) {
      application.marks.emplace("spec" + path.substr(kTemplate.size()), mark);
    } else if (!path.starts_with("spec")) {
      application.marks.emplace(path, mark);
    }
  }
  return Document(std::move(application));
}

}  // namespace firesteel::declare
