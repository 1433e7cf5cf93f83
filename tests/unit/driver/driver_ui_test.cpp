#include "driver/driver_ui.h"

#include <string>

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace driver = firesteel::driver;
using Json = nlohmann::json;

TEST_CASE("The page's port is the container port of that name, else 4040") {
  const Json pod = Json::parse(R"({"spec": {"containers": [
      {"name": "sidecar", "ports": [{"name": "http", "containerPort": 80}]},
      {"name": "d", "ports": [{"name": "spark-ui", "containerPort": 4050}]}]}})");
  CHECK(driver::ui_port_of(pod) == 4050);
  CHECK(driver::ui_port_of(Json::object()) == 4040);
}

TEST_CASE("The port of Connect is what the properties say, else 15002") {
  CHECK(driver::connect_port_of({{"spark.connect.grpc.binding.port", "15009"}}) == 15009);
  CHECK(driver::connect_port_of({{"spark.connect.grpc.binding.port", "x"}}) == 15002);
  CHECK(driver::connect_port_of({{"spark.connect.grpc.binding.port", "70000"}}) == 15002);
  CHECK(driver::connect_port_of({}) == 15002);
}

TEST_CASE("The driver's properties are in the ConfigMap that mounts spark.properties") {
  const Json pod = Json::parse(R"({"spec": {"volumes": [
      {"name": "a", "configMap": {"name": "other", "items": [{"key": "x"}]}},
      {"name": "b", "configMap": {"name": "conf", "items": [{"key": "log4j"},
                                                            {"key": "spark.properties"}]}}]}})");
  CHECK(driver::properties_map_of(pod) == "conf");
  CHECK(driver::properties_map_of(Json::object()).empty());
  const Json map = {{"data", {{"spark.properties", "spark.eventLog.dir=s3a\\://logs\n"}}}};
  CHECK(driver::properties_of(map).at("spark.eventLog.dir") == "s3a://logs");
  CHECK(driver::properties_of(Json::object()).empty());
}

TEST_CASE("The page of the history server needs an event log and a server") {
  const driver::DriverProperties logged = {{"spark.eventLog.enabled", "true"},
                                           {"spark.eventLog.dir", "s3a://logs"}};
  CHECK(driver::history_page_of("spark-1", "https://h:18080/", logged, true).url ==
        "https://h:18080/history/spark-1/");
  CHECK(driver::history_page_of("spark-1", "", logged, true).url.empty());
  CHECK(driver::history_page_of("spark-1", "", logged, true).advice.find("s3a://logs") !=
        std::string::npos);
  CHECK(driver::history_page_of("spark-1", "https://h", {}, true).url.empty());
  CHECK(driver::history_page_of("spark-1", "https://h", {}, true)
            .advice.find("spark.eventLog.enabled=true") != std::string::npos);
  CHECK(driver::history_page_of("", "https://h", logged, true).url.empty());
}

TEST_CASE("A server in the configuration counts, and needs no scheme") {
  const driver::DriverProperties properties = {{"spark.eventLog.enabled", "true"},
                                               {"spark.yarn.historyServer.address", "h:18080"}};
  CHECK(driver::history_page_of("spark-1", "", properties, true).url ==
        "http://h:18080/history/spark-1/");
}

TEST_CASE("Where the configuration cannot be read the page is named with a doubt") {
  const driver::HistoryPage page = driver::history_page_of("spark-1", "https://h", {}, false);
  CHECK(page.url == "https://h/history/spark-1/");
  CHECK(page.advice.find("could not be read") != std::string::npos);
}
