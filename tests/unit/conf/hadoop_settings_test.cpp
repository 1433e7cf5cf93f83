#include "conf/hadoop_settings.h"

#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using firesteel::conf::HadoopSettings;

TEST_CASE("Hadoop's settings are those of the submission over the site files") {
  const firesteel::testing::TempFolder folder;
  (void)folder.write("core-site.xml",
                     "<configuration>"
                     "<property><name>fs.s3a.endpoint</name><value> http://site </value></property>"
                     "<property><name>fs.s3a.secret.key</name><value>${env.KEY:-none}</value>"
                     "</property></configuration>");
  (void)folder.write("hdfs-site.xml",
                     "<configuration><property><name>dfs.nameservices</name><value>ns</value>"
                     "</property></configuration>");
  firesteel::Environment environment;
  environment.working_directory = "/";
  environment.variables = {{"HADOOP_CONF_DIR", folder.path()}, {"KEY", "k"}};
  firesteel::Settings properties;
  properties["spark.hadoop.fs.s3a.access.key"] = {.value = "id", .origin = {}, .key = {}};
  properties["spark.app.name"] = {.value = "x", .origin = {}, .key = {}};
  HadoopSettings settings(properties, environment);
  CHECK(settings.find("fs.s3a.endpoint") == "http://site");
  CHECK(settings.find("fs.s3a.secret.key") == "k");
  CHECK(settings.find("dfs.nameservices") == "ns");
  CHECK(settings.find("fs.s3a.access.key") == "id");
  CHECK(settings.is_submitted("fs.s3a.access.key"));
  CHECK_FALSE(settings.is_submitted("fs.s3a.endpoint"));
  CHECK_FALSE(settings.find("absent"));

  properties["spark.hadoop.fs.s3a.endpoint"] = {.value = "", .origin = {}, .key = {}};
  CHECK(HadoopSettings(properties, environment).find("fs.s3a.endpoint") == "");
  CHECK_FALSE(HadoopSettings(properties, environment).find_non_empty("fs.s3a.endpoint"));
}
