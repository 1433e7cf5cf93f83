#include "manifest/pod_template.h"

#include <string>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

SubmissionSpec with_template(const std::string& yaml, const char* container = nullptr) {
  SubmissionSpec spec = minimal_spec();
  spec.driver_templates = {driver_template(yaml)};
  if (container != nullptr) {
    spec.driver_container_name = text(container);
  }
  return spec;
}

std::vector<std::string> container_names(const manifest::Manifest& made) {
  std::vector<std::string> names;
  for (const Json& container : made.pod.at("spec").at("containers")) {
    names.push_back(container.at("name").get<std::string>());
  }
  return names;
}

constexpr const char* kThree =
    "spec: {containers: [{name: a}, {name: b, image: x, args: [first]}, {name: c}]}";

}  // namespace

TEST_CASE("the named container becomes the driver's and the last, the others keep their order") {
  const manifest::Manifest made = built(with_template(kThree, "b"));
  CHECK(container_names(made) == std::vector<std::string>{"a", "c", "b"});
  CHECK(made.driver_container == "b");
  CHECK(driver_container(made).at("image") == "repo.example/spark:1");
  CHECK(driver_container(made).at("args").at(0) == "first");
  CHECK(driver_container(made).at("args").at(1) == "driver");
  CHECK(made.remarks.empty());
}

TEST_CASE("without a name the first container is the driver's") {
  CHECK(container_names(built(with_template(kThree))) == std::vector<std::string>{"b", "c", "a"});
}

TEST_CASE("a name that no container has, or two, falls back to the first with Spark's warning") {
  for (const char* yaml : {kThree, "spec: {containers: [{name: a}, {name: x}, {name: x}]}"}) {
    const manifest::Manifest made = built(with_template(yaml, "x"));
    CHECK(made.driver_container == "a");
    REQUIRE(made.remarks.size() == 1);
    CHECK(made.remarks[0].id == "template-container-not-found");
    CHECK(made.remarks[0].logger == "KubernetesUtils");
    CHECK(made.remarks[0].message ==
          "specified container x not found on pod template, falling back to taking the first "
          "container");
  }
}

TEST_CASE("a template without containers gets Spark's") {
  CHECK(container_names(built(with_template("spec: {}"))) ==
        std::vector<std::string>{"spark-kubernetes-driver"});
  CHECK(container_names(built(with_template("spec: {containers: [{image: x}]}"))) ==
        std::vector<std::string>{"spark-kubernetes-driver"});
}

TEST_CASE("what the template says is kept, overridden or added to") {
  const manifest::Manifest made = built([] {
    SubmissionSpec spec = with_template(R"(
metadata:
  name: mine
  namespace: other
  labels: {team: tpl, mine: 1, spark-role: bogus}
  annotations: {a: tpl}
spec:
  restartPolicy: Always
  serviceAccountName: tpl
  schedulerName: tpl
  nodeSelector: {zone: a, kept: "true"}
  imagePullSecrets: [{name: tpl}]
  volumes: [{name: cache, emptyDir: {}}]
  containers:
  - name: main
    command: [/bin/x]
    imagePullPolicy: Never
    env: [{name: TPL, value: 1}]
    ports: [{containerPort: 8090}]
    volumeMounts: [{name: cache, mountPath: /cache}]
    securityContext: {allowPrivilegeEscalation: true, runAsUser: 5}
    resources:
      requests: {cpu: 100m, ephemeral-storage: 1Gi}
      limits: {cpu: 3, memory: 9Gi}
)");
    spec.labels = {{"team", "conf"}};
    spec.node_selector = {{"zone", "b"}};
    spec.image_pull_secrets = {"conf"};
    return spec;
  }());
  const Json& metadata = made.pod.at("metadata");
  CHECK(metadata.at("name") == "org-example-main-0a0b0c1234567890-driver");
  CHECK(metadata.at("namespace") == "default");
  CHECK(metadata.at("labels").at("team") == "conf");
  CHECK(metadata.at("labels").at("mine") == "1");
  CHECK(metadata.at("labels").at("spark-role") == "driver");
  CHECK(metadata.at("annotations").at("a") == "tpl");
  const Json& pod_spec = made.pod.at("spec");
  CHECK(pod_spec.at("restartPolicy") == "Never");
  CHECK(pod_spec.at("serviceAccountName") == "tpl");
  CHECK(pod_spec.at("schedulerName") == "tpl");
  CHECK(pod_spec.at("nodeSelector") == Json::parse(R"({"zone": "b", "kept": "true"})"));
  CHECK(pod_spec.at("imagePullSecrets") == Json::parse(R"([{"name": "tpl"}, {"name": "conf"}])"));
  CHECK(pod_spec.at("volumes").at(0).at("name") == "cache");
  const Json container = driver_container(made);
  CHECK(container.at("command") == Json::parse(R"(["/bin/x"])"));
  CHECK(container.at("imagePullPolicy") == "IfNotPresent");
  CHECK(container.at("env").at(0) == Json::parse(R"({"name": "TPL", "value": "1"})"));
  CHECK(container.at("env").at(1).at("name") == "SPARK_USER");
  CHECK(container.at("ports").at(0).at("containerPort") == 8090);
  CHECK(container.at("volumeMounts").at(0).at("name") == "cache");
  CHECK(container.at("securityContext") ==
        Json::parse(R"({"allowPrivilegeEscalation": false, "runAsUser": 5})"));
  CHECK(container.at("resources") == Json::parse(R"({
    "requests": {"cpu": "1", "memory": "1408Mi", "ephemeral-storage": "1Gi"},
    "limits": {"cpu": "3", "memory": "1408Mi"}})"));
}

TEST_CASE("a template that is no pod is refused, with what is wrong in it") {
  const auto refused = [](const std::string& yaml) -> std::string {
    try {
      (void)built(with_template(yaml));
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  };
  const std::string begin = "Could not load pod from template file. file:/t.yaml";
  CHECK(refused("") == begin + ": the template is empty");
  CHECK(refused("kind: Pod") == begin + ": no spec");
  CHECK(refused("spec: null") == begin + ": no spec");
  CHECK(refused("- a") == begin + ":1:1: the template should be a mapping, but is a list");
  CHECK(refused("spec: {}\n---\nspec: {}") == begin + ":3:1: more than one document");
  CHECK(refused("spec:\n  hostNetwork: yes") ==
        begin + ":2:16: spec.hostNetwork should be true or false, but is a string");
  CHECK(refused("spec: {containers: [{name: a}, {env: [{name: A, value: [1]}]}]}") ==
        begin + ":1:56: spec.containers[1].env[0].value should be a string, but is a list");
  CHECK(refused("kind: [Pod\n").starts_with("Could not load pod from template file. "));
}

TEST_CASE("a template of another kind is refused by name, with what to do") {
  const auto refused = [](const std::string& yaml) { return error_of(with_template(yaml)); };
  const std::string begin = "Could not load pod from template file. file:/t.yaml:";
  CHECK(refused("kind: pod\nspec: {}") == begin + "1:7: kind is pod, not Pod");
  CHECK(refused("apiVersion: v1\nkind: Service\nspec: {hostname: h}") ==
        begin + "2:7: kind is Service, not Pod");
  CHECK(refused("apiVersion: apps/v1\nkind: Deployment\nspec: {template: {a: 1}}") ==
        begin + "2:7: kind is Deployment, not Pod");
}

TEST_CASE("later templates are merged over earlier ones as a strategic merge patch") {
  SubmissionSpec spec = with_template(R"(
metadata: {labels: {team: file, kept: "1"}}
spec:
  nodeSelector: {zone: a}
  tolerations: [{key: file}]
  volumes: [{name: cache, emptyDir: {}}, {name: logs, emptyDir: {}}]
  containers:
  - name: main
    image: of-file
    env: [{name: A, value: file}, {name: B, value: file}]
    volumeMounts: [{name: cache, mountPath: /cache}]
  - name: side
    image: side
)");
  spec.driver_templates.push_back(driver_template(R"(
metadata: {labels: {team: patch}}
spec:
  hostNetwork: true
  nodeSelector: {disk: ssd}
  tolerations: [{key: patch}]
  volumes: [{name: logs, hostPath: {path: /logs}}]
  containers:
  - name: main
    env: [{name: B, value: patch}, {name: C, value: patch}]
    volumeMounts: [{name: logs, mountPath: /logs}]
  - name: third
    image: third
)"));
  spec.driver_container_name = text("main");
  const manifest::Manifest made = built(spec);
  CHECK(made.remarks.empty());
  CHECK(container_names(made) == std::vector<std::string>{"side", "third", "main"});
  CHECK(made.pod.at("metadata").at("labels").at("team") == "patch");
  CHECK(made.pod.at("metadata").at("labels").at("kept") == "1");
  const Json& pod_spec = made.pod.at("spec");
  CHECK(pod_spec.at("hostNetwork") == true);
  CHECK(pod_spec.at("nodeSelector") == Json::parse(R"({"zone": "a", "disk": "ssd"})"));
  CHECK(pod_spec.at("tolerations") == Json::parse(R"([{"key": "patch"}])"));
  CHECK(named(pod_spec.at("volumes"), "logs").at("hostPath").at("path") == "/logs");
  CHECK(pod_spec.at("volumes").at(0).at("name") == "cache");
  const Json container = driver_container(made);
  CHECK(named(container.at("env"), "A").at("value") == "file");
  CHECK(named(container.at("env"), "B").at("value") == "patch");
  CHECK(named(container.at("env"), "C").at("value") == "patch");
  CHECK(container.at("volumeMounts").at(0).at("mountPath") == "/cache");
  CHECK(container.at("volumeMounts").at(1).at("mountPath") == "/logs");
}
