#include "conf/spark_env.h"

#include <string>
#include <vector>

#include "firesteel/arguments.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/temp_folder.h"

namespace conf = firesteel::conf;
using firesteel::Environment;
using firesteel::testing::TempFolder;

namespace {

Environment with(const std::string& directory) {
  return {.variables = {{"SPARK_CONF_DIR", directory}, {"PATH", "/usr/bin:/bin"}, {"OLD", "o"}},
          .user = "u",
          .home = "/h",
          .working_directory = directory};
}

}  // namespace

TEST_CASE("Assignments of spark-env.sh are in the environment, exported or not") {
  const TempFolder folder;
  (void)folder.write("spark-env.sh",
                     "FOO=\"a b\n c\"\nexport BAR=$OLD-$SPARK_CONF_DIR\nunset OLD\necho hello\n");
  const Environment loaded = conf::load_spark_env(with(folder.path())).value();
  CHECK(loaded.find("FOO") == "a b\n c");
  CHECK(loaded.find("BAR") == "o-" + folder.path());
  CHECK_FALSE(loaded.find("OLD").has_value());
  CHECK(loaded.find("SPARK_CONF_DIR") == folder.path());
}

TEST_CASE("spark-env.sh sees what bin/spark-class would show it") {
  const TempFolder folder;
  (void)folder.write("spark-env.sh", "A=$0 B=$# C=\"$*\"\n");
  Environment environment = with(folder.path());
  environment.variables["SPARK_HOME"] = "/opt/spark";
  const std::vector<std::string> words = {"--name", "a b"};
  const Environment loaded = conf::load_spark_env(environment, words).value();
  CHECK(loaded.find("A") == "/opt/spark/bin/spark-class");
  CHECK(loaded.find("B") == "3");
  CHECK(loaded.find("C") == "org.apache.spark.deploy.SparkSubmit --name a b");
}

TEST_CASE("spark-env.sh is not found in a directory whose name has a blank, as in Spark") {
  const TempFolder folder;
  (void)folder.write("my conf/spark-env.sh", "A=1\n");
  const Environment loaded = conf::load_spark_env(with(folder.path() + "/my conf")).value();
  CHECK_FALSE(loaded.find("A").has_value());
  CHECK(loaded.find("OLD") == "o");
}

TEST_CASE("Without spark-env.sh nothing changes but SPARK_CONF_DIR") {
  const TempFolder folder;
  Environment environment = with("");
  environment.variables["SPARK_HOME"] = folder.path();
  environment.variables.erase("SPARK_CONF_DIR");
  Environment expected = environment;
  expected.variables["SPARK_CONF_DIR"] = folder.path() + "/conf";
  const Environment loaded = conf::load_spark_env(environment).value();
  CHECK(loaded.variables == expected.variables);
  CHECK_FALSE(conf::load_spark_env(loaded).has_value());
}

TEST_CASE("A spark-env.sh that was read before is not read again") {
  const TempFolder folder;
  (void)folder.write("spark-env.sh", "FOO=1\n");
  Environment environment = with(folder.path());
  environment.variables["SPARK_ENV_LOADED"] = "1";
  CHECK_FALSE(conf::load_spark_env(environment).has_value());
}

TEST_CASE("The second time changes nothing") {
  const TempFolder folder;
  (void)folder.write("spark-env.sh", "KUBECONFIG=$KUBECONFIG:more\n");
  firesteel::testing::FakeSignals stop_signals;
  const Environment once = firesteel::load_spark_env(with(folder.path()), {}, stop_signals).value();
  CHECK(once.find("KUBECONFIG") == ":more");
  CHECK_FALSE(conf::load_spark_env(once).has_value());
  CHECK_FALSE(firesteel::load_spark_env(once, {}, stop_signals).has_value());
}

TEST_CASE("A spark-env.sh that exits is an error with its code") {
  const TempFolder folder;
  (void)folder.write("spark-env.sh", "exit 3\n");
  CHECK_THROWS_WITH(conf::load_spark_env(with(folder.path())), Catch::Contains("code 3"));
}
