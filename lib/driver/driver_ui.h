#pragma once
/// Where a driver shows itself: its ports, and its page on the history server.  Pure.

#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::driver {

using DriverProperties = std::map<std::string, std::string, std::less<>>;

/// The port of the driver's page: the container port spark-ui, else 4040.
[[nodiscard]] int ui_port_of(const nlohmann::json& pod);
/// The port of Spark Connect, as the driver's properties say; else 15002.
[[nodiscard]] int connect_port_of(const DriverProperties& properties);

/// The ConfigMap that is mounted into the driver with spark.properties in it; empty: none.
[[nodiscard]] std::string properties_map_of(const nlohmann::json& pod);
/// spark.properties of that ConfigMap; empty when it cannot be read.
[[nodiscard]] DriverProperties properties_of(const nlohmann::json& config_map);

/// Empty when it is not set.
[[nodiscard]] std::string property_of(const DriverProperties& properties, std::string_view key);

struct HistoryPage {
  std::string url;     ///< empty: not known
  std::string advice;  ///< what is missing then, or may be missing; may be empty
};

/// `server` is what the user said, empty: what the properties say.  `properties_known` is false
/// when they could not be read.
[[nodiscard]] HistoryPage history_page_of(const std::string& app_id, const std::string& server,
                                          const DriverProperties& properties,
                                          bool properties_known);

}  // namespace firesteel::driver
