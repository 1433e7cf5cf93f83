// spark.apache.org/v1, the SparkApplication of Apache's operator.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "declare/crd.h"
#include "firesteel/conf_value.h"
#include "firesteel/declaration.h"
#include "firesteel/error.h"
#include "firesteel/restart_policy.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "yaml/document.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

std::string document(const std::string& more) {
  return "apiVersion: spark.apache.org/v1\nkind: SparkApplication\nmetadata: {name: pi}\nspec:\n"
         "  mainClass: a.B\n  runtimeVersions: {sparkVersion: 4.2.0}\n" +
         more;
}

Declaration read(const std::string& more, const DeclarationOptions& options = {}) {
  const std::vector<Declaration> all = read_declarations(document(more), "app.yaml", options);
  REQUIRE(all.size() == 1);
  return all.front();
}

std::string refusal(const std::string& more, const DeclarationOptions& options = {}) {
  try {
    read(more, options);
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

std::string setting(const Declaration& declaration, const char* key) {
  const Settings& settings = declaration.sources.layers.front();
  const auto found = settings.find(key);
  return found == settings.end() ? "none" : found->second.value;
}

Json object(const Declaration& declaration, std::size_t index) {
  return declaration.sources.other_objects.at(index).tree().value;
}

}  // namespace

TEST_CASE("The program of an application of Apache's operator is named by one of four fields") {
  const Declaration jars =
      read("  jars: local:///a.jar,local:///b.jar\n  driverArgs: [x, \"1\"]\n");
  CHECK(jars.sources.primary_resource->value == "local:///a.jar");
  CHECK(setting(jars, "spark.jars") == "local:///b.jar");
  CHECK(jars.sources.main_class->value == "a.B");
  CHECK(jars.sources.app_arguments == std::vector<std::string>{"x", "1"});

  const Declaration python = read(
      "  pyFiles: local:///a.py,local:///b.py\n"
      "  sparkConf: {spark.submit.pyFiles: \"local:///own.py\"}\n");
  CHECK(python.sources.primary_resource->value == "local:///a.py");
  CHECK(setting(python, "spark.submit.pyFiles") == "local:///own.py");

  CHECK(read("  sparkRFiles: local:///a.R\n").sources.primary_resource->value == "local:///a.R");
  CHECK(read("").sources.primary_resource->value == "spark-internal");
  CHECK(read("").sources.allows_servers);
}

TEST_CASE("Apache's operator adds settings that sparkConf can change") {
  const Declaration declaration = read(
      "  sparkConf:\n    spark.authenticate: \"false\"\n"
      "    spark.kubernetes.driver.container.image: spark:{{SPARK_VERSION}}\n"
      "    spark.kubernetes.namespace: elsewhere\n    spark.app.name: other\n");
  CHECK(setting(declaration, "spark.authenticate") == "false");
  CHECK(setting(declaration, "spark.io.encryption.enabled") == "true");
  CHECK(setting(declaration, "spark.kubernetes.executor.useDriverPodIP") == "true");
  CHECK(setting(declaration, "spark.kubernetes.driver.annotateExitException") == "true");
  CHECK(setting(declaration, "spark.kubernetes.driver.container.image") == "spark:4.2.0");
  CHECK(setting(declaration, "spark.kubernetes.namespace") == "default");
  CHECK(setting(declaration, "spark.app.name") == "pi");
  CHECK(setting(declaration, "spark.kubernetes.driver.pod.name") == "pi-driver");
  CHECK(setting(declaration, "spark.kubernetes.driver.label.sparkoperator.k8s.io/app-name") ==
        "pi");
  CHECK(declaration.sources.spark_version->value == "4.2.0");
  REQUIRE(declaration.remarks.size() == 1);
  CHECK(declaration.remarks.front().id == "namespace-in-spark-conf");
}

TEST_CASE("Pod templates of Apache's operator win over template files, and gain no privileges") {
  const Declaration declaration = read(
      "  sparkConf: {spark.kubernetes.driver.podTemplateFile: /a.yaml}\n"
      "  driverSpec:\n    podTemplateSpec:\n      spec:\n"
      "        containers: [{name: main}, {name: sidecar}]\n"
      "        initContainers: [{name: init, securityContext: {allowPrivilegeEscalation: true}}]\n"
      "  executorSpec: {podTemplateSpec: {metadata: {labels: {a: b}}}}\n");
  CHECK(setting(declaration, "spark.kubernetes.driver.podTemplateFile") == "none");
  REQUIRE(declaration.sources.driver_templates.size() == 1);
  const Json spec = declaration.sources.driver_templates.front().document->tree().value["spec"];
  CHECK(spec["containers"] ==
        Json::parse(R"([{"name": "main"}, {"name": "sidecar", "securityContext":
                         {"allowPrivilegeEscalation": false}}])"));
  CHECK(spec["initContainers"][0]["securityContext"]["allowPrivilegeEscalation"] == true);
  REQUIRE(declaration.sources.driver_changes.size() == 1);  // of the container of Spark
  CHECK(declaration.sources.executor_templates.size() == 1);

  CHECK(read("  sparkConf:\n"
             "    spark.kubernetes.driver.securityContext.allowPrivilegeEscalation: \"true\"\n")
            .sources.driver_changes.empty());
}

TEST_CASE("ConfigMaps and Ingresses of Apache's operator are objects beside the driver") {
  const Declaration declaration = read(
      "  configMapSpecs: [{name: c, labels: {l: m}, data: {k: v}}]\n"
      "  driverServiceIngressList:\n"
      "  - {serviceMetadata: {name: s}, serviceSpec: {ports: [{port: 80, targetPort: 4040}]},\n"
      "     ingressMetadata: {name: i, annotations: {x: y}}, ingressSpec: {ingressClassName: n}}\n",
      {.kubernetes_namespace = "etl"});
  CHECK(object(declaration, 0) == Json::parse(R"({"apiVersion": "v1", "kind": "ConfigMap",
      "metadata": {"name": "c", "namespace": "etl", "labels": {"l": "m"}}, "data": {"k": "v"}})"));
  CHECK(object(declaration, 1)["spec"] == Json::parse(R"({"ingressClassName": "n",
      "rules": [{"http": {"paths": [{"path": "/", "pathType": "ImplementationSpecific",
        "backend": {"service": {"name": "s", "port": {"number": 80}}}}]}}]})"));
  CHECK(object(declaration, 2)["spec"]["selector"] ==
        Json::parse(R"({"sparkoperator.k8s.io/app-name": "pi", "spark-role": "driver"})"));
}

TEST_CASE("Restarts of Apache's operator have one limit and wait from the end") {
  const DeclarationOptions waiting{.supervises = true};
  const auto policy = [&waiting](const std::string& config) {
    return read("  applicationTolerations: {restartConfig: {" + config + "}}\n", waiting)
        .sources.restart;
  };
  const RestartPolicy plain = policy("restartPolicy: OnFailure");
  CHECK(plain.type == RestartPolicy::Type::kOnFailure);
  CHECK(plain.restarts == 3);
  CHECK(plain.failure_interval == std::chrono::seconds(30));
  CHECK(plain.success_interval == std::chrono::seconds(30));
  CHECK(plain.waits_after_end);

  const RestartPolicy own = policy(
      "restartPolicy: Always, maxRestartAttempts: 7, maxRestartOnFailure: 2, "
      "restartBackoffMillis: 1500, restartBackoffMillisForSchedulingFailure: 0");
  CHECK(own.type == RestartPolicy::Type::kAlways);
  CHECK(own.restarts == 7);
  CHECK(own.failure_retries == 2);
  CHECK(own.submission_retries == 7);
  CHECK(own.failure_interval == std::chrono::seconds(2));
  CHECK(own.submission_interval == std::chrono::seconds(0));
  CHECK(policy("maxRestartAttempts: 7").type == RestartPolicy::Type::kNever);
}

TEST_CASE("The driver of Apache's operator is kept as long as its tolerations say") {
  const auto kept = [](const std::string& tolerations) {
    return read("  applicationTolerations: {" + tolerations + "}\n").sources.time_to_live_s;
  };
  CHECK(kept("") == std::nullopt);
  CHECK(kept("resourceRetainPolicy: Always") == std::nullopt);
  CHECK(kept("resourceRetainPolicy: Never") == 0);
  CHECK(kept("ttlAfterStopMillis: 10001") == 11);
  CHECK(kept("ttlAfterStopMillis: 10000, resourceRetainDurationMillis: 3000") == 3);
  CHECK(kept("ttlAfterStopMillis: -1") == std::nullopt);
}

TEST_CASE("What only Apache's operator could do is refused by name, or warned about") {
  struct Row {
    std::string fields, named;
  };
  const std::vector<Row> rows = {
      {"  deploymentMode: ClientMode\n", "app.yaml:7:19: spec.deploymentMode: ClientMode"},
      {"  sparkConf: {spark.master: \"local\"}\n", "spec.sparkConf.spark.master has no effect"},
      {"  applicationTolerations: {instanceConfig: {minExecutors: 2}}\n",
       "app.yaml:7:59: spec.applicationTolerations.instanceConfig.minExecutors has no effect"},
      {"  applicationTolerations: {applicationTimeoutConfig: {driverStartTimeoutMillis: 5}}\n",
       "driverStartTimeoutMillis has no effect without an operator"},
      {"  applicationTolerations: {restartConfig: {restartPolicy: OnInfrastructureFailure}}\n",
       "restartConfig.restartPolicy has no effect"},
      {"  applicationTolerations: {restartConfig: {restartCounterResetMillis: 1}}\n",
       "restartCounterResetMillis has no effect"},
      {"  driverHttpRouteList: [{serviceMetadata: {name: s}, serviceSpec: {}, httpRouteMetadata: "
       "{name: r}}]\n",
       "spec.driverHttpRouteList has no effect"},
      {"  driverServiceIngressList: [{serviceMetadata: {}, serviceSpec: {ports: [{port: 80}]}, "
       "ingressMetadata: "
       "{name: i}}]\n",
       "spec.driverServiceIngressList[0].serviceMetadata.name: required, but missing"},
      {"  driverArg: [x]\n", "spec.driverArg: unknown field"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.fields);
    CHECK_THAT(refusal(row.fields), Catch::Matchers::Contains(row.named));
  }
  CHECK(read(rows[2].fields, {.lenient = true}).remarks.size() == 1);
  CHECK_THAT(refusal(rows[0].fields, {.lenient = true}), Catch::Matchers::Contains("ClientMode"));
}

TEST_CASE("An application of Apache's operator needs a program") {
  const std::string text =
      "apiVersion: spark.apache.org/v1\nkind: SparkApplication\nmetadata: {name: pi}\n"
      "spec: {runtimeVersions: {sparkVersion: 4.2.0}}\n";
  CHECK_THROWS_WITH(read_declarations(text, "app.yaml", {}),
                    Catch::Matchers::Contains("spec.mainClass: required, but missing"));
}

TEST_CASE("The schema of Apache's operator describes pod templates") {
  const auto paths = declare::field_paths(declare::apache_schema());
  CHECK(paths.size() > 2000);
  CHECK_THAT(refusal("  driverSpec: {podTemplateSpec: {spec: {containers: [{name: 3}]}}}\n"),
             Catch::Matchers::Contains("containers[0].name: must be a string, not a number"));
}

}  // namespace firesteel
