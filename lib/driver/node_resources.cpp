#include "driver/node_resources.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/quantity.h"
#include "driver/amount_text.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

double request_of(const Json& container, std::string_view resource) {
  return base::quantity_value(json::text_at(container, {"resources", "requests", resource}))
      .value_or(0);
}

}  // namespace

double requested(const Json& pod, std::string_view resource) {
  double running = 0;
  for (const Json& container : json::field_at(pod, {"spec", "containers"})) {
    running += request_of(container, resource);
  }
  double sidecars = 0;
  double starting = 0;
  for (const Json& container : json::field_at(pod, {"spec", "initContainers"})) {
    const double request = request_of(container, resource);
    if (json::text_at(container, {"restartPolicy"}) == "Always") {
      sidecars += request;
      starting = std::max(starting, sidecars);
    } else {
      starting = std::max(starting, sidecars + request);
    }
  }
  const auto overhead = base::quantity_value(json::text_at(pod, {"spec", "overhead", resource}));
  return std::max(running + sidecars, starting) + overhead.value_or(0);
}

double allocatable(const Json& node, std::string_view resource) {
  return base::quantity_value(json::text_at(node, {"status", "allocatable", resource})).value_or(0);
}

const Json* largest_node(const std::vector<Json>& nodes, std::string_view resource) {
  const auto rank = [resource](const Json& node) {
    const bool schedulable = json::field_at(node, {"spec", "unschedulable"}) != true;
    return std::pair(schedulable, allocatable(node, resource));
  };
  const auto largest = std::ranges::max_element(nodes, std::ranges::less{}, rank);
  return largest == nodes.end() ? nullptr : &*largest;
}

std::optional<NodeUsage> usage_of(const Json& node, const NodePods& pods,
                                  std::string_view resource) {
  if (pods.node.empty() || pods.node != json::name_of(node)) {
    return std::nullopt;
  }
  constexpr std::size_t kMostNamed = 3;
  NodeUsage usage;
  std::vector<std::pair<double, std::string>> shares;
  for (const Json& pod : pods.pods) {
    const double request = json::has_ended(pod) ? 0 : requested(pod, resource);
    if (request > 0) {
      usage.requested += request;
      shares.emplace_back(request,
                          fmt::format("{}/{}", json::namespace_of(pod), json::name_of(pod)));
    }
  }
  std::ranges::sort(shares, std::ranges::greater{});
  for (std::size_t i = 0; i < std::min(shares.size(), kMostNamed); ++i) {
    usage.largest += fmt::format("{}{} ({})", i == 0 ? "" : ", ", shares[i].second,
                                 amount_text(resource, shares[i].first));
  }
  if (shares.size() > kMostNamed) {
    usage.largest += fmt::format(" and {} more", shares.size() - kMostNamed);
  }
  return usage;
}

std::string amount_text(std::string_view resource, double amount) {
  if (resource == "cpu") {
    return count_text(amount) + " CPU";
  }
  if (resource == "memory" || resource == "ephemeral-storage") {
    return fmt::format("{} of {}", bytes_text(amount),
                       resource == "memory" ? "memory" : "ephemeral storage");
  }
  return fmt::format("{} {}", count_text(amount), resource);
}

}  // namespace firesteel::driver
