// DriverCommandFeatureStep.

#include <string>
#include <vector>

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

std::vector<std::string> arguments_of(const SubmissionSpec& spec) {
  return driver_container(built(spec)).at("args").get<std::vector<std::string>>();
}

}  // namespace

TEST_CASE("the driver is told its properties, class, resource and arguments") {
  SubmissionSpec spec = minimal_spec();
  spec.app_arguments = {"--conf", "", "x y"};
  CHECK(arguments_of(spec) ==
        std::vector<std::string>{"driver", "--properties-file", "/opt/spark/conf/spark.properties",
                                 "--class", "org.example.Main", "local:///opt/app/a.jar", "--conf",
                                 "", "x y"});
}

TEST_CASE("the proxy user comes first") {
  SubmissionSpec spec = minimal_spec();
  spec.proxy_user = text("carol");
  const std::vector<std::string> arguments = arguments_of(spec);
  CHECK(arguments[1] == "--proxy-user");
  CHECK(arguments[2] == "carol");
  CHECK(arguments[3] == "--properties-file");
}

TEST_CASE("a jar of the submitting machine travels through spark.jars only") {
  SubmissionSpec spec = minimal_spec();
  for (const auto& [resource, argument] :
       std::vector<std::pair<std::string, std::string>>{{"file:/home/me/a.jar", "spark-internal"},
                                                        {"file:///home/me/a.jar", "spark-internal"},
                                                        {"spark-internal", "spark-internal"},
                                                        {"s3a://b/a.jar", "s3a://b/a.jar"}}) {
    spec.primary_resource = text(resource);
    CHECK(arguments_of(spec).back() == argument);
  }
}

TEST_CASE("an R file of the submitting machine stays as it is") {
  SubmissionSpec spec = minimal_spec();
  spec.resource_type = ResourceType::kR;
  spec.primary_resource = text("file:/home/me/a.R");
  CHECK(arguments_of(spec).back() == "file:/home/me/a.R");
  CHECK(has_property(built(spec), "spark.kubernetes.resource.type=r"));
}

TEST_CASE("Python's interpreters are named for Python only") {
  SubmissionSpec spec = minimal_spec();
  spec.pyspark_python = text("/usr/bin/python3");
  spec.pyspark_driver_python = text("/usr/bin/python3.11");
  CHECK(named(driver_container(built(spec)).at("env"), "PYSPARK_PYTHON").is_null());
  CHECK(has_property(built(spec), "spark.kubernetes.resource.type=java"));
  spec.resource_type = ResourceType::kPython;
  const manifest::Manifest made = built(spec);
  CHECK(named(driver_container(made).at("env"), "PYSPARK_PYTHON").at("value") ==
        "/usr/bin/python3");
  CHECK(named(driver_container(made).at("env"), "PYSPARK_DRIVER_PYTHON").at("value") ==
        "/usr/bin/python3.11");
  CHECK(has_property(made, "spark.kubernetes.resource.type=python"));
}
