#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "support/catch.h"

namespace firesteel {

namespace {

ValidationReport report() {
  const DocumentProblem error{.rule = "schema",
                              .source = "a b.yaml",
                              .line = 3,
                              .column = 5,
                              .path = "spec.x",
                              .message = "spec.x: <unknown> \"field\"\x1b[31m",
                              .hint = "remove it"};
  DocumentProblem warning = error;
  warning.severity = DocumentProblem::Severity::kWarning;
  warning.rule = "time-to-live";
  warning.line = 0;
  warning.hint = "";
  return {
      .documents = {{.source = "a b.yaml",
                     .line = 1,
                     .name = "pi",
                     .declaration = {},
                     .problems = {error, warning}},
                    {.source = "c.yaml", .line = 1, .name = "", .declaration = {}, .problems = {}}},
      .errors = 1,
      .warnings = 1};
}

}  // namespace

TEST_CASE("SARIF has a result for each problem, with its place, and a row for each rule") {
  const auto sarif = nlohmann::json::parse(validation_sarif(report()));
  CHECK(sarif["version"] == "2.1.0");
  const auto& run = sarif["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  REQUIRE(run["results"].size() == 2);
  CHECK(run["results"][0]["level"] == "error");
  const auto& place = run["results"][0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "a%20b.yaml");
  CHECK(place["region"]["startLine"] == 3);
  CHECK(run["results"][1]["level"] == "warning");
  CHECK_FALSE(run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
}

TEST_CASE("JUnit has a suite for each file and a failure for each error") {
  const std::string junit = validation_junit(report());
  CHECK_THAT(junit,
             Catch::Matchers::Contains("<testsuite name=\"a b.yaml\" tests=\"1\" failures=\"1\">"));
  CHECK_THAT(junit,
             Catch::Matchers::Contains("<testsuite name=\"c.yaml\" tests=\"1\" failures=\"0\">"));
  CHECK_THAT(junit, Catch::Matchers::Contains("spec.x: &lt;unknown&gt; &quot;field&quot;"));
  CHECK_THAT(junit, Catch::Matchers::Contains("<system-err>a b.yaml: spec.x"));
  CHECK(junit.find('\x1b') == std::string::npos);
}

TEST_CASE("JSON counts and lists the problems") {
  const auto json = nlohmann::json::parse(validation_json(report()));
  CHECK(json["errors"] == 1);
  CHECK(json["warnings"] == 1);
  CHECK(json["documents"][0]["problems"][0]["path"] == "spec.x");
  CHECK(json["documents"][1]["problems"].empty());
}

}  // namespace firesteel
