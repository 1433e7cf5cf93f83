#include "conf/merge.h"

#include <initializer_list>
#include <string>

#include "firesteel/conf_value.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::testing::property;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

TEST_CASE("A flag beats --conf, which beats files, which beat the environment") {
  const TempFolder folder;
  const std::string file =
      folder.write("p", "spark.executor.memory 3g\nspark.executor.cores=3\nspark.app.name file\n");
  const auto spec = Submission()
                        .option("--properties-file", file)
                        .option("--num-executors", "7")
                        .conf("spark.executor.instances", "5")
                        .conf("spark.executor.cores", "2")
                        .env("SPARK_EXECUTOR_MEMORY", "9g")
                        .env("SPARK_EXECUTOR_CORES", "9")
                        .env("SPARK_DRIVER_MEMORY", "9g")
                        .resolve();
  CHECK(property(spec, "spark.executor.instances") == "7");
  CHECK(property(spec, "spark.executor.cores") == "2");
  CHECK(property(spec, "spark.executor.memory") == "3g");
  CHECK(property(spec, "spark.driver.memory") == "9g");
  CHECK(spec.app_name.value == "file");
  CHECK(spec.properties.at("spark.executor.instances").origin.describe() == "--num-executors");
  CHECK(spec.properties.at("spark.executor.cores").origin.describe() == "--conf");
  CHECK(spec.properties.at("spark.executor.memory").origin.describe() == file + ":1");
  CHECK(spec.properties.at("spark.driver.memory").origin.describe() ==
        "environment SPARK_DRIVER_MEMORY");
}

TEST_CASE("The higher layer wins, whichever has more settings") {
  const auto layer = [](const std::string& value, std::initializer_list<const char*> keys) {
    firesteel::Settings settings;
    for (const std::string key : keys) {
      settings[key] = {.value = value, .origin = {}, .key = key};
    }
    return settings;
  };
  const auto merged = firesteel::conf::merge(
      {layer("1", {"spark.a"}), layer("2", {"spark.a", "spark.b", "spark.c"}),
       layer("3", {"spark.c", "spark.d"})},
      {});
  std::string all;
  for (const auto& [key, setting] : merged.properties) {
    CHECK(setting.key == key);
    all += key + "=" + setting.value + " ";
  }
  CHECK(all == "spark.a=1 spark.b=2 spark.c=2 spark.d=3 ");
}

TEST_CASE("Between --driver-memory and its --conf the later one wins") {
  Submission first;
  first.option("--driver-memory", "2g").conf("spark.driver.memory", "3g");
  CHECK(first.resolve().memory.heap_mib == 3072);
  Submission second;
  second.conf("spark.driver.memory", "3g").option("--driver-memory", "2g");
  CHECK(second.resolve().memory.heap_mib == 2048);
  CHECK(property(Submission().option("--driver-default-class-path", "/x").resolve(),
                 "spark.driver.defaultExtraClassPath") == "/x");
}

TEST_CASE("spark-defaults.conf is read without --properties-file or with --load-spark-defaults") {
  const TempFolder folder;
  (void)folder.write("conf/spark-defaults.conf", "spark.a 1\nspark.b 1\n");
  const std::string file = folder.write("p", "spark.b 2\nspark.c 2\n");
  const std::string extra = folder.write("e", "spark.c 3\nspark.d 3\n");
  const std::string later = folder.write("l", "spark.d 4\n");
  Submission submission;
  submission.env("SPARK_CONF_DIR", folder.path() + "/conf");
  CHECK(property(submission.resolve(), "spark.a") == "1");
  submission.option("--extra-properties-file", extra);
  CHECK(property(submission.resolve(), "spark.a") == "1");
  submission.option("--properties-file", file).option("--extra-properties-file", later);
  CHECK(property(submission.resolve(), "spark.a") == "(none)");
  submission.option("--load-spark-defaults");
  const auto spec = submission.resolve();
  CHECK(property(spec, "spark.a") == "1");
  CHECK(property(spec, "spark.b") == "2");
  CHECK(property(spec, "spark.c") == "3");
  CHECK(property(spec, "spark.d") == "4");
  CHECK(spec.properties_files.size() == 4);
}

TEST_CASE("Values of files are trimmed except for line ends, those of --conf are not") {
  const TempFolder folder;
  const std::string file = folder.write("p", "spark.a = x \\t \nspark.b=\\ny\\r\nspark.empty\n");
  const auto spec =
      Submission().option("--properties-file", file).conf("spark.y", " spaced ").resolve();
  CHECK(property(spec, "spark.a") == "x");
  CHECK(property(spec, "spark.b") == "\ny\r");
  CHECK(property(spec, "spark.empty").empty());
  CHECK(property(spec, "spark.y") == " spaced ");
}

TEST_CASE("Keys that do not begin with spark. are left out with a warning") {
  const auto spec = Submission().conf("weird.not.spark", "1").conf(" spark.x", "2").resolve();
  CHECK(property(spec, "weird.not.spark") == "(none)");
  CHECK(warns(spec, "non-spark-property"));
}

TEST_CASE("System properties are lowest but reach spark.properties") {
  const auto spec = Submission()
                        .conf("spark.both", "conf")
                        .env("SPARK_SUBMIT_OPTS",
                             "-Dspark.both=opts '-Dspark.q=x y' -Dnot=1 -Dspark.master=local "
                             "-Dspark.jars=local:///d.jar -Dspark.driver.memory=2g")
                        .resolve();
  CHECK(property(spec, "spark.both") == "conf");
  CHECK(property(spec, "spark.q") == "x y");
  CHECK(property(spec, "not") == "(none)");
  CHECK(property(spec, "spark.master") == "k8s://https://h:6443");
  CHECK(property(spec, "spark.jars") == "local:///d.jar,local:///a.jar");
  CHECK(spec.memory.heap_mib == 2048);
}

TEST_CASE("The names from yarn's time still count") {
  const auto spec = Submission()
                        .conf("spark.yarn.driver.memoryOverhead", "777")
                        .conf("spark.yarn.keytab", "local:///k")
                        .conf("spark.yarn.principal", "p")
                        .resolve();
  CHECK(spec.memory.overhead_mib == 777);
  CHECK(property(spec, "spark.kerberos.keytab") == "local:///k");
  CHECK(property(spec, "spark.yarn.keytab") == "local:///k");
}

TEST_CASE("A properties file that is missing is named, a broken escape has its line") {
  CHECK(
      refusal(Submission().option("--properties-file", "/nonexistent/p")).find("/nonexistent/p") !=
      std::string::npos);
  const TempFolder folder;
  const std::string file = folder.write("p", "spark.a=1\nspark.b=\\u12\n");
  CHECK(refusal(Submission().option("--properties-file", file)).find(file + ":2") !=
        std::string::npos);
}
