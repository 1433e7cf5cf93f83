// A Hadoop that asks for Kerberos.

#include "conf/hadoop_security.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;

namespace {

std::string property(const std::string& name, const std::string& value) {
  return "<property>\n  <name>" + name + "</name>\n  <value>" + value + "</value>\n</property>\n";
}

const std::string kKerberos = property("hadoop.security.authentication", "kerberos");

}  // namespace

TEST_CASE("Tokens that need a Kerberos ticket are refused with what to give instead") {
  const TempFolder folder;
  (void)folder.write("core-site.xml", "<configuration>" + kKerberos + "</configuration>");
  const TempFolder files;
  Submission submission;
  submission.env("HADOOP_CONF_DIR", folder.path());
  const std::string said = refusal(submission);
  CHECK(said.find("cannot obtain delegation tokens with a ticket") != std::string::npos);
  CHECK(said.find("| set --principal and --keytab") != std::string::npos);

  Submission with_keytab = submission;
  with_keytab.option("--principal", "me@R").option("--keytab", files.write("k", "keys"));
  CHECK(refusal(with_keytab).empty());
  Submission with_secret = submission;
  with_secret.conf("spark.kubernetes.kerberos.tokenSecret.name", "s")
      .conf("spark.kubernetes.kerberos.tokenSecret.itemKey", "k");
  CHECK(refusal(with_secret).empty());
  const std::string step = "org.apache.spark.deploy.k8s.features.KerberosConfDriverFeatureStep";
  Submission excluded = submission;
  excluded.conf("spark.kubernetes.driver.pod.excludedFeatureSteps", step);
  CHECK(refusal(excluded).empty());
}

TEST_CASE("Of spark.hadoop.*, Hadoop's security has only Java system properties") {
  const std::string key = "spark.hadoop.hadoop.security.authentication";
  const TempFolder folder;
  (void)folder.write("core-site.xml", "<configuration>" + kKerberos + "</configuration>");
  Submission kerberos;
  kerberos.env("HADOOP_CONF_DIR", folder.path());
  Submission with_conf = kerberos;
  with_conf.conf(key, "simple");
  CHECK_FALSE(refusal(with_conf).empty());
  Submission with_property = kerberos;
  with_property.env("SPARK_SUBMIT_OPTS", "-D" + key + "=simple");
  CHECK(refusal(with_property).empty());
  for (const char* const method : {"kerberos", "foo", ""}) {
    Submission conf;
    conf.conf(key, method);
    CHECK(refusal(conf).empty());
  }
}

TEST_CASE("The first core-site.xml on the class path counts") {
  const std::string kerberos = "<configuration>" + kKerberos + "</configuration>";
  const TempFolder with_kerberos;
  (void)with_kerberos.write("core-site.xml", kerberos);
  const TempFolder without;
  (void)without.write("core-site.xml", "<configuration>" +
                                           property("hadoop.security.authentication", "SIMPLE") +
                                           "</configuration>");
  const TempFolder empty;
  const auto refused = [](const std::string& spark, const std::string& hadoop,
                          const std::string& yarn) {
    Submission submission;
    submission.env("SPARK_CONF_DIR", spark)
        .env("HADOOP_CONF_DIR", hadoop)
        .env("YARN_CONF_DIR", yarn);
    return !refusal(submission).empty();
  };
  CHECK(refused(with_kerberos.path(), without.path(), without.path()));
  CHECK_FALSE(refused(without.path(), with_kerberos.path(), with_kerberos.path()));
  CHECK(refused(empty.path(), empty.path(), with_kerberos.path()));
  CHECK_FALSE(refused(empty.path(), empty.path(), empty.path()));
}

TEST_CASE("A core-site.xml that Hadoop does not read, or a method without a login, is refused") {
  const TempFolder folder;
  (void)folder.write("core-site.xml", "<configuration>");
  Submission broken;
  broken.env("HADOOP_CONF_DIR", folder.path());
  CHECK(refusal(broken).find("line 1: no element found") != std::string::npos);
  Submission unknown;
  unknown.env("SPARK_SUBMIT_OPTS", "-Dspark.hadoop.hadoop.security.authentication=foo");
  CHECK(refusal(unknown).find("invalid value of hadoop.security.authentication: \"foo\"") !=
        std::string::npos);
  for (const char* const method : {"token", "Certificate", "kerberos_ssl", "proxy"}) {
    CAPTURE(method);
    Submission without_login;
    without_login.env("SPARK_SUBMIT_OPTS",
                      std::string("-Dspark.hadoop.hadoop.security.authentication=") + method);
    CHECK(refusal(without_login).find("invalid value") != std::string::npos);
  }
}
