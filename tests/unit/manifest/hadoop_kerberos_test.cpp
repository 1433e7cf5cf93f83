// HadoopConfDriverFeatureStep and KerberosConfDriverFeatureStep.

#include <string>

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

constexpr const char* kPrefix = "org-example-main-0a0b0c1234567890";

std::string prefixed(const char* end) {
  return std::string(kPrefix) + end;
}

Json volume_of(const manifest::Manifest& made, const char* name) {
  return named(made.pod.at("spec").at("volumes"), name);
}

Json mount_of(const manifest::Manifest& made, const char* name) {
  return named(driver_container(made).at("volumeMounts"), name);
}

}  // namespace

TEST_CASE("the files of HADOOP_CONF_DIR travel in a ConfigMap") {
  SubmissionSpec spec = minimal_spec();
  spec.hadoop.files = std::vector<InlineFile>{{.name = "core-site.xml", .content = "<a/>"}};
  const manifest::Manifest made = built(spec);
  const Json map = object_of(made, "ConfigMap", "-hadoop-config");
  CHECK(map.at("data") == Json::parse(R"({"core-site.xml": "<a/>"})"));
  CHECK(map.at("immutable") == true);
  CHECK_FALSE(map.at("metadata").contains("namespace"));
  CHECK(volume_of(made, "hadoop-properties").at("configMap") ==
        Json({{"name", prefixed("-hadoop-config")},
              {"items", Json::parse(R"([{"key": "core-site.xml", "path": "core-site.xml"}])")}}));
  CHECK(mount_of(made, "hadoop-properties").at("mountPath") == "/opt/hadoop/conf");
  CHECK(named(driver_container(made).at("env"), "HADOOP_CONF_DIR").at("value") ==
        "/opt/hadoop/conf");
  CHECK(has_property(
      made, "spark.kubernetes.executor.hadoopConfigMapName=" + prefixed("-hadoop-config")));
}

TEST_CASE("an empty HADOOP_CONF_DIR is mounted all the same") {
  SubmissionSpec spec = minimal_spec();
  spec.hadoop.files = std::vector<InlineFile>{};
  const manifest::Manifest made = built(spec);
  CHECK(object_of(made, "ConfigMap", "-hadoop-config").is_object());
  CHECK(volume_of(made, "hadoop-properties").at("configMap") ==
        Json({{"name", prefixed("-hadoop-config")}}));
}

TEST_CASE("a Hadoop ConfigMap that exists is mounted whole") {
  SubmissionSpec spec = minimal_spec();
  spec.hadoop.config_map_name = text("hconf");
  const manifest::Manifest made = built(spec);
  CHECK(object_of(made, "ConfigMap", "-hadoop-config").is_null());
  CHECK(volume_of(made, "hadoop-properties").at("configMap") == Json({{"name", "hconf"}}));
  CHECK(has_property(made, "spark.kubernetes.executor.hadoopConfigMapName=hconf"));
}

TEST_CASE("krb5.conf is mounted under a fixed name") {
  SubmissionSpec spec = minimal_spec();
  spec.kerberos.krb5 = {.name = "krb5.conf", .content = "[libdefaults]\n"};
  manifest::Manifest made = built(spec);
  CHECK(object_of(made, "ConfigMap", "-krb5-file").at("data") ==
        Json::parse(R"({"krb5.conf": "[libdefaults]\n"})"));
  CHECK(volume_of(made, "krb5-file").at("configMap") ==
        Json({{"name", prefixed("-krb5-file")},
              {"items", Json::parse(R"([{"key": "krb5.conf", "path": "krb5.conf"}])")}}));
  CHECK(mount_of(made, "krb5-file") ==
        Json::parse(R"({"name": "krb5-file", "mountPath": "/etc/krb5.conf",
                        "subPath": "krb5.conf"})"));

  spec.kerberos = {};
  spec.kerberos.krb5_config_map = text("k");
  made = built(spec);
  CHECK(object_of(made, "ConfigMap", "-krb5-file").is_null());
  CHECK(volume_of(made, "krb5-file").at("configMap") == Json({{"name", "k"}}));
}

TEST_CASE("a keytab becomes a Secret, the property names its place, tokens are left out") {
  SubmissionSpec spec = minimal_spec();
  spec.kerberos.keytab = {.name = "me.keytab", .content = "bytes"};
  spec.kerberos.token_secret_name = text("t");
  spec.kerberos.token_secret_item_key = text("i");
  spec.properties["spark.kerberos.keytab"] = text("/home/me/me.keytab");
  const manifest::Manifest made = built(spec);
  CHECK(object_of(made, "Secret", "-kerberos-keytab").at("data") ==
        Json::parse(R"({"me.keytab": "Ynl0ZXM="})"));
  CHECK(volume_of(made, "kerberos-keytab").at("secret").at("secretName") ==
        prefixed("-kerberos-keytab"));
  CHECK(mount_of(made, "kerberos-keytab").at("mountPath") == "/mnt/secrets/kerberos-keytab");
  CHECK(has_property(made, "spark.kerberos.keytab=/mnt/secrets/kerberos-keytab/me.keytab"));
  CHECK(volume_of(made, "hadoop-secret").is_null());
}

TEST_CASE("delegation tokens come from a Secret that exists, else from the submitter's file") {
  SubmissionSpec spec = minimal_spec();
  spec.kerberos.delegation_tokens = std::string("HDTS\0\1", 6);
  manifest::Manifest made = built(spec);
  CHECK(object_of(made, "Secret", "-delegation-tokens").at("data") ==
        Json::parse(R"({"hadoop-tokens": "SERUUwAB"})"));
  CHECK(mount_of(made, "hadoop-secret").at("mountPath") == "/mnt/secrets/hadoop-credentials");
  CHECK(named(driver_container(made).at("env"), "HADOOP_TOKEN_FILE_LOCATION").at("value") ==
        "/mnt/secrets/hadoop-credentials/hadoop-tokens");

  spec.kerberos.token_secret_name = text("t");
  spec.kerberos.token_secret_item_key = text("item");
  made = built(spec);
  CHECK(object_of(made, "Secret").is_null());
  CHECK(volume_of(made, "hadoop-secret").at("secret") == Json({{"secretName", "t"}}));
  CHECK(named(driver_container(made).at("env"), "HADOOP_TOKEN_FILE_LOCATION").at("value") ==
        "/mnt/secrets/hadoop-credentials/item");
}
