// The driver's ConfigMap.

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

TEST_CASE("files of the configuration directory are mounted by name, sorted, the namespace not") {
  SubmissionSpec spec = minimal_spec();
  spec.kubernetes_namespace = text("jobs");
  spec.conf_files = {{.name = "spark-env.sh", .content = "export A=1\n"},
                     {.name = "log4j2.properties", .content = "x"}};
  const manifest::Manifest made = built(spec);
  const Json map = made.others.back();
  CHECK(map.at("metadata").at("name") == "spark-drv-d1e2f31234567890-conf-map");
  CHECK(map.at("metadata").at("namespace") == "jobs");
  CHECK(map.at("immutable") == true);
  CHECK(map.at("data").at("spark-env.sh") == "export A=1\n");
  CHECK(map.at("data").at("spark.kubernetes.namespace") == "jobs");
  CHECK(named(made.pod.at("spec").at("volumes"), "spark-conf-volume-driver").at("configMap") ==
        Json::parse(R"({"name": "spark-drv-d1e2f31234567890-conf-map", "items": [
          {"key": "log4j2.properties", "mode": 420, "path": "log4j2.properties"},
          {"key": "spark-env.sh", "mode": 420, "path": "spark-env.sh"},
          {"key": "spark.properties", "mode": 420, "path": "spark.properties"}]})"));
  CHECK(driver_container(made).at("volumeMounts").back() ==
        Json::parse(R"({"name": "spark-conf-volume-driver", "mountPath": "/opt/spark/conf"})"));
}

TEST_CASE("spark.properties is the merged configuration and what the steps add") {
  SubmissionSpec spec = minimal_spec();
  spec.memory.exported_factor = "0.4";
  spec.properties = {{"spark.a", text("raw ${env:HOME} a=b")},
                     {"spark.app.id", text("mine")},
                     {"spark.driver.host", text("mine")}};
  const manifest::Manifest made = built(spec);
  CHECK(properties_of(made) ==
        "#Java properties built from Kubernetes config map with name: "
        "spark-drv-d1e2f31234567890-conf-map\n"
        "#Sat Nov 21 05:12:00 UTC 2026\n"
        "spark.a=raw ${env\\:HOME} a\\=b\n"
        "spark.app.id=spark-0123456789abcdef0123456789abcdef\n"
        "spark.app.submitTime=1795237920123\n"
        "spark.driver.blockManager.port=7079\n"
        "spark.driver.host=org-example-main-0a0b0c1234567890-driver-svc.default.svc\n"
        "spark.driver.port=7078\n"
        "spark.kubernetes.driver.pod.name=org-example-main-0a0b0c1234567890-driver\n"
        "spark.kubernetes.memoryOverheadFactor=0.4\n"
        "spark.kubernetes.resource.type=java\n"
        "spark.kubernetes.submitInDriver=true\n");
}

TEST_CASE("a submit time that the user set stays") {
  SubmissionSpec spec = minimal_spec();
  spec.properties["spark.app.submitTime"] = text("5");
  CHECK(has_property(built(spec), "spark.app.submitTime=5"));
}

TEST_CASE("the executors' template travels to the driver word for word") {
  SubmissionSpec spec = minimal_spec();
  spec.executor_templates = {{.uri = text("e.yaml"), .text = "not: [even yaml"}};
  spec.properties["spark.kubernetes.executor.podTemplateFile"] = text("e.yaml");
  const manifest::Manifest made = built(spec);
  CHECK(object_of(made, "ConfigMap", "-driver-podspec-conf-map").at("data") ==
        Json::parse(R"({"podspec-configmap-key": "not: [even yaml"})"));
  CHECK(named(made.pod.at("spec").at("volumes"), "pod-template-volume").at("configMap") ==
        Json::parse(R"({"name": "org-example-main-0a0b0c1234567890-driver-podspec-conf-map",
          "items": [{"key": "podspec-configmap-key", "path": "pod-spec-template.yml"}]})"));
  CHECK(named(driver_container(made).at("volumeMounts"), "pod-template-volume").at("mountPath") ==
        "/opt/spark/pod-template");
  CHECK(has_property(made,
                     "spark.kubernetes.executor.podTemplateFile="
                     "/opt/spark/pod-template/pod-spec-template.yml"));
}

TEST_CASE("several templates of the executors travel as one") {
  SubmissionSpec spec = minimal_spec();
  spec.executor_templates = {{.uri = text("e.yaml"), .text = "spec: {hostNetwork: true}"},
                             driver_template("metadata: {labels: {team: 1}}")};
  const Json data = object_of(built(spec), "ConfigMap", "-driver-podspec-conf-map").at("data");
  CHECK(data.at("podspec-configmap-key") ==
        "metadata:\n  labels:\n    team: \"1\"\nspec:\n  hostNetwork: true\n");
}

TEST_CASE(
    "carried files are in the same ConfigMap, mounted by their names in a place of their own") {
  SubmissionSpec spec = minimal_spec();
  spec.carried_files = {
      {.uri = "file:/w/gr%C3%B6.py", .path = "my gr\xC3\xB6.py", .content = "print(1)"},
      {.uri = "file:/w/b", .path = "2/b", .content = "\xFF"}};
  const manifest::Manifest made = built(spec);
  const Json map = made.others.back();
  CHECK(map.at("data").at("firesteel-inline-1-my_gr__.py") == "print(1)");
  CHECK(map.at("binaryData").at("firesteel-inline-2-b") == "/w==");
  const Json& volumes = made.pod.at("spec").at("volumes");
  CHECK(named(volumes, "firesteel-files").at("configMap") ==
        Json({{"name", map.at("metadata").at("name")},
              {"items",
               {{{"key", "firesteel-inline-1-my_gr__.py"}, {"path", "my gr\xC3\xB6.py"}},
                {{"key", "firesteel-inline-2-b"}, {"path", "2/b"}}}}}));
  CHECK(named(volumes, "spark-conf-volume-driver").at("configMap").at("items").size() == 1);
  CHECK(named(driver_container(made).at("volumeMounts"), "firesteel-files").at("mountPath") ==
        "/opt/firesteel/files");
}

TEST_CASE("carried files that do not fit beside the configuration are refused") {
  SubmissionSpec spec = minimal_spec();
  spec.carried_files = {
      {.uri = {}, .path = "a.py", .content = std::string((1U << 20U) - 100, 'x')}};
  try {
    (void)built(spec);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("a ConfigMap holds at most 1048576 bytes (1 MiB)") !=
          std::string::npos);
  }
}
