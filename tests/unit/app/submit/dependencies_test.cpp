#include "app/submit/dependencies.h"

#include <regex>
#include <string>

#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "support/fake_world.h"

namespace app = firesteel::app;
using firesteel::Error;
using firesteel::SubmissionSpec;
using firesteel::testing::FakeWorld;

namespace {

SubmissionSpec spec_with(const std::string& upload_path) {
  SubmissionSpec spec;
  spec.primary_resource.value = "spark-internal";
  if (!upload_path.empty()) {
    spec.upload_path = firesteel::ConfValue{.value = upload_path, .origin = {}, .key = {}};
  }
  return spec;
}

void set(SubmissionSpec& spec, const std::string& key, const std::string& value) {
  spec.properties[key] = {.value = value, .origin = {}, .key = key};
}

/// With every uuid replaced by U.
std::string without_uuids(const std::string& text) {
  static const std::regex uuid(
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  return std::regex_replace(text, uuid, "U");
}

}  // namespace

TEST_CASE("Local entries are rewritten to their uploads and come first, as Spark does") {
  FakeWorld world;
  SubmissionSpec spec = spec_with("file:///up");
  set(spec, "spark.jars", "local:///in.jar,file:/w/lib%20x.jar,s3a://b/x.jar,/w/app.jar");
  set(spec, "spark.files", "file:/w/f.txt#alias");
  set(spec, "spark.archives", "file:///w/env.tgz#env,hdfs://n/a.zip#b");
  set(spec, "spark.submit.pyFiles", "");
  auto [planned, uploads] = app::plan_uploads(spec, world.random);
  CHECK(without_uuids(planned.properties["spark.jars"].value) ==
        "file:///up/spark-upload-U/lib x.jar,file:///up/spark-upload-U/app.jar,local:///in.jar,"
        "s3a://b/x.jar");
  CHECK(without_uuids(planned.properties["spark.files"].value) ==
        "file:///up/spark-upload-U/f.txt");
  CHECK(without_uuids(planned.properties["spark.archives"].value) ==
        "file:/up/spark-upload-U/env.tgz#env,hdfs://n/a.zip#b");
  CHECK(planned.properties["spark.submit.pyFiles"].value.empty());
  CHECK(spec.properties["spark.files"].value == "file:/w/f.txt#alias");
  REQUIRE(uploads.size() == 4);
  CHECK(uploads[0].source == "/w/lib x.jar");
  CHECK(uploads[1].source == "/w/app.jar");
  CHECK(uploads[2].source == "/w/f.txt");
  CHECK(uploads[3].source == "/w/env.tgz");
  CHECK(uploads[0].target != uploads[1].target);
}

TEST_CASE("A local Python main file is uploaded, one of R or in the image is not") {
  FakeWorld world;
  SubmissionSpec spec = spec_with("/up/");
  spec.resource_type = firesteel::ResourceType::kPython;
  spec.primary_resource.value = "file:/w/main.py";
  const app::UploadPlan plan = app::plan_uploads(spec, world.random);
  CHECK(plan.uploads.size() == 1);
  CHECK(without_uuids(plan.spec.primary_resource.value) == "/up//spark-upload-U/main.py");
  spec.primary_resource.value = "local:///opt/main.py";
  CHECK(app::plan_uploads(spec, world.random).uploads.empty());
  spec.resource_type = firesteel::ResourceType::kR;
  spec.primary_resource.value = "file:/w/main.R";
  CHECK(app::plan_uploads(spec, world.random).uploads.empty());
}

TEST_CASE("An upload path of a scheme that is not supported is refused when it is needed") {
  FakeWorld world;
  SubmissionSpec spec = spec_with("ftp://bucket/x");
  CHECK(app::plan_uploads(spec, world.random).uploads.empty());
  set(spec, "spark.files", "file:/w/f");
  CHECK_THROWS_AS(app::plan_uploads(spec, world.random), Error);
}

TEST_CASE(
    "Files that travel in the ConfigMap are named as the driver finds them, in their places") {
  FakeWorld world;
  SubmissionSpec spec = spec_with("file:///up");
  spec.carries_files = true;
  spec.resource_type = firesteel::ResourceType::kPython;
  spec.primary_resource.value = "file:/w/my%20job.py";
  spec.carried_files = {{.uri = "file:/w/my%20job.py", .path = "my job.py", .content = {}},
                        {.uri = "file:/w/u.py", .path = "u.py", .content = {}},
                        {.uri = "file:/w/e.zip", .path = "3/e.zip", .content = {}}};
  set(spec, "spark.submit.pyFiles", "s3a://b/far.py,file:/w/u.py");
  set(spec, "spark.files", "file:/w/u.py#alias");
  set(spec, "spark.archives", "file:/w/e.zip#env");
  auto [planned, uploads] = app::plan_uploads(spec, world.random);
  CHECK(uploads.empty());
  CHECK(planned.primary_resource.value == "local:///opt/firesteel/files/my%20job.py");
  // file: because Spark hands those to the executors, which local: would have to have already.
  CHECK(planned.properties["spark.submit.pyFiles"].value ==
        "s3a://b/far.py,file:///opt/firesteel/files/u.py");
  CHECK(planned.properties["spark.files"].value == "file:///opt/firesteel/files/u.py");
  CHECK(planned.properties["spark.archives"].value == "file:///opt/firesteel/files/3/e.zip#env");
}
