#include "conf/local_files.h"

#include <string>
#include <vector>

#include "conf/template_file.h"
#include "firesteel/error.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"
#include "yaml/document.h"

using firesteel::InlineFile;
using firesteel::PodTemplate;
using firesteel::testing::notes;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

namespace {

std::string names(const std::vector<InlineFile>& files) {
  std::string all;
  for (const InlineFile& file : files) {
    all += file.name + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("Files of the configuration directory travel by size, but for Spark's own") {
  const TempFolder folder;
  for (const char* const name : {"spark-defaults.conf", "spark.properties", "x.template",
                                 "a.tgz.gz", "a.jar", "log4j2.properties", "sub/inner"}) {
    (void)folder.write(name, "spark.k v\n");
  }
  (void)folder.write(".hidden", "h");
  (void)folder.write("b.tgz", "xx");
  const auto spec = Submission().env("SPARK_CONF_DIR", folder.path()).resolve();
  CHECK(names(spec.conf_files) == "b.tgz .hidden log4j2.properties ");
  REQUIRE(spec.remarks.size() == 1);
  CHECK(spec.remarks[0].message == "Spark configuration files loaded from Some(" + folder.path() +
                                       ") : b.tgz,.hidden,log4j2.properties");
}

TEST_CASE("Files that do not fit the ConfigMap are left out with a warning") {
  const TempFolder folder;
  (void)folder.write("a", "123456789012345");
  (void)folder.write("bb", "1234567890123456");
  (void)folder.write("c", "x");
  (void)folder.write("huge", std::string(100, 'y'));
  (void)folder.write("latin1", "\xE9");
  Submission submission;
  submission.env("SPARK_CONF_DIR", folder.path()).conf("spark.kubernetes.configMap.maxSize", "36");
  const auto spec = submission.resolve();
  CHECK(names(spec.conf_files) == "c a ");
  CHECK(notes(spec, "conf-files"));
  CHECK(warns(spec, "conf-file-skipped"));
  CHECK(warns(spec, "conf-file-too-large"));
  CHECK(warns(spec, "conf-file-not-utf8"));
  submission.conf("spark.kubernetes.configMap.maxSize", "40");
  CHECK(names(submission.resolve().conf_files) == "c a bb ");
}

TEST_CASE("HADOOP_CONF_DIR's files are all taken, and one that is no folder gives none") {
  const TempFolder folder;
  (void)folder.write("core-site.xml", "<a/>");
  (void)folder.write("any.jar", "z");
  CHECK(names(*Submission().env("HADOOP_CONF_DIR", folder.path()).resolve().hadoop.files) ==
        "any.jar core-site.xml ");
  const auto none = Submission().env("HADOOP_CONF_DIR", "/nonexistent").resolve();
  CHECK(none.hadoop.files->empty());
  CHECK(warns(none, "hadoop-conf-empty"));
  CHECK_FALSE(Submission().resolve().hadoop.files.has_value());
  (void)folder.write("binary", "\xFF");
  CHECK(refusal(Submission().env("HADOOP_CONF_DIR", folder.path())).find("binary") !=
        std::string::npos);
}

TEST_CASE("Driver credentials are read from files that must exist") {
  const TempFolder folder;
  const std::string prefix = "spark.kubernetes.authenticate.driver.";
  const auto spec = Submission()
                        .conf(prefix + "caCertFile", folder.write("ca.pem", "ca"))
                        .conf(prefix + "oauthTokenFile", "/nonexistent")
                        .resolve();
  CHECK(spec.credentials.ca_cert->name == "ca-cert");
  CHECK(spec.credentials.ca_cert->content == "ca");
  CHECK_FALSE(spec.credentials.oauth_token.has_value());
  CHECK(refusal(Submission().conf(prefix + "clientKeyFile", "/nonexistent/k"))
            .find("Driver client key file provided at /nonexistent/k") != std::string::npos);
}

TEST_CASE("Kerberos files are read") {
  const TempFolder folder;
  const auto spec =
      Submission()
          .conf("spark.kubernetes.kerberos.krb5.path", folder.write("krb5.conf", "[libdefaults]"))
          .option("--keytab", folder.write("k.keytab", "kk"))
          .option("--principal", "p")
          .resolve();
  CHECK(spec.kerberos.krb5->name == "krb5.conf");
  CHECK(spec.kerberos.keytab->name == "k.keytab");
  CHECK(spec.kerberos.keytab->content == "kk");
}

TEST_CASE("Delegation tokens are taken when there are any and no keytab") {
  const TempFolder folder;
  const std::string tokens = folder.write("t", "HDTS\x01\x02xy");
  const std::string none = folder.write("n", std::string("HDTS\0\0\0", 7));
  const auto taken = [](const Submission& submission) {
    return submission.resolve().kerberos.delegation_tokens.has_value();
  };
  CHECK(taken(Submission().env("HADOOP_TOKEN_FILE_LOCATION", tokens)));
  CHECK_FALSE(taken(Submission().env("HADOOP_TOKEN_FILE_LOCATION", none)));
  CHECK_FALSE(taken(Submission()
                        .env("HADOOP_TOKEN_FILE_LOCATION", tokens)
                        .option("--keytab", "local:///k")
                        .option("--principal", "p")));
  CHECK(warns(Submission().env("HADOOP_TOKEN_FILE_LOCATION", "/nonexistent/t").resolve(),
              "token-file-missing"));
  CHECK_THROWS_AS(
      Submission().env("HADOOP_TOKEN_FILE_LOCATION", folder.write("g", "garbage")).resolve(),
      firesteel::Error);
}

TEST_CASE("Pod templates of this machine are read, remote ones are left to be fetched") {
  const TempFolder folder;
  const std::string file = folder.write("t x.yaml", "spec: {}\n");
  const std::string key = "spark.kubernetes.driver.podTemplateFile";
  Submission submission;
  submission.directory = folder.path();
  CHECK(submission.conf(key, file).resolve().driver_templates.at(0).text == "spec: {}\n");
  CHECK(submission.conf(key, "t x.yaml").resolve().driver_templates.at(0).text == "spec: {}\n");
  (void)folder.write("t.yaml", "a: b\n");
  const PodTemplate local =
      submission.conf(key, "local://" + folder.path() + "/t.yaml").resolve().driver_templates.at(0);
  CHECK(local.text == "a: b\n");
  CHECK(local.document->tree().value.at("a") == "b");
  const PodTemplate remote =
      submission.conf(key, "https://h/t.yaml").resolve().driver_templates.at(0);
  CHECK_FALSE(remote.text.has_value());
  CHECK_FALSE(remote.document.has_value());
}

TEST_CASE("An executor template travels as it is: only the driver's is parsed") {
  const TempFolder folder;
  const std::string broken = folder.write("t.yaml", "not: [yaml\n");
  const PodTemplate of_executor = Submission()
                                      .conf("spark.kubernetes.executor.podTemplateFile", broken)
                                      .resolve()
                                      .executor_templates.at(0);
  CHECK(of_executor.text == "not: [yaml\n");
  CHECK_FALSE(of_executor.document.has_value());
  CHECK(refusal(Submission().conf("spark.kubernetes.driver.podTemplateFile", broken))
            .starts_with("Could not load pod from template file. "));
}

TEST_CASE("Templates of a front end come after the file's") {
  const TempFolder folder;
  auto sources =
      Submission()
          .conf("spark.kubernetes.driver.podTemplateFile", folder.write("t.yaml", "spec: {}\n"))
          .sources();
  sources.driver_templates.push_back(firesteel::conf::parsed_template(
      {.value = "app.yaml", .origin = {}, .key = {}}, "spec: {hostNetwork: true}", {}));
  const auto templates =
      firesteel::resolve(sources, Submission().environment()).spec.driver_templates;
  REQUIRE(templates.size() == 2);
  CHECK(templates[1].uri.value == "app.yaml");
}

TEST_CASE("The PodGroup's text is a file's, else the inline one from 4.0 on") {
  const TempFolder folder;
  Submission submission;
  submission.conf("spark.kubernetes.driver.pod.featureSteps",
                  "org.apache.spark.deploy.k8s.features.VolcanoFeatureStep");
  CHECK(submission.resolve().volcano);
  CHECK_FALSE(submission.resolve().pod_group.has_value());
  submission.conf("spark.kubernetes.scheduler.volcano.podGroupTemplateJson", "{}");
  CHECK(submission.resolve().pod_group->tree().value == nlohmann::json::object());
  submission.conf("spark.kubernetes.scheduler.volcano.podGroupTemplateFile",
                  folder.write("pg.yaml", "spec: {}"));
  CHECK(submission.resolve().pod_group->tree().value.contains("spec"));
}
