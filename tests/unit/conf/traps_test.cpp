#include "conf/traps.h"

#include <string>

#include "firesteel/redaction.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

TEST_CASE("A plain submission gives no warning") {
  CHECK(Submission().resolve().remarks.empty());
}

TEST_CASE("A secret that will stand readable is named, its value is not") {
  const auto spec = Submission()
                        .conf("spark.hadoop.fs.s3a.secret.key", "hunter2")
                        .conf("spark.kubernetes.driver.secrets.db", "/etc/db")
                        .conf("spark.kubernetes.driver.secretKeyRef.PASSWORD", "db:password")
                        .conf("spark.kubernetes.authenticate.submission.oauthToken", "t")
                        .resolve();
  REQUIRE(spec.remarks.size() == 1);
  CHECK(spec.remarks[0].id == "readable-secret");
  CHECK(spec.remarks[0].message.starts_with("spark.hadoop.fs.s3a.secret.key will"));
  CHECK(spec.remarks[0].message.find("hunter2") == std::string::npos);
  CHECK(warns(Submission()
                  .conf("spark.redaction.regex", "(?i)licen[cs]e")
                  .conf("spark.my.License", "x")
                  .resolve(),
              "readable-secret"));
}

TEST_CASE("A redaction pattern that is not understood hides everything and says so") {
  for (const char* const pattern :
       {"(?<!x)pin", "(?s)pin", "pin(?i)", "\\Qpin\\E", "[a-z&&[^b]]in", "p\\p{Alpha}n", "(pin"}) {
    CAPTURE(pattern);
    const auto spec = Submission()
                          .conf("spark.redaction.regex", pattern)
                          .conf("spark.my.pin", "hunter2")
                          .resolve();
    CHECK(warns(spec, "redaction-regex"));
    CHECK_FALSE(warns(spec, "readable-secret"));
    for (const auto& [key, value] : firesteel::printable_properties(spec)) {
      CHECK(value == "*********(redacted)");
    }
  }
  const auto spec = Submission()
                        .conf("spark.redaction.regex", "(?i)pin|[^a-z_]key\\b")
                        .conf("spark.my.PIN", "hunter2")
                        .conf("spark.my.other", "kept")
                        .resolve();
  CHECK_FALSE(warns(spec, "redaction-regex"));
  CHECK(firesteel::printable_properties(spec).at("spark.my.PIN") == "*********(redacted)");
  CHECK(firesteel::printable_properties(spec).at("spark.my.other") == "kept");
}

TEST_CASE("A key under its old name is warned about as Spark does") {
  const auto spec = Submission().conf("spark.yarn.driver.memoryOverhead", "600").resolve();
  REQUIRE(warns(spec, "deprecated-key"));
  CHECK(spec.remarks[0].logger == "SparkConf");
  CHECK(
      spec.remarks[0].message ==
      "The configuration key 'spark.yarn.driver.memoryOverhead' has been deprecated as of Spark "
      "2.3 and may be removed in the future. Please use the new key 'spark.driver.memoryOverhead' "
      "instead.");
  CHECK_FALSE(
      warns(Submission().conf("spark.driver.memoryOverhead", "600").resolve(), "deprecated-key"));
}

TEST_CASE("Block manager ports that disagree are warned about") {
  const auto spec = Submission().conf("spark.blockManager.port", "9004").resolve();
  CHECK(spec.ports.block_manager_container == 9004);
  CHECK(spec.ports.block_manager_service == 7079);
  CHECK(warns(spec, "block-manager-port"));
  CHECK_FALSE(warns(Submission()
                        .conf("spark.blockManager.port", "9004")
                        .conf("spark.driver.blockManager.port", "9002")
                        .resolve(),
                    "block-manager-port"));
}

TEST_CASE("A service account that driver credentials push aside is warned about") {
  CHECK(warns(Submission()
                  .conf("spark.kubernetes.authenticate.driver.serviceAccountName", "spark")
                  .conf("spark.kubernetes.authenticate.driver.oauthToken", "t")
                  .resolve(),
              "service-account-ignored"));
}

TEST_CASE("What leaks from this machine to the pod is warned about") {
  CHECK(warns(Submission().env("SPARK_LOCAL_DIRS", "/e").resolve(), "local-dirs-from-environment"));
  CHECK(warns(Submission().app("local:///m.py").env("PYSPARK_PYTHON", "/e").resolve(),
              "pyspark-python-from-environment"));
}

TEST_CASE("Keys of stores are readable too, but not where tokens come from") {
  const auto warned = [](const char* key) {
    return warns(Submission().conf(key, "x").resolve(), "readable-secret");
  };
  CHECK(warned("spark.hadoop.fs.azure.account.key"));
  CHECK(warned("spark.hadoop.fs.azure.account.key.acct.dfs.core.windows.net"));
  CHECK(warned("spark.hadoop.fs.gs.auth.service.account.private.key"));
  CHECK_FALSE(warned("spark.hadoop.fs.azure.account.keyprovider"));
  CHECK_FALSE(warned("spark.hadoop.fs.azure.account.oauth2.token.file"));
  CHECK_FALSE(warned("spark.hadoop.fs.azure.account.oauth2.refresh.token.endpoint"));
  CHECK_FALSE(warned("spark.hadoop.fs.gs.token.server.url"));
}

TEST_CASE("Keys that only the submitting machine has are warned about") {
  const TempFolder folder;
  const std::string file = folder.write("f", "x");
  const auto submission = [&file](const char* variable = "AWS_ACCESS_KEY_ID") {
    return Submission()
        .env(variable, "k")
        .option("--files", file)
        .conf("spark.kubernetes.file.upload.path", "s3a://b/up");
  };
  CHECK(warns(submission().resolve(), "keys-of-this-machine"));
  CHECK(warns(submission("AWS_PROFILE").resolve(), "keys-of-this-machine"));
  for (const char* const key :
       {"spark.hadoop.fs.s3a.access.key", "spark.hadoop.fs.s3a.aws.credentials.provider",
        "spark.kubernetes.driverEnv.AWS_ACCESS_KEY_ID",
        "spark.kubernetes.authenticate.driver.serviceAccountName"}) {
    CHECK_FALSE(warns(submission().conf(key, "x").resolve(), "keys-of-this-machine"));
  }
  CHECK_FALSE(warns(Submission().env("AWS_ACCESS_KEY_ID", "k").resolve(), "keys-of-this-machine"));
  const auto azure = [&file] {
    return Submission()
        .env("AZURE_STORAGE_KEY", "k")
        .option("--files", file)
        .conf("spark.kubernetes.file.upload.path", "abfss://c@a.dfs.core.windows.net/up");
  };
  CHECK(warns(azure().resolve(), "keys-of-this-machine"));
  CHECK_FALSE(warns(azure().conf("spark.hadoop.fs.azure.account.auth.type", "OAuth").resolve(),
                    "keys-of-this-machine"));
  const auto google = [&file] {
    return Submission()
        .env("GOOGLE_APPLICATION_CREDENTIALS", "/key.json")
        .option("--files", file)
        .conf("spark.kubernetes.file.upload.path", "gs://b/up");
  };
  CHECK(warns(google().resolve(), "keys-of-this-machine"));
  CHECK_FALSE(warns(google().conf("spark.hadoop.fs.gs.auth.type", "COMPUTE_ENGINE").resolve(),
                    "keys-of-this-machine"));
  CHECK_FALSE(warns(google()
                        .env("AWS_ACCESS_KEY_ID", "k")
                        .conf("spark.kubernetes.driverEnv.GOOGLE_APPLICATION_CREDENTIALS", "/k")
                        .resolve(),
                    "keys-of-this-machine"));
  CHECK_FALSE(warns(Submission()
                        .env("AWS_ACCESS_KEY_ID", "k")
                        .conf("spark.kubernetes.file.upload.path", "s3a://b/up")
                        .resolve(),
                    "keys-of-this-machine"));  // nothing is uploaded
}

TEST_CASE("An endpoint that only the submitting machine knows is warned about") {
  const TempFolder folder;
  const std::string file = folder.write("f", "x");
  const auto submission = [&file](const char* variable) {
    return Submission()
        .env(variable, "http://minio:9000")
        .option("--files", file)
        .conf("spark.kubernetes.file.upload.path", "s3a://b/up");
  };
  for (const char* const variable : {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"}) {
    CHECK(warns(submission(variable).resolve(), "endpoint-of-this-machine"));
    for (const std::string& key : {std::string("spark.hadoop.fs.s3a.endpoint"),
                                   std::string("spark.hadoop.fs.s3a.bucket.b.endpoint"),
                                   std::string("spark.kubernetes.driverEnv.") + variable}) {
      CHECK_FALSE(warns(submission(variable).conf(key, "x").resolve(), "endpoint-of-this-machine"));
    }
  }
}

TEST_CASE("A blank in the name of an upload, which Spark does not escape, is warned about") {
  const TempFolder folder;
  const auto warns_for = [&folder](const std::string& name, const std::string& upload_path) {
    return warns(Submission()
                     .option("--files", folder.write(name, "x"))
                     .conf("spark.kubernetes.file.upload.path", upload_path)
                     .resolve(),
                 "blank-in-upload");
  };
  CHECK(warns_for("a b.txt", "s3a://b/up"));
  CHECK(warns_for("a.txt", "s3a://b/up here"));
  CHECK_FALSE(warns_for("a.txt", "s3a://b/up"));
  CHECK_FALSE(warns_for("a b.txt", "pvc://jars/up here"));
}

TEST_CASE("Files that Spark does not ship as asked are warned about") {
  const TempFolder folder;
  CHECK(warns(Submission().app("m.R").resolve(), "r-file-not-uploaded"));
  CHECK(warns(Submission()
                  .option("--files", folder.write("f", "x") + "#alias")
                  .conf("spark.kubernetes.file.upload.path", "/up")
                  .resolve(),
              "file-name-lost"));
  CHECK(warns(Submission()
                  .conf("spark.kubernetes.kerberos.krb5.path", folder.write("krb.ini", "x"))
                  .resolve(),
              "krb5-file-name"));
}

TEST_CASE("Arguments that an image without a locale garbles are warned about") {
  CHECK(warns(Submission().argument("\u00e9").resolve(), "arguments-beyond-ascii"));
  CHECK_FALSE(warns(Submission().argument("e").resolve(), "arguments-beyond-ascii"));
  CHECK_FALSE(warns(Submission()
                        .argument("\u00e9")
                        .conf("spark.kubernetes.driverEnv.LC_ALL", "C.UTF-8")
                        .resolve(),
                    "arguments-beyond-ascii"));
}

TEST_CASE("More executors than dynamic allocation allows are warned about") {
  const auto remarks_with = [](const char* key, const char* value, const char* enabled = "true") {
    return warns(Submission()
                     .conf("spark.dynamicAllocation.enabled", enabled)
                     .conf("spark.dynamicAllocation.maxExecutors", "2")
                     .conf(key, value)
                     .resolve(),
                 "more-executors-than-allowed");
  };
  for (const char* const key :
       {"spark.dynamicAllocation.minExecutors", "spark.dynamicAllocation.initialExecutors",
        "spark.executor.instances"}) {
    CAPTURE(key);
    CHECK(remarks_with(key, "3"));
    CHECK_FALSE(remarks_with(key, "2"));
    CHECK_FALSE(remarks_with(key, "3", "false"));
    CHECK_FALSE(remarks_with(key, "many"));
  }
}

TEST_CASE("A driver memory with which Spark does not start is warned about") {
  CHECK(
      warns(Submission().conf("spark.driver.memory", "449m").resolve(), "driver-memory-too-small"));
  CHECK_FALSE(
      warns(Submission().conf("spark.driver.memory", "450m").resolve(), "driver-memory-too-small"));
}
