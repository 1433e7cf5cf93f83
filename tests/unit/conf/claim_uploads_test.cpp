#include "conf/claim_uploads.h"

#include <string>
#include <tuple>

#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

namespace conf = firesteel::conf;
using conf::ClaimFileUse;
using firesteel::Error;
using firesteel::testing::property;
using firesteel::testing::refusal;
using firesteel::testing::Resolved;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;

namespace {

constexpr const char* kPath = "spark.kubernetes.file.upload.path";
const std::string kOurs =
    "spark.kubernetes.driver.volumes.persistentVolumeClaim.firesteel-uploads.";
const std::string kMine = "spark.kubernetes.driver.volumes.persistentVolumeClaim.mine.";
const std::string kTheirs = "spark.kubernetes.executor.volumes.persistentVolumeClaim.theirs.";
const conf::ClaimPath kFile{.claim = "jars", .path = "up loads/a b.jar"};

Submission uploading(const std::string& jar) {
  return Submission().app(jar).conf(kPath, "pvc://jars/up loads");
}

}  // namespace

TEST_CASE("pvc: names a claim and a folder in it") {
  CHECK_FALSE(conf::parse_claim_path("hdfs://jars/x"));
  CHECK_FALSE(conf::parse_claim_path("/pvc"));
  for (const auto& [uri, claim, path] :
       {std::tuple{"pvc://jars", "jars", ""}, std::tuple{"pvc://jars/", "jars", ""},
        std::tuple{"PVC://my.jars-1//a/./b c/", "my.jars-1", "a/b c"}}) {
    const auto parsed = conf::parse_claim_path(uri);
    REQUIRE(parsed);
    CHECK(parsed->claim == claim);
    CHECK(parsed->path == path);
  }
  for (const char* const wrong :
       {"pvc:jars/x", "pvc:///x", "pvc://Jars/x", "pvc://-a/x", "pvc://jars/../x", "pvc:"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(conf::parse_claim_path(wrong), Error);
  }
}

TEST_CASE("A claim that nothing mounts is mounted in the driver, and only if it is needed") {
  const TempFolder folder;
  const Resolved with = uploading(folder.write("a.jar", "")).resolve();
  CHECK(property(with, kOurs + "options.claimName") == "jars");
  CHECK(property(with, kOurs + "mount.path") == "/opt/firesteel/uploads");
  CHECK(property(with, kOurs + "mount.readOnly") == "true");
  CHECK(with.properties.at(kOurs + "mount.path").origin.describe().find(kPath) !=
        std::string::npos);
  REQUIRE(with.volumes.size() == 1);
  CHECK(with.volumes[0].read_only);
  CHECK(conf::claim_file_uri(with, kFile, ClaimFileUse::kJar) ==
        "file:///opt/firesteel/uploads/up%20loads/a%20b.jar");
  CHECK(conf::claim_file_uri(with, kFile, ClaimFileUse::kApplication) ==
        "local:///opt/firesteel/uploads/up%20loads/a%20b.jar");
  CHECK(uploading("local:///a.jar").resolve().volumes.empty());
  CHECK(uploading(folder.write("a.py", "")).inlined().resolve().volumes.empty());
}

TEST_CASE("A mount of the claim that the settings have is used") {
  const TempFolder folder;
  Submission submission = uploading(folder.write("a.jar", ""));
  submission.conf(kMine + "options.claimName", "jars").conf(kMine + "mount.path", "/mine/");
  CHECK(property(submission.resolve(), kOurs + "mount.path") == "(none)");
  CHECK(conf::claim_file_uri(submission.resolve(), kFile, ClaimFileUse::kOther) ==
        "file:///mine/up%20loads/a%20b.jar");
  submission.conf(kMine + "mount.subPath", "up loads/");
  CHECK(conf::claim_file_uri(submission.resolve(), kFile, ClaimFileUse::kOther) ==
        "file:///mine/a%20b.jar");
  submission.conf(kMine + "mount.subPath", "up");  // another folder
  CHECK(property(submission.resolve(), kOurs + "mount.path") == "/opt/firesteel/uploads");
}

TEST_CASE("Executors read a jar from the claim if they mount it like the driver") {
  const TempFolder folder;
  Submission submission = uploading(folder.write("a.jar", ""));
  submission.conf(kTheirs + "options.claimName", "jars");
  submission.conf(kTheirs + "mount.path", "/elsewhere");
  CHECK(conf::claim_file_uri(submission.resolve(), kFile, ClaimFileUse::kJar)
            .starts_with("file:///opt"));
  submission.conf(kTheirs + "mount.path", "/opt/firesteel/uploads");
  CHECK(conf::claim_file_uri(submission.resolve(), kFile, ClaimFileUse::kJar)
            .starts_with("local:///opt"));
  CHECK(conf::claim_file_uri(submission.resolve(), kFile, ClaimFileUse::kOther)
            .starts_with("file:///opt"));
}

TEST_CASE("Without the step that mounts volumes nothing can be read from a claim") {
  const TempFolder folder;
  const std::string why =
      refusal(uploading(folder.write("a.jar", ""))
                  .conf("spark.kubernetes.driver.pod.excludedFeatureSteps",
                        "org.apache.spark.deploy.k8s.features.MountVolumesFeatureStep"));
  CHECK(why.find("the driver cannot mount claim jars") != std::string::npos);
}
