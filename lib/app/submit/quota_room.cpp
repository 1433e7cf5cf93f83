#include "app/submit/quota_room.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/quantity.h"
#include "driver/amount_text.h"
#include "firesteel/submit.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

double amount(std::string_view text) {
  return base::quantity_value(text).value_or(0);
}

/// "requests.cpu" of a quota as a path in a container's resources; "cpu" is short for it.
struct Counted {
  std::string kind, resource;
};

Counted counted_by(const std::string& key) {
  for (const std::string kind : {"requests", "limits"}) {
    if (key.starts_with(kind + ".")) {
      return {.kind = kind, .resource = key.substr(kind.size() + 1)};
    }
  }
  return {.kind = "requests", .resource = key};
}

double need_of_driver(const Json& pod, const Counted& counted) {
  double need = 0;
  for (const Json& container : json::field_at(pod, {"spec", "containers"})) {
    need += amount(json::text_at(container, {"resources", counted.kind, counted.resource}));
  }
  return need;
}

std::string part_of(const std::vector<PodPart>& executors, const std::string& path) {
  const auto found = std::ranges::find(executors, "executor." + path, &PodPart::path);
  return found == executors.end() ? "" : found->value;
}

/// What the driver, one executor and all of them need.
struct Need {
  double driver = 0, executor = 0, executors = 0;
};

Need need_of(const std::string& key, const Json& pod, const std::vector<PodPart>& executors) {
  // Without a fixed number, one executor is the least.
  const double number = std::max(1.0, amount(part_of(executors, "instances")));
  if (key == "pods" || key == "count/pods") {
    return {.driver = 1, .executor = 1, .executors = number};
  }
  const Counted counted = counted_by(key);
  const double each =
      amount(part_of(executors, fmt::format("resources.{}.{}", counted.kind, counted.resource)));
  return {.driver = need_of_driver(pod, counted), .executor = each, .executors = number * each};
}

std::string shown(const std::string& key, double value) {
  return key.ends_with("memory") ? driver::bytes_text(value) : driver::count_text(value);
}

}  // namespace

std::vector<std::string> quotas_without_room(const Json& quotas, const Json& pod,
                                             const std::vector<PodPart>& executors) {
  std::vector<std::string> lines;
  for (const Json& quota : json::field_at(quotas, {"items"})) {
    if (!json::field_at(quota, {"spec", "scopes"}).is_null() ||
        !json::field_at(quota, {"spec", "scopeSelector"}).is_null()) {
      continue;  // whether it counts these pods is the API server's to say
    }
    const Json& hard = json::field_at(quota, {"status", "hard"});
    if (!hard.is_object()) {
      continue;
    }
    for (const auto& [key, limit] : hard.items()) {
      const double left =
          amount(json::text_of(limit)) - amount(json::text_at(quota, {"status", "used", key}));
      const Need need = need_of(key, pod, executors);
      if (need.executor <= 0 || need.driver + need.executors <= left || need.driver > left) {
        continue;  // what is too small for the driver is refused
      }
      lines.push_back(fmt::format(
          "quota {} has room for the driver and {} of {} executors: {} {} is left, {} is needed",
          json::name_of(quota),
          driver::count_text(base::rounded_down((left - need.driver) / need.executor)),
          driver::count_text(need.executors / need.executor), key, shown(key, left),
          shown(key, need.driver + need.executors)));
    }
  }
  return lines;
}

}  // namespace firesteel::app
