#include "driver/driver_ui.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "conf/properties.h"
#include "firesteel/error.h"
#include "json/fields.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

constexpr int kUiPort = 4040;
constexpr int kConnectPort = 15002;
constexpr int kHighestPort = 65535;
constexpr const char* kPropertiesFile = "spark.properties";

/// spark.yarn.historyServer.address often has no scheme.
std::string with_scheme(std::string server) {
  while (server.ends_with('/')) {
    server.pop_back();
  }
  return server.empty() || server.find("://") != std::string::npos ? server : "http://" + server;
}

}  // namespace

std::string property_of(const DriverProperties& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found == properties.end() ? std::string() : found->second;
}

int ui_port_of(const Json& pod) {
  for (const Json& container : json::field_at(pod, {"spec", "containers"})) {
    for (const Json& port : json::field_at(container, {"ports"})) {
      if (json::text_at(port, {"name"}) == "spark-ui") {
        return json::number_at(port, {"containerPort"}, kUiPort);
      }
    }
  }
  return kUiPort;
}

int connect_port_of(const DriverProperties& properties) {
  const std::string text = property_of(properties, "spark.connect.grpc.binding.port");
  const int port = base::number_of<int>(text).value_or(kConnectPort);
  return port > 0 && port <= kHighestPort ? port : kConnectPort;
}

std::string properties_map_of(const Json& pod) {
  for (const Json& volume : json::field_at(pod, {"spec", "volumes"})) {
    for (const Json& item : json::field_at(volume, {"configMap", "items"})) {
      if (json::text_at(item, {"key"}) == kPropertiesFile) {
        return json::text_at(volume, {"configMap", "name"});
      }
    }
  }
  return {};
}

DriverProperties properties_of(const Json& config_map) {
  DriverProperties properties;
  try {
    for (const conf::Property& each : conf::read_properties(
             json::text_at(config_map, {"data", kPropertiesFile}), kPropertiesFile)) {
      properties[each.key] = each.value;
    }
  } catch (const Error&) {
    return {};  // not written by Spark
  }
  return properties;
}

HistoryPage history_page_of(const std::string& app_id, const std::string& server,
                            const DriverProperties& properties, bool properties_known) {
  HistoryPage page;
  const std::string address = with_scheme(
      server.empty() ? property_of(properties, "spark.yarn.historyServer.address") : server);
  const bool logged =
      base::equal_ignoring_case(property_of(properties, "spark.eventLog.enabled"), "true");
  if (properties_known && !logged) {
    page.advice =
        "it wrote no event log; next time, set spark.eventLog.enabled=true and "
        "spark.eventLog.dir";
  } else if (address.empty()) {
    const std::string place = property_of(properties, "spark.eventLog.dir");
    page.advice = fmt::format(
        "{}the history server is not known: pass --history-server URL, or set "
        "FIRESTEEL_HISTORY_SERVER",
        place.empty() ? std::string() : fmt::format("its event log is in {}, but ", place));
  } else if (app_id.empty()) {
    page.advice =
        "its pod has no label spark-app-selector, so its page in the history server is not known";
  } else {
    page.url = fmt::format("{}/history/{}/", address, app_id);
    page.advice = properties_known
                      ? ""
                      : "only if it wrote an event log (its configuration could not be read)";
  }
  return page;
}

}  // namespace firesteel::driver
