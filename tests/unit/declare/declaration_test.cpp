#include "firesteel/declaration.h"

#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/restart_policy.h"
#include "support/catch.h"

namespace firesteel {

namespace {

/// An application with more lines in its spec.
std::string document(const std::string& more, const std::string& role_fields = "{}") {
  return fmt::format(
      "apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {{name: "
      "pi}}\nspec:\n"
      "  type: Scala\n  sparkVersion: 4.3.0\n  image: spark:4.3.0\n"
      "  mainApplicationFile: local:///a.jar\n  driver: {}\n  executor: {}\n{}",
      role_fields, role_fields, more);
}

Declaration read(const std::string& text, const DeclarationOptions& options = {}) {
  const std::vector<Declaration> all = read_declarations(text, "app.yaml", options);
  REQUIRE(all.size() == 1);
  return all.front();
}

std::string refusal(const std::string& text, const DeclarationOptions& options = {}) {
  try {
    read(text, options);
  } catch (const Error& error) {
    return fmt::format("{} | {}", error.what(), error.hint());
  }
  return "accepted";
}

std::string setting(const Declaration& declaration, const char* key) {
  const Settings& settings = declaration.sources.layers.front();
  const auto found = settings.find(key);
  return found == settings.end() ? "none" : found->second.value;
}

}  // namespace

TEST_CASE("A setting remembers its place in the document") {
  const Declaration declaration = read(document("  sparkConf:\n    spark.ui.port: \"4045\"\n"));
  const ConfValue& value = declaration.sources.layers.front().at("spark.ui.port");
  CHECK(value.value == "4045");
  CHECK(value.origin.describe() == "app.yaml:12:20");
}

TEST_CASE("The command line wins over the document's name, namespace and fields") {
  const Declaration declaration =
      read(document(""), {.kubernetes_namespace = "etl",
                          .name = "other",
                          .changes = {"spec.executor.instances=5", "spec.sparkVersion=4.2.0",
                                      R"(spec.sparkConf.spark\.ui\.port=80)"}});
  CHECK(declaration.name == "other");
  CHECK(setting(declaration, "spark.kubernetes.namespace") == "etl");
  CHECK(setting(declaration, "spark.executor.instances") == "5");
  CHECK(setting(declaration, "spark.ui.port") == "80");
  CHECK(declaration.sources.spark_version->value == "4.2.0");
}

TEST_CASE("A label of Kueue on the application is warned about once, and no pod has it") {
  std::string text = document("");
  text.replace(text.find("{name: pi}"), 10,
               "{name: pi, labels: {kueue.x-k8s.io/queue-name: q, team: t}}");
  const Declaration declaration = read(text);
  REQUIRE(declaration.remarks.size() == 1);
  CHECK(declaration.remarks.front().id == "kueue-label");
  CHECK_THAT(declaration.remarks.front().message, Catch::Matchers::Contains("spec.driver.labels"));
  CHECK(setting(declaration, "spark.kubernetes.driver.label.kueue.x-k8s.io/queue-name") == "none");
  CHECK(setting(declaration, "spark.kubernetes.driver.label.team") == "t");
}

TEST_CASE("Changes that cannot be followed are refused") {
  for (const char* const change : {"spec.driver", "=1", "spec.driver[0]=1", "spec.arguments[3]=x",
                                   "spec.type.x=1", "spec.arguments[x]=1"}) {
    CAPTURE(change);
    CHECK_THAT(refusal(document(""), {.changes = {change}}),
               Catch::Matchers::StartsWith(fmt::format("--set {}: ", change)));
  }
}

TEST_CASE("Documents that are no application are refused by kind") {
  const auto kind = [](const char* version, const char* name) {
    return refusal(fmt::format("apiVersion: {}\nkind: {}\n", version, name));
  };
  CHECK_THAT(kind("v1", "ConfigMap"),
             Catch::Matchers::StartsWith("app.yaml:2:7: kind ConfigMap is not an application"));
  CHECK_THAT(kind("sparkoperator.k8s.io/v1beta2", "ScheduledSparkApplication"),
             Catch::Matchers::Contains("spec.schedule: required, but missing"));
  CHECK_THAT(kind("spark.apache.org/v1beta1", "SparkApplication"),
             Catch::Matchers::Contains("use spark.apache.org/v1"));
  CHECK_THAT(kind("sparkoperator.k8s.io/v1alpha1", "SparkApplication"),
             Catch::Matchers::Contains("v1alpha1 is not supported"));
  CHECK_THAT(refusal(""), Catch::Matchers::StartsWith("app.yaml: it has no application"));
  CHECK_THAT(refusal("kind: {{ .Values.kind }}\n"),
             Catch::Matchers::Contains("is a Helm template that is not rendered"));
}

TEST_CASE("A field that has no effect without an operator is refused, or a warning") {
  const std::string text = document("", "{memoryLimit: 2g}");
  CHECK_THAT(refusal(text), Catch::Matchers::StartsWith(
                                "app.yaml:10:27: spec.executor.memoryLimit has no effect"));
  const Declaration lenient = read(text, {.lenient = true});
  REQUIRE(lenient.remarks.size() == 1);
  CHECK(lenient.remarks.front().id == "field-not-honored");
}

TEST_CASE("An empty structure replaces what a template has, an empty text does not") {
  const auto changes = [](const char* fields) {
    return read(document("", fields), {.lenient = true}).sources.driver_changes;
  };
  const std::vector<PodChange> replaced = changes("{securityContext: {}}");
  REQUIRE(replaced.size() == 1);
  CHECK(replaced.front().how == PodChange::How::kReplace);
  CHECK(replaced.front().path == "securityContext");
  CHECK(changes("{priorityClassName: \"\", nodeSelector: {}, tolerations: []}").empty());
}

TEST_CASE("What the schema does not describe is refused if it has the wrong type") {
  for (const char* const fields :
       {"{template: {spec: x}}", "{template: {spec: {containers: [x]}}}",
        "{env: [{name: A}], template: {spec: {containers: [{name: 1}]}}}"}) {
    CAPTURE(fields);
    CHECK_THAT(refusal(document("", fields)), Catch::Matchers::Contains("has the wrong type"));
  }
  std::string labels = document("");
  labels.replace(labels.find("{name: pi}"), 10, "{name: pi, labels: {a: 1}}");
  CHECK_THAT(refusal(labels), Catch::Matchers::Contains("has the wrong type"));
}

TEST_CASE("What the operator drops without a word is a warning") {
  const Declaration dropped = read(
      document("",
               "{template: {spec: {securityContext: {runAsUser: 1, privileged: true}, containers: "
               "[{name: c, securityContext: {privileged: true, fsGroup: 2}}]}}}"));
  REQUIRE(dropped.remarks.size() == 4);  // of the driver and of the executor
  CHECK(dropped.remarks.front().id == "unknown-in-template");
  CHECK_THAT(dropped.remarks.front().message,
             Catch::Matchers::Contains("spec.driver.template.spec.securityContext.privileged is"));
  const std::string conf = "  sparkConf: {spark.kubernetes.driver.podTemplateFile: /t.yaml}\n";
  CHECK(read(document(conf)).remarks.front().id == "template-in-spark-conf");
  CHECK(read(document("", "{volumeMounts: [{name: v, mountPath: /v}]}")).remarks.front().id ==
        "mount-without-volume");
  CHECK(read(document("  restartPolicy: {type: Always}\n")).remarks.front().id == "restart-policy");
}

TEST_CASE("A restart policy and a time to live are for whoever submits") {
  const std::string fields =
      "  timeToLiveSeconds: 5\n  restartPolicy: {type: OnFailure, onFailureRetries: 3,\n"
      "    onSubmissionFailureRetries: 2, onSubmissionFailureRetryInterval: 20}\n";
  const Declaration supervised = read(document(fields), {.supervises = true});
  CHECK(supervised.remarks.empty());
  CHECK(supervised.sources.time_to_live_s == 5);
  const firesteel::RestartPolicy& policy = supervised.sources.restart;
  CHECK(policy.type == firesteel::RestartPolicy::Type::kOnFailure);
  CHECK(policy.failure_retries == 3);
  CHECK(policy.submission_retries == 2);
  CHECK(policy.failure_interval == std::chrono::seconds(5));
  CHECK(policy.submission_interval == std::chrono::seconds(20));
  CHECK(read(document(fields)).sources.restart.type == firesteel::RestartPolicy::Type::kNever);
  CHECK(read(document("  restartPolicy: {type: Always}\n"), {.supervises = true})
            .sources.restart.type == firesteel::RestartPolicy::Type::kAlways);
}

TEST_CASE("Variables of a local Spark do not change what a document means") {
  const Environment environment =
      environment_of_declarations({.variables = {{"SPARK_HOME", "/s"},
                                                 {"HADOOP_CONF_DIR", "/h"},
                                                 {"PYSPARK_PYTHON", "p"},
                                                 {"KUBECONFIG", "k"},
                                                 {"HOME", "/home/u"}},
                                   .user = "u",
                                   .home = "/home/u",
                                   .working_directory = "/"});
  CHECK(environment.variables.size() == 2);
  CHECK(environment.find("KUBECONFIG") == "k");
}

}  // namespace firesteel
