// MountVolumesFeatureStep.

#include <string>

#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

constexpr const char* kPrefix = "org-example-main-0a0b0c1234567890";

ClaimVolume on_demand() {
  return {.claim_name = "OnDemand",
          .storage_class = "fast",
          .size_limit = "5Gi",
          .labels = {},
          .annotations = {}};
}

template <class Source>
Volume volume(const std::string& name, Source source) {
  return {.name = name,
          .mount_path = "/" + name,
          .sub_path = {},
          .sub_path_expr = {},
          .read_only = false,
          .source = std::move(source)};
}

}  // namespace

TEST_CASE("mounts write their empty parts, the expression from 4.0 on") {
  SubmissionSpec spec = minimal_spec();
  spec.volumes = {volume("n", NfsVolume{.server = "s", .path = "/export"})};
  spec.volumes[0].sub_path = "sub";
  CHECK(named(driver_container(built(spec)).at("volumeMounts"), "n") ==
        Json::parse(R"({"name": "n", "mountPath": "/n", "readOnly": false, "subPath": "sub",
                        "subPathExpr": ""})"));
  spec.spark_version = spark(3, 5);
  CHECK(named(driver_container(built(spec)).at("volumeMounts"), "n") ==
        Json::parse(R"({"name": "n", "mountPath": "/n", "readOnly": false, "subPath": "sub"})"));
}

TEST_CASE("each volume type has its source") {
  SubmissionSpec spec = minimal_spec();
  spec.volumes = {volume("d", EmptyDirVolume{.medium = "", .size_limit = "1Gi"}),
                  volume("e", EmptyDirVolume{.medium = "Memory", .size_limit = {}}),
                  volume("h", HostPathVolume{.path = "/var", .type = ""}),
                  volume("n", NfsVolume{.server = "s", .path = "/export"})};
  const Json volumes = built(spec).pod.at("spec").at("volumes");
  CHECK(named(volumes, "d").at("emptyDir") == Json::parse(R"({"medium": "", "sizeLimit": "1Gi"})"));
  CHECK(named(volumes, "e").at("emptyDir") == Json::parse(R"({"medium": "Memory"})"));
  CHECK(named(volumes, "h").at("hostPath") == Json::parse(R"({"path": "/var", "type": ""})"));
  CHECK(named(volumes, "n").at("nfs") == Json::parse(R"({"server": "s", "path": "/export"})"));
}

TEST_CASE("an on-demand claim is numbered among all volumes and created") {
  SubmissionSpec spec = minimal_spec();
  spec.volumes = {volume("h", HostPathVolume{.path = "/var", .type = ""}),
                  volume("p", on_demand())};
  spec.volumes[1].read_only = true;
  const manifest::Manifest made = built(spec);
  const std::string name = std::string(kPrefix) + "-driver-pvc-1";
  CHECK(named(made.pod.at("spec").at("volumes"), "p").at("persistentVolumeClaim") ==
        Json({{"claimName", name}, {"readOnly", true}}));
  const Json claim = object_of(made, "PersistentVolumeClaim");
  CHECK(claim.at("metadata").at("name") == name);
  CHECK_FALSE(claim.at("metadata").contains("namespace"));
  CHECK(claim.at("spec") == Json::parse(R"({"accessModes": ["ReadWriteOncePod"],
    "storageClassName": "fast", "resources": {"requests": {"storage": "5Gi"}}})"));
  CHECK(made.remarks.empty());
}

TEST_CASE("a claim to create needs a name that fits into a path, one to use does not") {
  SubmissionSpec spec = minimal_spec();
  ClaimVolume claim = on_demand();
  claim.claim_name = "${env:CLAIM}";
  spec.volumes = {volume("p", claim)};
  CHECK_THROWS_AS(built(spec), Error);
  claim.size_limit.reset();
  spec.volumes = {volume("p", claim)};
  CHECK(named(built(spec).pod.at("spec").at("volumes"), "p")
            .at("persistentVolumeClaim")
            .at("claimName") == "${env:CLAIM}");
}

TEST_CASE("a claim's labels and annotations are kept, its selector is Spark's") {
  SubmissionSpec spec = minimal_spec();
  ClaimVolume claim = on_demand();
  claim.labels = {{"team", "x"}, {"spark-app-selector", "mine"}};
  claim.annotations = {{"note", "y"}};
  spec.volumes = {volume("p", claim)};
  spec.claim_access_mode = "ReadWriteOnce";
  const Json object = object_of(built(spec), "PersistentVolumeClaim");
  CHECK(object.at("metadata").at("labels") == Json::parse(R"({"team": "x",
    "spark-app-selector": "spark-0123456789abcdef0123456789abcdef",
    "firesteel/submission-id": "submission-1"})"));
  CHECK(object.at("metadata").at("annotations") ==
        Json::parse(R"({"firesteel/on-demand": "true", "note": "y"})"));
  CHECK(object.at("spec").at("accessModes") == Json::parse(R"(["ReadWriteOnce"])"));
}

TEST_CASE("OnDemand inside a name is replaced everywhere, and a literal name can be created too") {
  SubmissionSpec spec = minimal_spec();
  ClaimVolume claim = on_demand();
  claim.claim_name = "a-OnDemand-OnDemand";
  ClaimVolume literal = on_demand();
  literal.claim_name = "mine";
  spec.volumes = {volume("p", claim), volume("q", literal)};
  const manifest::Manifest made = built(spec);
  const std::string number = std::string(kPrefix) + "-driver-pvc-0";
  CHECK(named(made.pod.at("spec").at("volumes"), "p").at("persistentVolumeClaim").at("claimName") ==
        "a-" + number + "-" + number);
  CHECK(object_of(made, "PersistentVolumeClaim", "mine").is_object());
}

TEST_CASE("a claim that is not created is warned about when nobody else can have made it") {
  SubmissionSpec spec = minimal_spec();
  ClaimVolume claim = on_demand();
  claim.size_limit.reset();
  spec.volumes = {volume("p", claim)};
  manifest::Manifest made = built(spec);
  CHECK(object_of(made, "PersistentVolumeClaim").is_null());
  REQUIRE(made.remarks.size() == 1);
  CHECK(made.remarks[0].id == "claim-not-created");

  claim.claim_name = "exists";
  spec.volumes = {volume("p", claim)};
  made = built(spec);
  CHECK(object_of(made, "PersistentVolumeClaim").is_null());
  CHECK(made.remarks.empty());
}
