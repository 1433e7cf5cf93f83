// The order of the steps, their exclusion and what every object has.

#include <string>
#include <vector>

#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

std::vector<std::string> kinds_of(const manifest::Manifest& made) {
  std::vector<std::string> kinds;
  kinds.reserve(made.others.size());
  for (const Json& object : made.others) {
    kinds.push_back(object.at("kind").get<std::string>());
  }
  return kinds;
}

SubmissionSpec excluding(const std::string& class_name, SparkVersion version = spark(4, 3)) {
  SubmissionSpec spec = minimal_spec(std::move(version));
  spec.excluded_steps = {"org.apache.spark.deploy.k8s.features." + class_name};
  return spec;
}

}  // namespace

TEST_CASE("objects come in Spark's order, all marked") {
  SubmissionSpec spec = minimal_spec();
  spec.volcano = true;
  spec.credentials.oauth_token = text("t");
  spec.volumes = {{.name = "p",
                   .mount_path = "/p",
                   .sub_path = {},
                   .sub_path_expr = {},
                   .read_only = false,
                   .source = ClaimVolume{.claim_name = "OnDemand",
                                         .storage_class = "fast",
                                         .size_limit = "5Gi",
                                         .labels = {},
                                         .annotations = {}}}};
  spec.hadoop.files = std::vector<InlineFile>{};
  spec.kerberos.keytab = {.name = "k", .content = "k"};
  spec.executor_templates = {{.uri = text("e"), .text = ""}};
  const manifest::Manifest made = built(spec);
  CHECK(kinds_of(made) == std::vector<std::string>{"PodGroup", "Secret", "Service", "NetworkPolicy",
                                                   "PersistentVolumeClaim", "ConfigMap", "Secret",
                                                   "ConfigMap", "ConfigMap"});
  for (const Json& object : made.others) {
    CHECK(object.at("metadata").at("labels").at("firesteel/submission-id") == "submission-1");
    CHECK_FALSE(object.at("metadata").contains("ownerReferences"));
  }
  CHECK(made.pod.at("metadata").at("labels").at("firesteel/submission-id") == "submission-1");
  CHECK(made.driver_container == "spark-kubernetes-driver");
}

TEST_CASE("a step can be excluded by its class from 4.1 on") {
  CHECK(kinds_of(built(excluding("NetworkPolicyFeatureStep"))) ==
        std::vector<std::string>{"Service", "ConfigMap"});
  CHECK(kinds_of(built(excluding("DriverServiceFeatureStep", spark(4, 1)))) ==
        std::vector<std::string>{"ConfigMap"});
  CHECK(kinds_of(built(excluding("DriverServiceFeatureStep", spark(4, 0)))) ==
        std::vector<std::string>{"Service", "ConfigMap"});
  SubmissionSpec volcano = excluding("VolcanoFeatureStep");
  volcano.volcano = true;
  CHECK(object_of(built(volcano), "PodGroup").is_null());
}

TEST_CASE("without its Service the driver's address is not in the properties") {
  const std::string properties = properties_of(built(excluding("DriverServiceFeatureStep")));
  CHECK(properties.find("spark.driver.host") == std::string::npos);
  CHECK(properties.find("spark.driver.port") == std::string::npos);
}

TEST_CASE("every step can be excluded without harm to the others") {
  for (const char* name :
       {"BasicDriverFeatureStep", "DriverKubernetesCredentialsFeatureStep",
        "DriverServiceFeatureStep", "NetworkPolicyFeatureStep", "MountSecretsFeatureStep",
        "EnvSecretsFeatureStep", "MountVolumesFeatureStep", "DriverCommandFeatureStep",
        "HadoopConfDriverFeatureStep", "KerberosConfDriverFeatureStep", "PodTemplateConfigMapStep",
        "LocalDirsFeatureStep"}) {
    CAPTURE(name);
    CHECK(object_of(built(excluding(name)), "ConfigMap").is_object());
  }
}

TEST_CASE("a name that is cut for its label is warned about") {
  SubmissionSpec spec = minimal_spec();
  spec.app_name = text(std::string(64, 'a'));
  const manifest::Manifest made = built(spec);
  REQUIRE(made.remarks.size() == 1);
  CHECK(made.remarks[0].id == "app-name-cut");
}

TEST_CASE("the owner reference makes the driver pod the controller") {
  CHECK(manifest::owner_reference(
            Json::parse(R"({"metadata": {"name": "p", "uid": "u", "labels": {}}})")) ==
        Json::parse(R"({"apiVersion": "v1", "kind": "Pod", "name": "p", "uid": "u",
                        "controller": true})"));
}
