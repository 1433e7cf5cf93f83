// Settings that nobody would write on purpose, as Spark takes them (tests/parity/odd has whole
// submissions).

#include <optional>
#include <string>
#include <vector>

#include "conf/java_options.h"
#include "firesteel/environment.h"
#include "support/catch.h"
#include "unit/conf/resolving.h"

using firesteel::Environment;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::warns;

namespace {

bool is_refused(const std::string& key, const std::string& value,
                const std::string& version = "4.3.0") {
  Submission submission;
  submission.conf(key, value).profile(version);
  return !refusal(submission).empty();
}

}  // namespace

TEST_CASE("Java options are split before -Xmx is looked for, from 4.0 on") {
  constexpr const char* kKey = "spark.driver.extraJavaOptions";
  CHECK(is_refused(kKey, "-Da=b -Xmx1g"));
  CHECK_FALSE(is_refused(kKey, "-Dfoo=noXmxhere"));
  CHECK(is_refused(kKey, "-Da=\"b"));
  CHECK(is_refused(kKey, "-Dfoo=noXmxhere", "3.5.7"));
  CHECK_FALSE(is_refused(kKey, "-Da=\"b", "3.5.7"));
}

TEST_CASE("Typed keys of the driver are checked if the release line has them") {
  for (const char* const key : {"spark.driver.userClassPathFirst",
                                "spark.submit.proxyUser.allowCustomClasspathInClusterMode",
                                "spark.security.directCredentialProviders.enabled",
                                "spark.buffer.size", "spark.kubernetes.setSubmitTimeInDriver"}) {
    CAPTURE(key);
    CHECK(is_refused(key, "x"));
  }
  CHECK_FALSE(is_refused("spark.security.directCredentialProviders.enabled", "x", "3.5.7"));
  CHECK(is_refused("spark.kubernetes.legacy.useReadWriteOnceAccessMode", "x", "3.5.7"));
  CHECK(is_refused("spark.buffer.size", "64k"));
  CHECK_FALSE(is_refused("spark.buffer.size", " 64 "));
  CHECK(is_refused("spark.connect.grpc.binding.port", "x"));
  CHECK_FALSE(is_refused("spark.connect.grpc.binding.port", "x", "3.5.7"));
}

TEST_CASE("Quantities are checked as the client does") {
  for (const char* const key :
       {"spark.kubernetes.driver.request.cores", "spark.kubernetes.driver.limit.cores"}) {
    for (const char* const value : {"", "1e3m", "1E3Ki"}) {
      CAPTURE(key, value);
      CHECK(is_refused(key, value));
    }
    CHECK_FALSE(is_refused(key, "1x"));
  }
}

TEST_CASE("A variable that is set to nothing counts for some keys") {
  for (const char* const variable :
       {"SPARK_DRIVER_MEMORY", "SPARK_EXECUTOR_MEMORY", "SPARK_EXECUTOR_CORES", "SPARK_REMOTE"}) {
    CAPTURE(variable);
    Submission submission;
    submission.env(variable, "");
    CHECK_FALSE(refusal(submission).empty());
  }
  Submission submission;
  submission.env("MASTER", "").env("HADOOP_USER_NAME", "");
  CHECK(submission.resolve().spark_user.value.empty());
}

TEST_CASE("The JVM's own variables set properties around those of SPARK_SUBMIT_OPTS") {
  const auto value = [](std::map<std::string, std::string, std::less<>> variables) {
    Environment environment;
    environment.variables = {variables.begin(), variables.end()};
    const auto properties = firesteel::conf::system_properties(environment, "");
    const auto found = properties.find("spark.a");
    return found == properties.end() ? std::string("none") : found->second.value;
  };
  CHECK(value({{"JAVA_TOOL_OPTIONS", "-Dspark.a=1"}}) == "1");
  CHECK(value({{"JAVA_TOOL_OPTIONS", "-Dspark.a=1"}, {"JDK_JAVA_OPTIONS", "-Dspark.a=2"}}) == "2");
  CHECK(value({{"JDK_JAVA_OPTIONS", "-Dspark.a=2"}, {"SPARK_SUBMIT_OPTS", "-Dspark.a=3"}}) == "3");
  CHECK(value({{"SPARK_SUBMIT_OPTS", "-Dspark.a=3"}, {"_JAVA_OPTIONS", "-Dspark.a=4"}}) == "4");
}

TEST_CASE("A prefix that a claim's label repeats is taken out, too") {
  const std::string prefix = "spark.kubernetes.driver.volumes.persistentVolumeClaim.d.";
  const auto volumes = Submission()
                           .conf(prefix + "mount.path", "/d")
                           .conf(prefix + "options.claimName", "OnDemand")
                           .conf(prefix + "label.persistentVolumeClaim.d.label.z", "1")
                           .resolve()
                           .volumes;
  REQUIRE(volumes.size() == 1);
  const auto& claim = std::get<firesteel::ClaimVolume>(volumes[0].source);
  CHECK(claim.labels == std::map<std::string, std::string>{{"z", "1"}});
}

TEST_CASE("A key that is probably misspelt is warned about with the one that is meant") {
  Submission submission;
  submission.conf("spark.executor.instance", "3").conf("spark.myapp.path", "x");
  const auto spec = submission.resolve();
  CHECK(warns(spec, "unknown-key"));
  CHECK_FALSE(warns(Submission().conf("spark.myapp.path", "x").resolve(), "unknown-key"));
}

TEST_CASE("A misspelt key is warned about beside the one that is meant") {
  for (const char* const key :
       {"spark.app.nam", "spark.jar", "spark.kubernetes.contaner.image"}) {  // all of them are set
    CAPTURE(key);
    CHECK(warns(Submission().conf(key, "x").resolve(), "unknown-key"));
  }
}
