#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::testing::notes;
using firesteel::testing::property;
using firesteel::testing::refusal;
using firesteel::testing::Submission;

namespace {

bool refused(const Submission& submission, const std::string& with) {
  const std::string text = refusal(submission);
  INFO(text);
  return !text.empty() && text.find(with) != std::string::npos;
}

}  // namespace

TEST_CASE("Client mode, given or by default, is refused with what to add") {
  CHECK(refused(Submission().without("--deploy-mode"), "--deploy-mode cluster"));
  CHECK(refused(Submission().option("--deploy-mode", "client"), "--deploy-mode cluster"));
  CHECK(refused(Submission().option("--deploy-mode", "clustr"), "clustr"));
  CHECK(refusal(Submission().without("--deploy-mode").env("DEPLOY_MODE", "cluster")).empty());
}

TEST_CASE("What is not the name of a namespace is refused before anything is sent") {
  for (const char* const name : {"${env:ABSENT}", "a b", "a|b", "%zz", "..", "Spark", "a/b"}) {
    CHECK(refused(Submission().conf("spark.kubernetes.namespace", name),
                  "spark.kubernetes.namespace should be the name of a namespace"));
  }
}

TEST_CASE("Other masters are refused with the one to use") {
  for (const char* const master :
       {"yarn", "spark://h:7077", "mesos://h", "local[2]", "K8S://h", "k8s:h", "nonsense"}) {
    CHECK(refused(Submission().option("--master", master), "k8s://"));
  }
  CHECK(refused(Submission().option("--master", "k8s://ftp://h"), "ftp"));
}

TEST_CASE("The master is written as Spark normalises it, and may be absent") {
  const auto master = [](const char* text) {
    return property(Submission().option("--master", text).resolve(), "spark.master");
  };
  CHECK(master("k8s://h:6443") == "k8s://https://h:6443");
  CHECK(master("k8s://HTTP://h:1/p") == "k8s://HTTP://h:1/p");
  const auto none = Submission().without("--master").resolve();
  CHECK(property(none, "spark.master") == "(none)");
  CHECK_FALSE(none.connection.master.has_value());
  CHECK(property(Submission().without("--master").env("MASTER", "k8s://e").resolve(),
                 "spark.master") == "k8s://https://e");
  CHECK(notes(Submission().option("--master", "k8s://h:6443").resolve(), "master-scheme"));
  CHECK_FALSE(notes(Submission().option("--master", "k8s://https://h").resolve(), "master-scheme"));
}

TEST_CASE("Shells, servers and Spark Connect are refused") {
  CHECK(refused(Submission().app("pyspark-shell"), "shells"));
  CHECK(refused(
      Submission().option("--class", "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"),
      "Thrift"));
  CHECK(refused(
      Submission().option("--class", "org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver"),
      "SQL"));
  CHECK(refused(
      Submission().option("--class", "org.apache.spark.sql.connect.service.SparkConnectServer"),
      "Connect"));
  CHECK(refused(Submission().option("--remote", "sc://h"), "Remote"));
  CHECK(refused(Submission().env("SPARK_REMOTE", "sc://h"), "Remote"));
}

TEST_CASE("Sizes and counts are checked as spark-submit checks them") {
  CHECK(refused(Submission().option("--driver-memory", "lots"), "Driver memory"));
  CHECK(refused(Submission().conf("spark.driver.memory", "1.5g"), "Driver memory"));
  CHECK(refused(Submission().conf("spark.driver.memory", "${env:M}"), "positive number"));
  CHECK(refused(Submission().option("--executor-memory", "0"), "Executor memory"));
  CHECK(refused(Submission().conf("spark.driver.cores", " 2"), "Driver cores"));
  CHECK(refused(Submission().option("--executor-cores", "0"), "Executor cores"));
  CHECK(refused(Submission().option("--total-executor-cores", "x"), "Total executor cores"));
  CHECK(refused(Submission().option("--num-executors", "0"), "Number of executors"));
  CHECK(refusal(Submission()
                    .option("--num-executors", "0")
                    .conf("spark.dynamicAllocation.enabled", "TRUE"))
            .empty());
  CHECK(refused(Submission().profile("3.5.7").conf("spark.driver.memory", "2Gi"), "Driver memory"));
  CHECK(refusal(Submission().conf("spark.driver.memory", "2Gi")).empty());
}

TEST_CASE("Typed values are refused with key, value and where it came from") {
  CHECK(refused(Submission().conf("spark.kubernetes.local.dirs.tmpfs", "yes"),
                "spark.kubernetes.local.dirs.tmpfs should be true or false, but was \"yes\" (from "
                "--conf)"));
  CHECK(refused(Submission().conf("spark.kubernetes.container.image.pullPolicy", "always"),
                "Always, Never, IfNotPresent"));
  CHECK(refused(Submission().conf("spark.kubernetes.driver.service.ipFamilies", "IPv4, IPv6"),
                "ipFamilies"));
  CHECK(refused(Submission().conf("spark.kubernetes.submission.requestTimeout", "5s"), "5s"));
  CHECK(refused(Submission().conf("spark.kubernetes.configMap.maxSize", "2000000"), "1048576"));
  CHECK(refused(Submission().conf("spark.driver.port", " 7079"), "spark.driver.port"));
  CHECK(refused(Submission()
                    .conf("spark.driver.blockManager.port", "9000")
                    .conf("spark.blockManager.port", "x"),
                "spark.blockManager.port"));
  CHECK(refused(Submission().conf("spark.master.rest.enabled", "maybe"), "rest.enabled"));
  for (const char* const factor : {"-1", "NaN", "1_0"}) {
    CHECK(refused(Submission().conf("spark.kubernetes.memoryOverheadFactor", factor), "Factor"));
  }
  CHECK(refused(Submission().conf("spark.driver.memoryOverheadFactor", "0"), "Factor"));
  for (const char* factor : {"1", "2.5", "Infinity"}) {
    auto submission = Submission().conf("spark.kubernetes.memoryOverheadFactor", factor);
    CHECK(refused(submission.profile("3.2.4"), "less than 1 in Spark 3.2.4"));
    CHECK_NOTHROW(submission.profile("3.3.4").resolve());
  }
  CHECK(refused(Submission().conf("spark.kubernetes.report.interval", "0"), "interval"));
}

TEST_CASE("A value that nobody reads is not checked") {
  CHECK(refusal(Submission()
                    .conf("spark.kubernetes.submission.waitAppCompletion", "false")
                    .conf("spark.kubernetes.report.interval", "0")
                    .conf("spark.kubernetes.executor.podNamePrefix", "Not_Valid")
                    .conf("spark.executor.extraJavaOptions", "-Xmx1g"))
            .empty());
}

TEST_CASE("What cannot work on Kubernetes is refused with its key") {
  CHECK(refused(Submission().conf("spark.driver.bindAddress", "1.2.3.4"), "bindAddress"));
  CHECK(
      refused(Submission().conf("spark.kubernetes.driver.label.spark-role", "mine"), "spark-role"));
  CHECK(
      refused(Submission().conf("spark.kubernetes.driver.pod.featureSteps", "org.x.Y"), "org.x.Y"));
  CHECK(refused(Submission().conf("spark.kubernetes.driver.secretKeyRef.X", "ab"), "name:key"));
  CHECK(refused(Submission().option("--driver-java-options", "-Xmx1g"), "--driver-memory"));
  CHECK(
      refused(Submission().option("--proxy-user", "u").option("--principal", "p"), "--proxy-user"));
  CHECK(refused(Submission().option("--keytab", "local:///k"), "principal"));
  CHECK(refused(Submission().option("--keytab", "/nonexist/k").option("--principal", "p"),
                "/nonexist/k"));
  CHECK(refused(Submission().conf("spark.kubernetes.kerberos.tokenSecret.name", "n"), "itemKey"));
  CHECK(refused(Submission()
                    .env("HADOOP_CONF_DIR", "/nonexistent")
                    .conf("spark.kubernetes.hadoop.configMapName", "x"),
                "HADOOP_CONF_DIR"));
  CHECK(refused(Submission().conf("spark.kubernetes.executor.podTemplateFile", "/nonexist/t.yaml"),
                "/nonexist/t.yaml"));
  CHECK(refused(Submission().conf("spark.kubernetes.driver.podTemplateFile", "/nonexist/t.yaml"),
                "template"));
}

TEST_CASE("Without an image, a resource, a class or an upload path the missing thing is named") {
  Submission no_image;
  std::erase_if(no_image.options, [](const auto& option) { return option.name == "--conf"; });
  CHECK(refused(no_image, "spark.kubernetes.container.image"));
  // Excluded steps are constructed, and so validate, in Spark too.
  no_image.conf("spark.kubernetes.driver.pod.excludedFeatureSteps",
                "org.apache.spark.deploy.k8s.features.BasicDriverFeatureStep");
  CHECK(refused(no_image, "image"));
  Submission no_resource;
  no_resource.resource.reset();
  CHECK(refused(no_resource, "resource"));
  CHECK(refused(Submission().without("--class"), "--class"));
  CHECK(refused(Submission().without("--class").app("spark-internal"), "--class"));
  const firesteel::testing::TempFolder folder;
  CHECK(refused(Submission().app(folder.write("a.jar", "x")), "spark.kubernetes.file.upload.path"));
  CHECK(refused(Submission().app(folder.write("m.py", "x")), "spark.kubernetes.file.upload.path"));
  CHECK(refused(Submission().app(folder.write("m.py", "x")), "--from-file=m.py"));
  CHECK(refused(Submission().app("m.py"), "cannot read /nonexistent/m.py: no such file"));
  CHECK(refusal(Submission().app("m.R")).empty());
}

TEST_CASE("Secrets are not shown in errors") {
  const std::string both =
      refusal(Submission()
                  .conf("spark.kubernetes.authenticate.submission.oauthToken", "s3cr3t")
                  .conf("spark.kubernetes.authenticate.submission.oauthTokenFile", "/t"));
  CHECK(both.find("oauthToken") != std::string::npos);
  CHECK(both.find("s3cr3t") == std::string::npos);
  const std::string port = refusal(Submission().conf("spark.driver.port", "password=hunter2"));
  CHECK(port.find("hunter2") == std::string::npos);
  CHECK(port.find("redacted") != std::string::npos);
}
