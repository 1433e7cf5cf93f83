#pragma once
/// How much of a resource a pod requests, and what a node has of it.  Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/evidence.h"

namespace firesteel::driver {

/// What the scheduler reserves for the pod: its containers or its largest init container, whichever
/// is more, and the overhead of its runtime class.
[[nodiscard]] double requested(const nlohmann::json& pod, std::string_view resource);

/// The schedulable node with the most of the resource; null if no node is known.
[[nodiscard]] const nlohmann::json* largest_node(const std::vector<nlohmann::json>& nodes,
                                                 std::string_view resource);
/// What the node offers to pods; 0 if it does not say.
[[nodiscard]] double allocatable(const nlohmann::json& node, std::string_view resource);

/// Which pods hold a resource of a node.
struct NodeUsage {
  double requested = 0;  ///< by all pods together
  std::string largest;   ///< "ns/a (1 CPU), ns/b (0.5 CPU) and 3 more", by request; may be empty
};
/// Nothing if the node's pods are not known.
[[nodiscard]] std::optional<NodeUsage> usage_of(const nlohmann::json& node, const NodePods& pods,
                                                std::string_view resource);

/// "0.5 CPU", "1408 MiB of memory", "2 nvidia.com/gpu"
[[nodiscard]] std::string amount_text(std::string_view resource, double amount);

}  // namespace firesteel::driver
