// A Hadoop that asks for Kerberos.

#include "conf/hadoop_security.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::conf::hadoop_property;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;

namespace {

std::string property(const std::string& name, const std::string& value) {
  return "<property>\n  <name>" + name + "</name>\n  <value> " + value + " </value>\n</property>\n";
}

const std::string kKerberos = property("hadoop.security.authentication", "kerberos");

}  // namespace

TEST_CASE("A property of Hadoop's XML is the last one outside of comments") {
  CHECK(hadoop_property("<configuration>" + property("a", "1") + property("b", "2") +
                            property("a", "3") + "</configuration>",
                        "a") == "3");
  CHECK(hadoop_property("<!-- " + property("a", "1") + " -->", "a") == std::nullopt);
  CHECK(hadoop_property(property("a", "1") + "<!-- without end", "a") == "1");
  CHECK(hadoop_property("<property><name>a</name></property>", "a") == std::nullopt);
  CHECK(hadoop_property("<property><name>a</name><value>", "a") == std::nullopt);
  CHECK(hadoop_property("", "a") == std::nullopt);
}

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
  Submission simple = submission;
  simple.conf("spark.hadoop.hadoop.security.authentication", "simple");
  CHECK(refusal(simple).empty());
  const std::string step = "org.apache.spark.deploy.k8s.features.KerberosConfDriverFeatureStep";
  Submission excluded = submission;
  excluded.conf("spark.kubernetes.driver.pod.excludedFeatureSteps", step);
  CHECK(refusal(excluded).empty());
}
