// DriverServiceFeatureStep and NetworkPolicyFeatureStep.

#include <string>

#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

TEST_CASE("the Service selects by the driver's labels, the user's too but not Firesteel's") {
  SubmissionSpec spec = minimal_spec();
  spec.labels = {{"team", "x"}};
  spec.service_labels = {{"of", "service"}};
  spec.service_annotations = {{"note", "{{APP_ID}}"}};
  const Json service = object_of(built(spec), "Service");
  CHECK(service.at("spec").at("selector") == Json::parse(R"({
    "spark-version": "4.3.0", "spark-app-name": "org-example-main", "spark-role": "driver",
    "spark-app-selector": "spark-0123456789abcdef0123456789abcdef", "team": "x"})"));
  CHECK(service.at("metadata").at("labels") == Json::parse(R"({
    "spark-app-selector": "spark-0123456789abcdef0123456789abcdef", "of": "service",
    "firesteel/submission-id": "submission-1"})"));
  CHECK(service.at("metadata").at("annotations").at("note") == "{{APP_ID}}");
  CHECK_FALSE(service.at("metadata").contains("namespace"));
}

TEST_CASE("a template's labels are not selected by") {
  SubmissionSpec spec = minimal_spec();
  spec.driver_templates = {driver_template("metadata: {labels: {team: x}}\nspec: {}\n")};
  const manifest::Manifest made = built(spec);
  CHECK(made.pod.at("metadata").at("labels").at("team") == "x");
  CHECK_FALSE(object_of(made, "Service").at("spec").at("selector").contains("team"));
}

TEST_CASE("the Service's network settings are written as given") {
  SubmissionSpec spec = minimal_spec();
  spec.ip_family_policy = "PreferDualStack";
  spec.ip_families = {"IPv6", "IPv4"};
  spec.publish_not_ready_addresses = true;
  Json service = object_of(built(spec), "Service").at("spec");
  CHECK(service.at("ipFamilyPolicy") == "PreferDualStack");
  CHECK(service.at("ipFamilies") == Json::parse(R"(["IPv6", "IPv4"])"));
  CHECK(service.at("clusterIP") == "None");
  CHECK(service.at("publishNotReadyAddresses") == true);
  spec.spark_version = spark(4, 2);
  CHECK_FALSE(object_of(built(spec), "Service").at("spec").contains("publishNotReadyAddresses"));
}

TEST_CASE("the Connect port says grpc from 4.2 on") {
  const auto port = [](int minor) {
    const Json service = object_of(built(minimal_spec(spark(4, minor))), "Service");
    return named(service.at("spec").at("ports"), "spark-connect");
  };
  CHECK(port(0).is_null());
  CHECK_FALSE(port(1).contains("appProtocol"));
  CHECK(port(2).at("appProtocol") == "grpc");
}

TEST_CASE("a Service name over 63 characters falls back to a short one, for the Service alone") {
  const SubmissionSpec spec = minimal_spec();
  manifest::ObjectNames identity = fixed_identity();
  identity.resource_prefix = std::string(52, 'a');  // with "-driver-svc" 63 characters
  manifest::Manifest made = manifest::build(spec, identity);
  CHECK(object_of(made, "Service").at("metadata").at("name") ==
        std::string(52, 'a') + "-driver-svc");
  CHECK(made.remarks.empty());

  identity.resource_prefix = std::string(53, 'a');
  made = manifest::build(spec, identity);
  CHECK(object_of(made, "Service").at("metadata").at("name") ==
        "spark-a1b2c31234567890-driver-svc");
  CHECK(has_property(made, "spark.driver.host=spark-a1b2c31234567890-driver-svc.default.svc"));
  CHECK(made.pod.at("metadata").at("name") == std::string(53, 'a') + "-driver");
  CHECK(object_of(made, "NetworkPolicy").at("metadata").at("name") ==
        std::string(53, 'a') + "-policy");
  REQUIRE(made.remarks.size() == 1);
  CHECK(made.remarks[0].id == "service-name-too-long");
  CHECK(made.remarks[0].logger == "KubernetesDriverConf");
  CHECK(made.remarks[0].message ==
        "Driver's hostname would preferably be " + std::string(53, 'a') +
            "-driver-svc, but this is too long (must be <= 63 characters). Falling back to use "
            "spark-a1b2c31234567890-driver-svc as the driver service's name.");
}

TEST_CASE("executors take connections of their own application only, from 4.2 on") {
  const manifest::Manifest made = built(minimal_spec(spark(4, 2)));
  const Json policy = object_of(made, "NetworkPolicy");
  CHECK(policy.at("apiVersion") == "networking.k8s.io/v1");
  CHECK(policy.at("metadata").at("namespace") == "default");
  CHECK(policy.at("spec") == Json::parse(R"({
    "podSelector": {"matchLabels": {"spark-role": "executor",
      "spark-app-selector": "spark-0123456789abcdef0123456789abcdef"}},
    "ingress": [{"from": [{"podSelector": {"matchLabels": {
      "spark-app-selector": "spark-0123456789abcdef0123456789abcdef"}}}]}]})"));
  CHECK(object_of(built(minimal_spec(spark(4, 1))), "NetworkPolicy").is_null());
}
