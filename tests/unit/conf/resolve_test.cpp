#include <map>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::ResourceType;
using firesteel::testing::property;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

TEST_CASE("A plain submission has the properties that Spark 4.3.0 writes before its steps") {
  const auto spec = Submission()
                        .conf("spark.kubernetes.submission.waitAppCompletion", "false")
                        .conf("spark.driver.host", "h")
                        .resolve();
  std::map<std::string, std::string> plain;
  for (const auto& [key, setting] : spec.properties) {
    plain[key] = setting.value;
  }
  CHECK(plain == std::map<std::string, std::string>{
                     {"spark.app.name", "M"},
                     {"spark.jars", "local:///a.jar"},
                     {"spark.kubernetes.container.image", "spark:4.3.0"},
                     {"spark.kubernetes.submission.waitAppCompletion", "false"},
                     {"spark.master", "k8s://https://h:6443"},
                     {"spark.submit.deployMode", "cluster"},
                     {"spark.submit.pyFiles", ""}});
  CHECK_FALSE(spec.wait.wait_app_completion);
  CHECK(spec.kubernetes_namespace.value == "default");
  CHECK(spec.memory.heap_mib == 1024);
  CHECK(spec.memory.overhead_mib == 384);
  CHECK(spec.cpu_request.value == "1");
  CHECK(spec.spark_user.value == "someone");
}

TEST_CASE("The kind of resource goes by its suffix alone") {
  const auto python = Submission().without("--class").app("local:///m.py").resolve();
  CHECK(python.resource_type == ResourceType::kPython);
  CHECK(python.main_class.value == "org.apache.spark.deploy.PythonRunner");
  CHECK(python.app_name.value == "m.py");
  CHECK(python.memory.exported_factor == "0.4");
  CHECK(property(python, "spark.jars") == "(none)");
  CHECK(Submission().app("local:///m.R").resolve().main_class.value ==
        "org.apache.spark.deploy.RRunner");
  const auto fragment = Submission().app("local:///m.py#x").resolve();
  CHECK(fragment.resource_type == ResourceType::kJava);
  CHECK(property(fragment, "spark.jars") == "local:///m.py#x");
  const auto internal = Submission().app("spark-internal").resolve();
  CHECK(property(internal, "spark.jars").empty());
  CHECK(internal.primary_resource.value == "spark-internal");
}

TEST_CASE("The name is the flag's, else the class, else the file; an empty one stays empty") {
  CHECK(Submission().option("--name", "").resolve().app_name.value.empty());
  CHECK(Submission().resolve().app_name.value == "M");
  CHECK(Submission().without("--class").app("local:///x/m.py").resolve().app_name.value == "m.py");
}

TEST_CASE("Dependency lists lose blanks and empty entries") {
  const auto spec = Submission()
                        .conf("spark.jars", " local:///j1.jar ,, http://h/x.jar")
                        .conf("spark.submit.pyFiles", " local:///p.zip , ")
                        .conf("spark.files", "")
                        .conf("spark.archives", "local:///x#y")
                        .resolve();
  CHECK(property(spec, "spark.jars") == "local:///j1.jar,http://h/x.jar,local:///a.jar");
  CHECK(property(spec, "spark.submit.pyFiles") == "local:///p.zip");
  CHECK(property(spec, "spark.files").empty());
  CHECK(property(spec, "spark.archives") == "local:///x#y");
}

TEST_CASE("Memory overhead is computed in doubles and cut off") {
  const auto memory = [](const char* heap, const char* key, const char* value) {
    return Submission().conf("spark.driver.memory", heap).conf(key, value).resolve().memory;
  };
  CHECK(memory("4123m", "spark.x", "1").overhead_mib == 412);
  CHECK(memory("10g", "spark.driver.memoryOverheadFactor", "0.25").overhead_mib == 2560);
  CHECK(memory("10g", "spark.driver.memoryOverheadFactor", "0.25").exported_factor == "0.1");
  CHECK(memory("10g", "spark.kubernetes.memoryOverheadFactor", "0.35").exported_factor == "0.35");
  CHECK(memory("1g", "spark.kubernetes.memoryOverheadFactor", "1e-4").exported_factor == "1.0E-4");
  CHECK(memory("1g", "spark.kubernetes.memoryOverheadFactor", "Infinity").overhead_mib ==
        2147483647);
  CHECK(memory("8g", "spark.driver.memoryOverhead", "1g").overhead_mib == 1024);
  CHECK(memory("512m", "spark.driver.minMemoryOverhead", "100").overhead_mib == 100);
  CHECK(memory("1g", "spark.driver.minMemoryOverhead", "-5").overhead_mib == 102);
  CHECK(memory("512k", "spark.x", "1").heap_mib == 0);
  CHECK(Submission()
            .profile("3.5.7")
            .conf("spark.driver.minMemoryOverhead", "100")
            .resolve()
            .memory.overhead_mib == 384);
}

TEST_CASE("Variables are replaced in typed keys only, and never in spark.properties") {
  const auto spec = Submission()
                        .conf("spark.kubernetes.driver.scheduler.name",
                              "${system:p}-${spark.driver.memory}-${env:X}-${env:NO}-${spark.zz}")
                        .conf("spark.zz", "${spark.yy}")
                        .conf("spark.yy", "Y${env:X}")
                        .conf("spark.ui.port", "${spark.p}")
                        .conf("spark.p", "4444")
                        .conf("spark.kubernetes.driver.label.l", "${env:X}")
                        .env("X", "ex")
                        .env("SPARK_SUBMIT_OPTS", "-Dp=1")
                        .resolve();
  CHECK(spec.scheduler_name->value == "1-1g-ex-${env:NO}-Yex");
  CHECK(spec.ports.ui == 4444);
  CHECK(spec.labels.at("l") == "${env:X}");
  CHECK(property(spec, "spark.ui.port") == "${spark.p}");
}

TEST_CASE("SPARK_USER is the proxy user, SPARK_USER or Hadoop's short name") {
  CHECK(
      Submission().option("--proxy-user", "c").env("SPARK_USER", "e").resolve().spark_user.value ==
      "c");
  CHECK(Submission()
            .profile("3.5.7")
            .option("--proxy-user", "c")
            .env("SPARK_USER", "e")
            .resolve()
            .spark_user.value == "e");
  const auto proxied = [](const char* version) {
    return Submission().profile(version).option("--proxy-user", "joe/host@R").resolve().spark_user;
  };
  CHECK(proxied("4.3.0").value == "joe/host@R");
  CHECK(proxied("4.2.0").value == "joe");
  CHECK(Submission().env("HADOOP_USER_NAME", "alice@REALM.X").resolve().spark_user.value ==
        "alice");
  CHECK(Submission().env("HADOOP_USER_NAME", "bob/h@R").resolve().spark_user.value == "bob");
  CHECK(Submission().env("HADOOP_PROXY_USER", "prox").resolve().spark_user.value == "prox");
}

TEST_CASE("Python of the driver comes from the settings, else from this machine") {
  Submission submission;
  submission.app("local:///m.py").env("PYSPARK_PYTHON", "/e/py");
  CHECK(submission.resolve().pyspark_python->value == "/e/py");
  CHECK(submission.resolve().pyspark_driver_python->value == "/e/py");
  submission.env("PYSPARK_DRIVER_PYTHON", "/e/drv");
  CHECK(submission.resolve().pyspark_driver_python->value == "/e/drv");
  submission.conf("spark.pyspark.python", "/c/py");
  CHECK(submission.resolve().pyspark_python->value == "/c/py");
  CHECK(submission.resolve().pyspark_driver_python->value == "/c/py");
  CHECK_FALSE(Submission().env("PYSPARK_PYTHON", "/e/py").resolve().pyspark_python.has_value());
}

TEST_CASE("The version of Python is deprecated in Spark's words up to 4.0") {
  Submission submission;
  submission.app("local:///m.py").conf("spark.kubernetes.pyspark.pythonVersion", "3");
  CHECK(warns(submission.profile("4.0.1").resolve(), "python-version-deprecated"));
  CHECK_FALSE(warns(submission.profile("4.1.1").resolve(), "python-version-deprecated"));
  submission.conf("spark.kubernetes.pyspark.pythonVersion", "2");
  CHECK(refusal(submission.profile("4.0.1")).find("pythonVersion should be") != std::string::npos);
}

TEST_CASE("Local directories come from the submitter's environment, else from spark.local.dir") {
  using Dirs = std::vector<std::string>;
  Submission submission;
  submission.conf("spark.local.dir", "/a, /b,,");
  CHECK(submission.resolve().local_dirs == Dirs{"/a", " /b"});
  const std::string path = "/a/path/that/does/not/fit/into/the/string/object/itself";
  CHECK(Submission().conf("spark.local.dir", path).resolve().local_dirs == Dirs{path});
  submission.env("SPARK_LOCAL_DIRS", "/e1,/e2");
  CHECK(submission.resolve().local_dirs == Dirs{"/e1", "/e2"});
  CHECK(Submission().resolve().local_dirs == std::nullopt);
  CHECK(Submission().conf("spark.local.dir", "").resolve().local_dirs == Dirs{""});
  CHECK(Submission().conf("spark.local.dir", ",").resolve().local_dirs == Dirs{});
}

TEST_CASE("Secret references keep Java's idea of splitting") {
  const auto spec = Submission()
                        .conf("spark.kubernetes.driver.secretKeyRef.X", "a:b:")
                        .conf("spark.kubernetes.driver.secretKeyRef.Y", ":b")
                        .resolve();
  CHECK(spec.secret_env_refs.at("X").key == "b");
  CHECK(spec.secret_env_refs.at("Y").secret.empty());
}

TEST_CASE("The resource name prefix counts in Spark's tests only") {
  Submission submission;
  submission.conf("spark.kubernetes.driver.resourceNamePrefix", "p");
  CHECK_FALSE(submission.resolve().resource_name_prefix.has_value());
  submission.env("SPARK_SUBMIT_OPTS", "-Dspark.testing=1");
  CHECK(submission.resolve().resource_name_prefix->value == "p");
}

TEST_CASE("Settings of later versions are ignored for earlier ones") {
  Submission submission;
  submission.conf("spark.kubernetes.driver.securityContext.allowPrivilegeEscalation", "true")
      .conf("spark.kubernetes.driver.pod.excludedFeatureSteps", "x");
  CHECK(submission.resolve().allow_privilege_escalation);
  CHECK(submission.resolve().excluded_steps.size() == 1);
  submission.profile("4.0.1");
  CHECK_FALSE(submission.resolve().allow_privilege_escalation);
  CHECK(submission.resolve().excluded_steps.empty());
}

TEST_CASE("A node selector of the driver goes over the generic one") {
  const auto spec = Submission()
                        .conf("spark.kubernetes.node.selector.disk", "ssd")
                        .conf("spark.kubernetes.node.selector.pool", "any")
                        .conf("spark.kubernetes.driver.node.selector.pool", "drivers")
                        .resolve();
  CHECK(spec.node_selector ==
        std::map<std::string, std::string>{{"disk", "ssd"}, {"pool", "drivers"}});
}
