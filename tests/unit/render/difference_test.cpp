#include "render/difference.h"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace firesteel::rendering {

namespace {

using Json = nlohmann::json;

/// The objects of one submission, as an API server has them.
std::vector<Json> objects(const std::string& digits, const std::string& image = "spark:4.3.0") {
  const std::string uuid = fmt::format("{}-0000-4000-8000-000000000000", digits.substr(0, 8));
  return {
      Json{{"apiVersion", "v1"},
           {"kind", "Pod"},
           {"metadata",
            {{"name", fmt::format("pi-{}-driver", digits)},
             {"uid", digits},
             {"labels",
              {{"spark-app-selector", fmt::format("spark-{}", digits)},
               {"firesteel/submission-id", uuid}}},
             {"annotations", {{"firesteel/specification", digits}}}}},
           {"spec",
            {{"nodeName", digits},
             {"containers",
              Json::array({{{"name", "c"},
                            {"image", image},
                            {"env", Json::array({{{"name", "D"},
                                                  {"value", "/var/data/spark-" + uuid}}})}}})}}},
           {"status", {{"phase", digits}}}},
      Json{{"apiVersion", "v1"},
           {"kind", "ConfigMap"},
           {"metadata", {{"name", fmt::format("spark-drv-{}-conf-map", digits)}}},
           {"data",
            {{"spark.properties",
              fmt::format("#{0}\nspark.app.submitTime={0}\nspark.app.id=spark-{0}\na=b\n",
                          digits)}}}}};
}

}  // namespace

TEST_CASE("Two submissions of one application do not differ") {
  CHECK(object_differences(objects("0123456789abcdef"), objects("fedcba9876543210")).empty());
}

TEST_CASE("Fields that differ are a line each") {
  const auto lines =
      object_differences(objects("0123456789abcdef"), objects("fedcba9876543210", "spark:4.2.0"));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == R"(- Pod pi-ID-driver spec.containers[c].image: "spark:4.3.0")");
  CHECK(lines[1] == R"(+ Pod pi-ID-driver spec.containers[c].image: "spark:4.2.0")");
}

TEST_CASE("Objects and properties of one side only are named") {
  auto running = objects("0123456789abcdef");
  auto rendered = objects("fedcba9876543210");
  rendered[1]["data"]["spark.properties"] = "spark.app.id=spark-fedcba9876543210\n";
  rendered.push_back({{"kind", "Service"}, {"metadata", {{"name", "ui"}}}});
  const auto lines = object_differences(running, rendered);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == R"(- ConfigMap spark-drv-ID-conf-map data.spark.properties.a: "b")");
  CHECK(lines[1] == "+ Service ui");
}

TEST_CASE("Lists without names are compared by their places") {
  auto running = objects("0123456789abcdef");
  auto rendered = running;
  running[0]["spec"]["containers"][0]["args"] = Json::array({"a", "b"});
  rendered[0]["spec"]["containers"][0]["args"] = Json::array({"a"});
  const auto lines = object_differences(running, rendered);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == R"(- Pod pi-ID-driver spec.containers[c].args[1]: "b")");
}

}  // namespace firesteel::rendering
