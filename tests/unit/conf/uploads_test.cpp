#include "conf/uploads.h"

#include <string>

#include "conf/profile.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

namespace conf = firesteel::conf;
using firesteel::ResourceType;
using firesteel::SubmissionSpec;
using firesteel::testing::refusal;
using firesteel::testing::Submission;

namespace {

constexpr const char* kExcluded = "spark.kubernetes.driver.pod.excludedFeatureSteps";
constexpr const char* kPackage = "org.apache.spark.deploy.k8s.features.";

}  // namespace

TEST_CASE("Files of this machine are uploaded, those of the image and of stores are not") {
  for (const char* const uri : {"a.jar", "/w/a.jar", "file:/w/a.jar", "file:///w/a.jar#x"}) {
    CHECK(conf::is_uploaded(uri));
  }
  for (const char* const uri :
       {"local:///a.jar", "s3a://b/a.jar", "https://h/a.jar", "spark-internal"}) {
    CHECK_FALSE(conf::is_uploaded(uri));
  }
}

TEST_CASE("Something to upload needs a place to upload it to, which may not be empty") {
  const std::string key = "spark.kubernetes.file.upload.path";
  const firesteel::testing::TempFolder folder;
  for (const std::string& file : {folder.write("a.jar", ""), folder.write("m.py", "")}) {
    CHECK(refusal(Submission().app(file)).find(key) != std::string::npos);
    CHECK(refusal(Submission().app(file).conf(key, "")).find(key) != std::string::npos);
    CHECK(refusal(Submission().app(file).conf(key, "/up")).empty());
  }
  const std::string named = folder.write("f", "");
  CHECK(refusal(Submission().conf("spark.files", named)).find(named + " must be uploaded") !=
        std::string::npos);
}

TEST_CASE("A step that is excluded uploads nothing") {
  const std::string basic = std::string(kPackage) + "BasicDriverFeatureStep";
  const std::string command = std::string(kPackage) + "DriverCommandFeatureStep";
  CHECK(refusal(Submission().conf("spark.files", "/w/f").conf(kExcluded, basic)).empty());
  CHECK(refusal(Submission().app("/w/m.py").conf(kExcluded, command)).empty());
  CHECK_FALSE(refusal(Submission().app("/w/m.py").conf(kExcluded, basic)).empty());
  SubmissionSpec spec = Submission().conf(kExcluded, basic).resolve();
  CHECK(conf::uploaded_lists(spec).empty());
  spec.excluded_steps.clear();
  CHECK(conf::uploaded_lists(spec).size() == 4);
  CHECK_FALSE(conf::uploads_application(spec));
  spec.resource_type = ResourceType::kPython;
  spec.primary_resource.value = "file:/w/m.py";
  CHECK(conf::uploads_application(spec));
}
