#pragma once
/// Where the Spark UI of a driver is: its ports, and its page in the history server.  Pure.

#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::driver {

using DriverProperties = std::map<std::string, std::string, std::less<>>;

/// The port of the Spark UI: the container port named spark-ui, else 4040.
[[nodiscard]] int ui_port_of(const nlohmann::json& pod);
/// The port of Spark Connect in the driver's properties; 15002 by default.
[[nodiscard]] int connect_port_of(const DriverProperties& properties);

/// The ConfigMap with spark.properties that the driver mounts; empty if there is none.
[[nodiscard]] std::string properties_map_of(const nlohmann::json& pod);
/// The spark.properties of that ConfigMap; empty if it cannot be parsed.
[[nodiscard]] DriverProperties properties_of(const nlohmann::json& config_map);

/// Empty if it is not set.
[[nodiscard]] std::string property_of(const DriverProperties& properties, std::string_view key);

struct HistoryPage {
  std::string url;     ///< empty if unknown
  std::string advice;  ///< what is missing, or may be; may be empty
};

/// `server` is the user's choice; if empty, the properties decide.  `properties_known` is false if
/// they could not be read.
[[nodiscard]] HistoryPage history_page_of(const std::string& app_id, const std::string& server,
                                          const DriverProperties& properties,
                                          bool properties_known);

}  // namespace firesteel::driver
