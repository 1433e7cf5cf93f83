#include "conf/version.h"

#include <string>
#include <vector>

#include "firesteel/remark.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

namespace conf = firesteel::conf;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

TEST_CASE("The name of the image decides, and an unknown one gets the newest with one warning") {
  std::vector<firesteel::Remark> remarks;
  const auto known = conf::version_of_image("apache/spark:v3.1.3", remarks);
  CHECK(known.text == "3.1.3");
  CHECK(known.source == "image apache/spark:v3.1.3");
  CHECK(remarks.empty());
  CHECK(conf::version_of_image("team/etl:7", remarks).source == "newest");
  REQUIRE(remarks.size() == 1);
  CHECK(remarks.front().id == "spark-version-unknown");
  CHECK(remarks.front().message.find("team/etl:7") != std::string::npos);
  CHECK(remarks.front().message.find("--spark-version") != std::string::npos);
}

TEST_CASE("There is no warning about the version if the image does not depend on it") {
  std::vector<firesteel::Remark> remarks;
  CHECK(conf::version_of_image("", remarks).source == "newest");
  CHECK(conf::version_of_image("team/spark:{{SPARK_VERSION}}", remarks).source == "newest");
  CHECK(remarks.empty());
}

TEST_CASE("The option beats the environment, which beats SPARK_HOME, which beats the image") {
  const TempFolder home;
  (void)home.write("RELEASE", "Spark 4.1.1 (git revision 1) built for Hadoop 3.4.2\n");
  Submission submission;
  submission.conf("spark.kubernetes.container.image", "spark:4.0.1");
  CHECK(submission.resolve().spark_version.text == "4.0.1");
  submission.env("SPARK_HOME", home.path());
  CHECK(submission.resolve().spark_version.text == "4.1.1");
  CHECK(submission.resolve().spark_version.source == "RELEASE in " + home.path());
  submission.env("FIRESTEEL_SPARK_VERSION", "3.5.7");
  CHECK(submission.resolve().spark_version.text == "3.5.7");
  submission.profile("4.2");
  CHECK(submission.resolve().spark_version.text == "4.2.0");
  CHECK(submission.resolve().spark_version.minor == 2);
}

TEST_CASE("A SPARK_HOME without RELEASE is known by its spark-core jar") {
  const TempFolder home;
  (void)home.write("jars/spark-core_2.13-4.2.0.jar", "");
  (void)home.write("jars/spark-core-2.13.jar", "");
  CHECK(Submission().env("SPARK_HOME", home.path()).resolve().spark_version.text == "4.2.0");
}

TEST_CASE("Another Spark in SPARK_HOME gets the nearest profile and a warning") {
  const TempFolder home;
  (void)home.write("RELEASE", "Spark 3.0.2 built for Hadoop 3.2.0\n");
  const auto spec = Submission().env("SPARK_HOME", home.path()).resolve();
  CHECK(spec.spark_version.text == "3.0.2");
  CHECK(std::pair{spec.spark_version.major, spec.spark_version.minor} == std::pair{3, 1});
  CHECK(warns(spec, "spark-version-without-profile"));
}

TEST_CASE("A version asked for that has no profile is refused") {
  for (const char* const version : {"3.0.3", "5.0.0", "4", "four", "4.3.0x", ""}) {
    CHECK(refusal(Submission().profile(version))
              .find("3.1, 3.2, 3.3, 3.4, 3.5, 4.0, 4.1, 4.2 and 4.3") != std::string::npos);
  }
  CHECK(Submission().profile("4.3.0-SNAPSHOT").resolve().spark_version.text == "4.3.0-SNAPSHOT");
}

TEST_CASE("An option that spark-submit of the profile lacks is applied and reported once") {
  const TempFolder folder;
  const std::string file = folder.write("x.conf", "spark.x 1\n");
  const auto resolved = [&](const char* version) {
    return Submission()
        .option("--extra-properties-file", file)
        .option("--extra-properties-file", file)
        .profile(version)
        .resolve();
  };
  const auto older = resolved("4.1.1");
  CHECK(older.properties.at("spark.x").value == "1");
  REQUIRE(older.remarks.size() == 1);
  CHECK(older.remarks.front().id == "newer-option");
  CHECK(older.remarks.front().severity == firesteel::Remark::Severity::kInfo);
  CHECK(older.remarks.front().message ==
        "spark-submit of Spark 4.1.1 does not know --extra-properties-file; Firesteel applies it.");
  CHECK(resolved("4.2.0").remarks.empty());
}

TEST_CASE("The resource of Spark Connect's server is the first argument before Spark 3.4") {
  auto submission = Submission().without("--class").option(
      "--class", "org.apache.spark.sql.connect.service.SparkConnectServer");
  submission.resource = "spark-internal";
  submission.arguments = {"local:///server.jar", "x"};
  const auto spec = submission.profile("3.3.4").resolve();
  CHECK(spec.primary_resource.value == "local:///server.jar");
  CHECK(spec.app_arguments == std::vector<std::string>{"x"});
  CHECK(refusal(submission.profile("3.4.4")).find("Spark Connect server") != std::string::npos);
}
