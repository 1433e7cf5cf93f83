#include "conf/version.h"

#include <string>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

namespace conf = firesteel::conf;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

TEST_CASE("The tag of an image called spark or pyspark decides, else the newest is taken") {
  const auto text = [](const char* image) { return conf::version_of_image(image).text; };
  CHECK(text("apache/spark:3.5.1-scala2.12-java11-python3-ubuntu") == "3.5.1");
  CHECK(text("registry.example:5000/team/pyspark:4.0.1") == "4.0.1");
  CHECK(text("spark:4.1.0@sha256:abc") == "4.1.0");
  CHECK(text("repo.example/spark:1") == "4.3.0");
  CHECK(text("repo.example/spark:3.5") == "4.3.0");
  CHECK(text("repo.example/spark:3.4.1") == "4.3.0");
  CHECK(text("repo.example/my-spark:3.5.1") == "4.3.0");
  CHECK(text("localhost:5000/spark") == "4.3.0");
  CHECK(text("spark:v3.5.1") == "4.3.0");
  CHECK(conf::version_of_image("x").source == "newest");
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
  (void)home.write("RELEASE", "Spark 3.3.2 built for Hadoop 3.3.2\n");
  const auto spec = Submission().env("SPARK_HOME", home.path()).resolve();
  CHECK(spec.spark_version.text == "3.3.2");
  CHECK(std::pair{spec.spark_version.major, spec.spark_version.minor} == std::pair{3, 5});
  CHECK(warns(spec, "spark-version-without-profile"));
}

TEST_CASE("A version asked for that has no profile is refused") {
  for (const char* const version : {"3.4.1", "5.0.0", "4", "four", "4.3.0x", ""}) {
    CHECK(refusal(Submission().profile(version)).find("3.5, 4.0, 4.1, 4.2 and 4.3") !=
          std::string::npos);
  }
  CHECK(Submission().profile("4.3.0-SNAPSHOT").resolve().spark_version.text == "4.3.0-SNAPSHOT");
}
