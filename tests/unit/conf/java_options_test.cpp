#include "conf/java_options.h"

#include <string>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace conf = firesteel::conf;

TEST_CASE("Options are split at blanks outside of quotes") {
  using Parts = std::vector<std::string>;
  CHECK(conf::split_option_string(" -Da=1  '-Db=x y' -Dc=\"p q\"r \\'s ''", "v") ==
        Parts{"-Da=1", "-Db=x y", "-Dc=p qr", "'s", ""});
  CHECK(conf::split_option_string("\"a\\\"b\" 'c\\d'", "v") == Parts{"a\"b", "c\\d"});
  CHECK(conf::split_option_string("  ", "v").empty());
  CHECK_THROWS_AS(conf::split_option_string("'a", "v"), firesteel::Error);
  CHECK_THROWS_AS(conf::split_option_string("a\\", "v"), firesteel::Error);
}

TEST_CASE("SPARK_SUBMIT_OPTS beats java-opts, and a definition may be empty") {
  const firesteel::testing::TempFolder folder;
  (void)folder.write("java-opts", "-Dspark.jo=1 -Dspark.both=jo\n-Dspark.l2=\"a b\"\n");
  const firesteel::Environment environment{
      .variables = {{"SPARK_SUBMIT_OPTS", "-Dspark.both=opts -Dspark.empty -Xss1m -Dspark.e="}},
      .user = "u",
      .home = "/h",
      .working_directory = "/"};
  const auto properties = conf::system_properties(environment, folder.path());
  CHECK(properties.at("spark.both").value == "opts");
  CHECK(properties.at("spark.jo").value == "1");
  CHECK(properties.at("spark.l2").value == "a b");
  CHECK(properties.at("spark.l2").origin.describe() == folder.path() + "/java-opts:2");
  CHECK(properties.at("spark.empty").value.empty());
  CHECK(properties.at("spark.e").value.empty());
  CHECK(properties.at("user.name").value == "u");
}
