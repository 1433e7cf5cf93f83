// LocalDirsFeatureStep.

#include <string>

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

std::string dirs_of(const manifest::Manifest& made) {
  return named(driver_container(made).at("env"), "SPARK_LOCAL_DIRS").at("value").get<std::string>();
}

}  // namespace

TEST_CASE("each local dir is an emptyDir of its own") {
  SubmissionSpec spec = minimal_spec();
  spec.local_dirs = {"/a", "/b"};
  manifest::Manifest made = built(spec);
  CHECK(dirs_of(made) == "/a,/b");
  CHECK(named(made.pod.at("spec").at("volumes"), "spark-local-dir-2").at("emptyDir") ==
        Json::object());
  CHECK(named(driver_container(made).at("volumeMounts"), "spark-local-dir-2") ==
        Json::parse(R"({"name": "spark-local-dir-2", "mountPath": "/b"})"));
  spec.local_dirs_tmpfs = true;
  made = built(spec);
  CHECK(named(made.pod.at("spec").at("volumes"), "spark-local-dir-1").at("emptyDir") ==
        Json::parse(R"({"medium": "Memory"})"));
}

TEST_CASE("volumes that are named for it are the local dirs, the user's or a template's") {
  SubmissionSpec spec = minimal_spec();
  spec.local_dirs = {"/a"};
  spec.volumes = {{.name = "spark-local-dir-x",
                   .mount_path = "/fast",
                   .sub_path = {},
                   .sub_path_expr = {},
                   .read_only = false,
                   .source = HostPathVolume{.path = "/nvme", .type = ""}}};
  spec.driver_templates = {
      driver_template("spec: {containers: [{name: d, volumeMounts: [{name: spark-local-dir-t, "
                      "mountPath: /tpl}, {name: other, mountPath: /other}]}]}")};
  const manifest::Manifest made = built(spec);
  CHECK(dirs_of(made) == "/tpl,/fast");
  CHECK(named(made.pod.at("spec").at("volumes"), "spark-local-dir-1").is_null());
}
