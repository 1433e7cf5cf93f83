// What submit --explain says of the driver pod.

#include "manifest/pod_parts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

void set(SubmissionSpec& spec, const std::string& key, const std::string& value) {
  spec.properties[key] = {
      .value = value, .origin = {.kind = Origin::Kind::kConf, .name = {}}, .key = key};
}

/// "VALUE by WHAT" of the part, "" when there is none.
std::string part(const SubmissionSpec& spec, const std::string& path) {
  const std::vector<PodPart> parts = manifest::explain_pod(spec, fixed_identity());
  const auto found = std::ranges::find(parts, path, &PodPart::path);
  return found == parts.end() ? "" : found->value + " by " + found->made_by;
}

}  // namespace

TEST_CASE("A part that a key made names the key and where it was set") {
  SubmissionSpec spec = minimal_spec();
  spec.labels = {{"team", "data"}};
  set(spec, "spark.kubernetes.driver.label.team", "data");
  spec.environment = {{"LEVEL", "info"}};
  set(spec, "spark.kubernetes.driverEnv.LEVEL", "info");
  spec.volumes = {{.name = "n",
                   .mount_path = "/n",
                   .sub_path = {},
                   .sub_path_expr = {},
                   .read_only = false,
                   .source = NfsVolume{.server = "s", .path = "/p"}}};
  set(spec, "spark.kubernetes.driver.volumes.nfs.n.mount.path", "/n");
  CHECK(part(spec, "metadata.labels.team") ==
        "data by spark.kubernetes.driver.label.team (--conf)");
  CHECK(part(spec, "driver.env.LEVEL") == "info by spark.kubernetes.driverEnv.LEVEL (--conf)");
  CHECK(part(spec, "driver.volumeMounts.n") ==
        "/n by spark.kubernetes.driver.volumes.nfs.n.mount.path (--conf)");
  CHECK(part(spec, "spec.volumes.n") ==
        R"({"nfs":{"path":"/p","server":"s"}} by )"
        "spark.kubernetes.driver.volumes.nfs.n.mount.path (--conf)");
}

TEST_CASE("A part without a key is a default's or Spark's own") {
  const SubmissionSpec spec = minimal_spec();
  CHECK(part(spec, "driver.ports.spark-ui") == "4040 by spark.ui.port (default)");
  CHECK(part(spec, "metadata.labels.spark-role") == "driver by Spark");
  CHECK(part(spec, "metadata.labels.firesteel/submission-id").ends_with(" by Firesteel"));
}

TEST_CASE("A part of the pod template is told from one of Spark's") {
  SubmissionSpec spec = minimal_spec();
  spec.driver_templates = {driver_template(
      "metadata: {labels: {from: template}}\nspec:\n  restartPolicy: Always\n"
      "  containers: [{name: main, env: [{name: T, value: t}]}, {name: side, image: i}]\n")};
  CHECK(part(spec, "metadata.labels.from") == "template by pod template");
  CHECK(part(spec, "driver.env.T") == "t by pod template");
  CHECK(part(spec, "spec.containers.side") == "i by pod template");
  CHECK(part(spec, "spec.restartPolicy") == "Never by Spark");
}

TEST_CASE("A part whose key looks like a secret is not shown") {
  SubmissionSpec spec = minimal_spec();
  spec.environment = {{"DB_PASSWORD", "hunter2"}};
  set(spec, "spark.kubernetes.driverEnv.DB_PASSWORD", "hunter2");
  CHECK(part(spec, "driver.env.DB_PASSWORD") ==
        "*********(redacted) by spark.kubernetes.driverEnv.DB_PASSWORD (--conf)");
}
