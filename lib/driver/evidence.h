#pragma once
/// What is known about an application: the input of a diagnosis.

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace firesteel::driver {

/// The pods of one node.
struct NodePods {
  std::string node;  ///< empty: not asked for, or not allowed to list them
  std::vector<nlohmann::json> pods;
};

/// Everything but `pod` may be missing: forbidden, absent, or not asked for.
struct Evidence {
  nlohmann::json pod;                     ///< the driver's, as last seen
  bool gone = false;                      ///< the driver pod was deleted
  std::vector<nlohmann::json> events;     ///< about the driver pod, oldest first
  std::vector<nlohmann::json> executors;  ///< their pods
  std::vector<nlohmann::json> executor_events;
  std::vector<nlohmann::json> nodes;
  NodePods node_pods;    ///< of node_to_ask()
  std::string log_tail;  ///< the last lines of the driver container's log
  std::int64_t now = 0;  ///< seconds since 1970; 0: not known
  /// Why events, executors or the log are missing, if a Role could allow them: error and hint.
  std::vector<std::string> denied;
};

/// The prefix of the executors' pod names; empty if the driver's name does not follow Spark's
/// scheme.
[[nodiscard]] std::string executor_name_prefix(const nlohmann::json& driver);

/// When the event was last seen, in seconds since 1970; 0 if it does not say.
[[nodiscard]] std::int64_t time_of_event(const nlohmann::json& event);

}  // namespace firesteel::driver
