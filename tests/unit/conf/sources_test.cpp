// Sources that no command line made: what a second front end does.

#include "firesteel/sources.h"

#include <string>

#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "unit/conf/resolving.h"

using firesteel::ConfValue;
using firesteel::Environment;
using firesteel::Error;
using firesteel::Origin;
using firesteel::resolve;
using firesteel::Settings;
using firesteel::Sources;
using firesteel::testing::property;
using firesteel::testing::Resolved;

namespace {

ConfValue at(int line, const std::string& key, const std::string& value) {
  return {
      .value = value,
      .origin = {.kind = Origin::Kind::kDocument, .name = "app.yaml", .line = line, .column = 5},
      .key = key};
}

/// The settings, on lines of their own.
Settings layer(std::initializer_list<std::pair<const char*, const char*>> settings) {
  Settings made;
  int line = 0;
  for (const auto& [key, value] : settings) {
    made.emplace(key, at(++line, key, value));
  }
  return made;
}

Sources document() {
  Sources sources;
  sources.layers = {layer({{"spark.master", "k8s://https://h:6443"},
                           {"spark.submit.deployMode", "cluster"},
                           {"spark.kubernetes.container.image", "spark:4.3.0"}})};
  sources.primary_resource = at(20, "mainApplicationFile", "local:///app.jar");
  sources.main_class = at(21, "mainClass", "org.example.Main");
  return sources;
}

Environment environment() {
  return {.variables = {}, .user = "u", .home = "/h", .working_directory = "/w"};
}

}  // namespace

TEST_CASE("Settings of a document become the spec, with the place of each") {
  const auto spec = resolve(document(), environment()).spec;
  CHECK(spec.primary_resource.value == "local:///app.jar");
  CHECK(spec.primary_resource.origin.describe() == "app.yaml:20:5");
  CHECK(spec.main_class.origin.describe() == "app.yaml:21:5");
  CHECK(spec.properties.at("spark.submit.deployMode").origin.describe() == "app.yaml:2:5");
  CHECK(spec.app_name.value == "org.example.Main");
  CHECK(spec.app_name.origin.describe() == "app.yaml:21:5");
  CHECK(spec.image.value == "spark:4.3.0");
}

TEST_CASE("A higher layer wins, and a wrong value is refused with its place") {
  Sources sources = document();
  sources.layers.push_back(
      layer({{"spark.kubernetes.container.image", "lower"}, {"spark.x", "1"}}));
  sources.layers.insert(sources.layers.begin(), layer({{"spark.x", "2"}}));
  const Resolved resolved(resolve(sources, environment()));
  CHECK(resolved.image.value == "spark:4.3.0");
  CHECK(property(resolved, "spark.x") == "2");
  sources.layers.front().insert_or_assign("spark.driver.memory",
                                          at(7, "spark.driver.memory", "much"));
  CHECK_THROWS_WITH(resolve(sources, environment()), Catch::Contains("app.yaml:7:5"));
}

TEST_CASE("Nothing of a command line is needed, and its rules hold for every front end") {
  Sources shell = document();
  shell.main_class = at(3, "mainClass", "org.apache.spark.sql.connect.service.SparkConnectServer");
  CHECK_THROWS_AS(resolve(shell, environment()), Error);
  Sources user = document();
  user.proxy_user = at(4, "proxyUser", "jane");
  CHECK(resolve(user, environment()).spec.proxy_user->value == "jane");
  user.layers.front().emplace("spark.kerberos.principal", at(5, "p", "p"));
  CHECK_THROWS_WITH(resolve(user, environment()), Catch::Contains("--proxy-user or --principal"));
  Sources nothing = document();
  nothing.primary_resource.reset();
  CHECK_THROWS_AS(resolve(nothing, environment()), Error);
}

TEST_CASE("Waiting is apart from what is submitted") {
  Sources sources = document();
  CHECK(resolve(sources, environment()).wait.wait_app_completion);
  CHECK_FALSE(resolve(sources, environment()).wait.report_interval.has_value());
  sources.layers.front().emplace("spark.kubernetes.report.interval", at(8, "i", "3s"));
  CHECK(resolve(sources, environment()).wait.report_interval == std::chrono::seconds(3));
  sources.wait = false;
  CHECK_FALSE(resolve(sources, environment()).wait.wait_app_completion);
}
