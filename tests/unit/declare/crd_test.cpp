#include "declare/crd.h"

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace declare = firesteel::declare;
using Json = nlohmann::json;

namespace {

Json good() {
  return Json::parse(
      R"({"type": "Scala", "sparkVersion": "4.3.0", "mainApplicationFile": "local:///a.jar",
                         "driver": {}, "executor": {}})");
}

/// "PATH: WHAT" of each problem.
std::vector<std::string> problems_of(const Json& spec) {
  std::vector<std::string> lines;
  for (const declare::Problem& each : declare::check_spec(declare::kubeflow_schema(), spec)) {
    lines.push_back(each.path + ": " + each.what);
  }
  return lines;
}

std::vector<std::string> problems_with(const char* pointer, const Json& value) {
  Json spec = good();
  spec[Json::json_pointer(pointer)] = value;
  return problems_of(spec);
}

}  // namespace

TEST_CASE("The schema has the fields of the operator's CRD") {
  const std::vector<std::string> paths = declare::field_paths(declare::kubeflow_schema());
  CHECK(paths.size() == 1957);
  for (const char* const path :
       {"spec.driver.env[].valueFrom.secretKeyRef.name", "spec.sparkConf.*",
        "spec.volumes[].csi.driver", "spec.executor.sidecars[].livenessProbe.grpc.port",
        "spec.driver.template"}) {
    CAPTURE(path);
    CHECK(std::ranges::find(paths, path) != paths.end());
  }
}

TEST_CASE("A good application has no problems, and null is as good as absent") {
  CHECK(problems_of(good()).empty());
  CHECK(problems_with("/driver/labels", nullptr).empty());
  CHECK(problems_with("/driver/template", Json({{"anything", 1}})).empty());
}

TEST_CASE("Every difference from the schema is named") {
  using Lines = std::vector<std::string>;
  CHECK(problems_of(Json::object()) ==
        Lines{"spec.driver: required, but missing", "spec.executor: required, but missing",
              "spec.mainApplicationFile: required, but missing",
              "spec.sparkVersion: required, but missing", "spec.type: required, but missing"});
  CHECK(problems_with("/driver/corse", 1) == Lines{"spec.driver.corse: unknown field"});
  CHECK(problems_with("/driver/cores", "1") ==
        Lines{"spec.driver.cores: must be an integer, not a string"});
  CHECK(problems_with("/driver/cores", 0) ==
        Lines{"spec.driver.cores: 0 is not between 1 and 2147483647"});
  CHECK(problems_with("/driver/cores", 4294967296) ==
        Lines{"spec.driver.cores: 4294967296 is not between 1 and 2147483647"});
  CHECK(problems_with("/type", "Go") ==
        Lines{"spec.type: \"Go\" is not one of Java, Python, Scala, R"});
  CHECK(problems_with("/sparkConf", Json({{"a", true}})) ==
        Lines{"spec.sparkConf.a: must be a string, not a boolean"});
  CHECK(problems_with("/volumes", Json({{"name", "v"}})) ==
        Lines{"spec.volumes: must be a list, not a mapping"});
  CHECK(problems_with("/driver/env", Json::array({Json::object()})) ==
        Lines{"spec.driver.env[0].name: required, but missing"});
  CHECK(problems_with("/batchSchedulerOptions", {{"resources", {{"cpu", "half"}}}}) ==
        Lines{"spec.batchSchedulerOptions.resources.cpu: \"half\" is not a quantity"});
}

TEST_CASE("A misspelt field has the nearest name as its hint") {
  Json spec = good();
  spec["driver"]["corse"] = 1;
  spec["driver"]["nothingLikeThis"] = 1;
  const auto problems = declare::check_spec(declare::kubeflow_schema(), spec);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].hint == "did you mean cores?");
  CHECK(problems[1].hint == "remove it");
}

TEST_CASE("Quantities in a spec become text as Go writes it") {
  Json spec = good();
  spec["driver"]["sidecars"] = Json::array(
      {{{"name", "s"}, {"resources", {{"requests", {{"cpu", 0.1}, {"memory", 1e8}}}}}}});
  declare::normalize_quantities(declare::kubeflow_schema(), spec);
  CHECK(spec["driver"]["sidecars"][0]["resources"]["requests"] ==
        Json({{"cpu", "100m"}, {"memory", "100M"}}));
}

TEST_CASE("The schema knows which fields are text") {
  for (const char* const path :
       {"metadata.name", "spec.sparkVersion", "spec.sparkConf.spark.ui.port",
        "spec.driver.env[].value", "spec.arguments[]"}) {
    CAPTURE(path);
    CHECK(declare::is_text_field(declare::kubeflow_schema(), path));
  }
  for (const char* const path :
       {"spec.driver.cores", "spec.driver.env[]", "spec.suspend", "spec", "other"}) {
    CAPTURE(path);
    CHECK_FALSE(declare::is_text_field(declare::kubeflow_schema(), path));
  }
}
