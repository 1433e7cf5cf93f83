#include "manifest/upload_pod.h"

#include <chrono>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/labels.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

namespace manifest = firesteel::manifest;
using firesteel::testing::built;
using firesteel::testing::driver_template;
using firesteel::testing::Json;
using firesteel::testing::minimal_spec;

namespace {

Json pod_of(const firesteel::SubmissionSpec& spec) {
  return manifest::upload_pod(
      built(spec), {.name = "a-upload-1", .claim = "jars", .deadline = std::chrono::hours(2)});
}

}  // namespace

TEST_CASE("An upload pod runs where and as the driver may, with the labels of the submission") {
  firesteel::SubmissionSpec spec = minimal_spec();
  spec.service_account = firesteel::testing::text("spark");
  spec.node_selector = {{"disk", "fast"}};
  spec.image_pull_secrets = {"pull"};
  spec.idempotency_key = "nightly";
  spec.driver_templates = {driver_template(
      "spec: {securityContext: {fsGroup: 185}, tolerations: [{key: spot}], containers: "
      "[{name: x, securityContext: {runAsNonRoot: true}}]}")};
  const Json pod = pod_of(spec);
  const Json& of_pod = pod.at("spec");
  CHECK(pod["metadata"]["name"] == "a-upload-1");
  CHECK(pod["metadata"]["labels"] ==
        Json{{"firesteel/submission-id", "submission-1"}, {"firesteel/part", "upload"}});
  CHECK(pod["metadata"]["annotations"]["firesteel/submission-key"] == "nightly");
  CHECK(of_pod["serviceAccountName"] == "spark");
  CHECK(of_pod["nodeSelector"] == Json{{"disk", "fast"}});
  CHECK(of_pod["imagePullSecrets"] == Json::array({{{"name", "pull"}}}));
  CHECK(of_pod["securityContext"]["fsGroup"] == 185);
  CHECK(of_pod["tolerations"][0]["key"] == "spot");
  REQUIRE(of_pod["containers"].size() == 1);
  CHECK(of_pod["containers"][0]["image"] == "repo.example/spark:1");
  CHECK(of_pod["containers"][0]["securityContext"]["runAsNonRoot"] == true);
}

TEST_CASE("An upload pod is small, ends by itself, and has nothing but the claim") {
  const Json pod = pod_of(minimal_spec());
  const Json& spec = pod.at("spec");
  CHECK(spec["activeDeadlineSeconds"] == 7200);
  CHECK(spec["restartPolicy"] == "Never");
  CHECK(spec["automountServiceAccountToken"] == false);
  CHECK(spec["volumes"] ==
        Json::array({{{"name", "claim"}, {"persistentVolumeClaim", {{"claimName", "jars"}}}}}));
  const Json& container = spec["containers"][0];
  CHECK(container["volumeMounts"] ==
        Json::array({{{"name", "claim"}, {"mountPath", "/firesteel-claim"}}}));
  CHECK(container["resources"]["requests"] == Json{{"cpu", "100m"}, {"memory", "64Mi"}});
  CHECK_FALSE(container.contains("env"));
}
