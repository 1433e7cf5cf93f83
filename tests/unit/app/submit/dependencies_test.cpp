#include "app/submit/dependencies.h"

#include <regex>
#include <string>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "storage/source_file.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/temp_folder.h"

namespace app = firesteel::app;
using firesteel::Error;
using firesteel::SubmissionSpec;
using firesteel::testing::FakeWorld;
using firesteel::testing::TempFolder;

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
  auto [planned, uploads, routes] = app::plan_uploads(spec, world.host());
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
  const app::UploadPlan plan = app::plan_uploads(spec, world.host());
  CHECK(plan.uploads.size() == 1);
  CHECK(without_uuids(plan.spec.primary_resource.value) == "/up//spark-upload-U/main.py");
  spec.primary_resource.value = "local:///opt/main.py";
  CHECK(app::plan_uploads(spec, world.host()).uploads.empty());
  spec.resource_type = firesteel::ResourceType::kR;
  spec.primary_resource.value = "file:/w/main.R";
  CHECK(app::plan_uploads(spec, world.host()).uploads.empty());
}

TEST_CASE("An upload path of a scheme that is not supported is refused when it is needed") {
  FakeWorld world;
  SubmissionSpec spec = spec_with("ftp://bucket/x");
  CHECK(app::plan_uploads(spec, world.host()).uploads.empty());
  set(spec, "spark.files", "file:/w/f");
  CHECK_THROWS_AS(app::plan_uploads(spec, world.host()), Error);
}

TEST_CASE("Named by its content, a file has one target, whoever submits it") {
  const TempFolder folder;
  const std::string jar = folder.write("app.jar", "jar");
  SubmissionSpec spec = spec_with("file:///up");
  spec.names_uploads_by_content = true;
  set(spec, "spark.jars", jar + ",local:///in.jar");
  set(spec, "spark.files", jar + "," + folder.write("copy.jar", "jar"));
  FakeWorld world;
  auto [planned, uploads, routes] = app::plan_uploads(spec, world.host());
  const std::string up =
      "file:///up/sha256/0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd/";
  CHECK(planned.properties["spark.jars"].value == up + "app.jar,local:///in.jar");
  CHECK(planned.properties["spark.files"].value == up + "app.jar," + up + "copy.jar");
  REQUIRE(uploads.size() == 2);
  CHECK(uploads.front().content_named);
  CHECK(uploads.front().version == firesteel::storage::SourceFile(jar).version());
}

TEST_CASE("Who reads a local file where is told for each place where it is named") {
  const auto told = [](const SubmissionSpec& spec) {
    FakeWorld world;
    std::vector<std::string> texts;
    for (const app::FileRoute& route : app::plan_uploads(spec, world.host()).routes) {
      texts.push_back(without_uuids(app::route_text(route)));
    }
    return texts;
  };
  SubmissionSpec spec = spec_with("s3a://b/up");
  spec.resource_type = firesteel::ResourceType::kPython;
  spec.primary_resource.value = "file:/w/job.py";
  set(spec, "spark.jars", "file:/w/a.jar,s3a://b/far.jar");
  set(spec, "spark.archives", "file:/w/e.zip#env");
  const std::string kExecutors = ", and the executors get it from the driver";
  CHECK(told(spec) ==
        std::vector<std::string>{
            "file /w/a.jar: this machine uploads it to s3a://b/up/spark-upload-U/a.jar; the driver "
            "reads it there" +
                kExecutors,
            "file /w/e.zip: this machine uploads it to s3a://b/up/spark-upload-U/e.zip; the driver "
            "reads it there" +
                kExecutors,
            "file /w/job.py: this machine uploads it to s3a://b/up/spark-upload-U/job.py; the "
            "driver reads it there"});
  set(spec, "spark.kubernetes.jars.avoidDownloadSchemes", "http,s3a");
  CHECK(told(spec).front() ==
        "file /w/a.jar: this machine uploads it to s3a://b/up/spark-upload-U/a.jar; the driver and "
        "the executors read it there");
  SubmissionSpec carried = spec_with("");
  carried.carries_files = true;
  carried.carried_files = {{.uri = "file:/w/u.py", .path = "u.py", .content = {}}};
  carried.primary_resource.value = "spark-internal";
  set(carried, "spark.submit.pyFiles", "file:/w/u.py");
  CHECK(told(carried) == std::vector<std::string>{
                             "file /w/u.py: it travels in the ConfigMap; the driver reads it from "
                             "file:///opt/firesteel/files/u.py" +
                             kExecutors});
}

TEST_CASE("A signal ends the reading of files for their names") {
  const TempFolder folder;
  SubmissionSpec spec = spec_with("file:///up");
  spec.names_uploads_by_content = true;
  set(spec, "spark.jars", folder.write("app.jar", "jar"));
  FakeWorld world;
  world.stop_signals.raise(15);
  CHECK_THROWS_AS(app::plan_uploads(spec, world.host()), firesteel::InterruptedError);
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
  auto [planned, uploads, routes] = app::plan_uploads(spec, world.host());
  CHECK(uploads.empty());
  CHECK(planned.primary_resource.value == "local:///opt/firesteel/files/my%20job.py");
  // file: because Spark hands those to the executors, which local: would have to have already.
  CHECK(planned.properties["spark.submit.pyFiles"].value ==
        "s3a://b/far.py,file:///opt/firesteel/files/u.py");
  CHECK(planned.properties["spark.files"].value == "file:///opt/firesteel/files/u.py");
  CHECK(planned.properties["spark.archives"].value == "file:///opt/firesteel/files/3/e.zip#env");
}
