#include "manifest/coercion.h"

#include <cstddef>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "conf/profile.h"
#include "conf/template_file.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "manifest/model.h"
#include "support/catch.h"
#include "yaml/document.h"

using firesteel::Document;
using firesteel::Error;
using firesteel::SparkVersion;
using firesteel::manifest::coerced;
using firesteel::manifest::Field;
using firesteel::manifest::find_field;
using firesteel::manifest::Shape;
using firesteel::manifest::Type;
using Json = nlohmann::json;

namespace {

/// The template as a pod; nothing when it is refused.
std::optional<Json> as_pod(const std::string& text,
                           const SparkVersion& version = firesteel::conf::newest_version()) {
  try {
    const auto pod_template =
        firesteel::conf::parsed_template({.value = "t", .origin = {}, .key = {}}, text, version);
    return coerced(*pod_template.document, Type::kPod, version);
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// What the client fills in whatever the template says.
void complete(Json& pod, const std::string& text) {
  pod["apiVersion"] = "v1";
  if (text.find("kind") == std::string::npos) {
    pod["kind"] = "Pod";
  }
  for (const char* part : {"metadata", "spec"}) {
    if (!pod.contains(part)) {
      pod[part] = Json::object();
    }
  }
}

}  // namespace

TEST_CASE("templates become what kubernetes-client 7.6.1 makes of them") {
  std::ifstream file(TEMPLATE_CASES);
  REQUIRE(file);
  for (const Json& one : Json::parse(file)) {
    const auto text = one.at("template").get<std::string>();
    CAPTURE(text);
    std::optional<Json> pod = as_pod(text);
    REQUIRE(pod.has_value() == !one.at("pod").is_null());
    if (pod) {
      complete(*pod, text);
      // The status is not sent to anybody, and not typed here.
      if (text.find("status") == std::string::npos) {
        CHECK(pod->dump() == one.at("pod").dump());
      }
    }
  }
}

TEST_CASE("a text becomes an object where Jackson has a constructor for it") {
  const auto spec_of = [](const std::string& yaml) -> std::optional<Json> {
    const std::optional<Json> pod = as_pod("spec: {" + yaml + "}");
    return pod ? std::optional((*pod)["spec"]) : std::nullopt;
  };
  CHECK(spec_of("imagePullSecrets: [regcred, {name: b}, '']") ==
        Json::parse(R"({"imagePullSecrets": [{"name": "regcred"}, {"name": "b"}, {"name": ""}]})"));
  CHECK(spec_of("readinessGates: [x/y], schedulingGates: [x], os: linux") ==
        Json::parse(R"({"readinessGates": [{"conditionType": "x/y"}],
                        "schedulingGates": [{"name": "x"}], "os": {"name": "linux"}})"));
  for (const char* const sleep : {"5", "'5'"}) {
    CHECK(
        spec_of("containers: [{lifecycle: {preStop: {sleep: " + std::string(sleep) + "}}}]") ==
        Json::parse(R"({"containers": [{"lifecycle": {"preStop": {"sleep": {"seconds": 5}}}}]})"));
  }
  for (const char* const refused :
       {"imagePullSecrets: [5]", "imagePullSecrets: [true]", "imagePullSecrets: [[a]]",
        "securityContext: x", "securityContext: ''", "tolerations: [x]",
        "containers: [{lifecycle: {preStop: {sleep: x}}}]",
        "containers: [{lifecycle: {preStop: {sleep: 5.5}}}]",
        "containers: [{lifecycle: {preStop: {exec: a}}}]",
        "containers: [{livenessProbe: {tcpSocket: {port: .inf}}}]",
        "volumes: [{name: v, emptyDir: {sizeLimit: none}}]"}) {
    CAPTURE(refused);
    CHECK_FALSE(spec_of(refused).has_value());
  }
}

TEST_CASE("older clients have other integers, and know fewer fields") {
  SparkVersion old = firesteel::conf::newest_version();
  old.major = 3;
  old.minor = 5;
  const auto spec_of = [&old](const std::string& yaml) -> std::optional<Json> {
    const std::optional<Json> pod = as_pod("spec: {" + yaml + "}", old);
    return pod ? std::optional((*pod)["spec"]) : std::nullopt;
  };
  CHECK(spec_of("priority: 30.9") == Json::parse(R"({"priority": 30})"));
  CHECK(spec_of("priority: ' 5 '") == Json::parse(R"({"priority": 5})"));
  CHECK(spec_of("priority: ''") == Json::object());
  CHECK(spec_of("volumes: [{configMap: {defaultMode: 0444}}]") ==
        Json::parse(R"({"volumes": [{"configMap": {"defaultMode": 444}}]})"));
  CHECK_FALSE(spec_of("volumes: [{configMap: {defaultMode: 0o600}}]").has_value());
  CHECK_FALSE(spec_of("priority: 3000000000").has_value());
  CHECK(spec_of("containers: [{lifecycle: {preStop: {sleep: 5}}, resources: {claims: [x]}}]") ==
        Json::parse(R"({"containers": [{"lifecycle": {"preStop": {"sleep": 5}},
                                        "resources": {"claims": [{"name": "x"}]}}]})"));
  CHECK(spec_of("workloadRef: {name: 5}") == Json::parse(R"({"workloadRef": {"name": 5}})"));
  CHECK(as_pod("spec: {workloadRef: {name: 5}}")->at("spec") ==
        Json::parse(R"({"workloadRef": {"name": "5"}})"));
}

TEST_CASE("JSON templates keep the text of numbers, and YAML keys are what Java prints") {
  CHECK(*as_pod(R"({"metadata": {"labels": {"a": 1.10}}, "spec": {}})") ==
        Json::parse(R"({"metadata": {"labels": {"a": "1.10"}}, "spec": {}})"));
  CHECK((*as_pod("metadata: {labels: {1.10: a, 1e3: b, 010: c, true: d, .inf: e, '2.0': f}}\n"
                 "spec: {}"))["metadata"]["labels"] ==
        Json::parse(R"({"1.1": "a", "1000.0": "b", "010": "c", "true": "d", "Infinity": "e",
                        "2.0": "f"})"));
  CHECK_FALSE(as_pod("metadata: {labels: {null: a}}\nspec: {}").has_value());
}

TEST_CASE("the table knows the fields of each type and no others") {
  const auto is = [](Type object, const char* name, Shape shape, Type type) {
    const Field* const field = find_field(object, name);
    return field != nullptr && field->shape == shape && field->type == type;
  };
  CHECK(is(Type::kPod, "spec", Shape::kOne, Type::kPodSpec));
  CHECK(is(Type::kContainer, "args", Shape::kList, Type::kString));
  CHECK(is(Type::kResourceRequirements, "limits", Shape::kMap, Type::kQuantity));
  CHECK(is(Type::kHTTPGetAction, "port", Shape::kOne, Type::kIntOrString));
  CHECK(is(Type::kKeyToPath, "mode", Shape::kOne, Type::kMode));
  CHECK(is(Type::kPodGroupSpec, "minMember", Shape::kOne, Type::kInt));
  CHECK(is(Type::kWorkloadReference, "name", Shape::kOne, Type::kString));
  CHECK(is(Type::kAWSElasticBlockStoreVolumeSource, "fsType", Shape::kOne, Type::kString));
  for (const char* name : {"pec", "spec=", ""}) {
    CHECK(find_field(Type::kPod, name) == nullptr);
  }
  CHECK(find_field(Type::kString, "spec") == nullptr);
}

TEST_CASE("a message names the field and not its value") {
  try {
    (void)coerced(
        Document({.source = "t.yaml", .value = Json::parse(R"({"spec": {"priority": "s3cret"}})")}),
        Type::kPod, firesteel::conf::newest_version());
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) ==
          "t.yaml: spec.priority should be an integer of 32 bits, but is a string");
    CHECK_FALSE(error.hint().empty());
  }
}

namespace {

/// A template with one value in a field of that kind.
std::string template_with(const std::string& field, const std::string& written) {
  if (field == "annotation") {
    return "metadata:\n  annotations:\n    k: " + written + "\nspec: {}\n";
  }
  if (field == "mode") {
    return "spec:\n  volumes: [{name: v, configMap: {defaultMode: " + written + "}}]\n";
  }
  if (field == "quantity") {
    return "spec:\n  containers: [{resources: {limits: {gpu: " + written + "}}}]\n";
  }
  if (field == "port") {
    return "spec:\n  containers: [{livenessProbe: {httpGet: {port: " + written + "}}}]\n";
  }
  const std::map<std::string, std::string> names = {
      {"bool", "hostNetwork"}, {"int", "priority"}, {"long", "terminationGracePeriodSeconds"}};
  return "spec:\n  " + names.at(field) + ": " + written + "\n";
}

/// Where that value is in the pod.
Json::json_pointer pointer_to(const std::string& field) {
  static const std::map<std::string, std::string> pointers = {
      {"annotation", "/metadata/annotations/k"},
      {"mode", "/spec/volumes/0/configMap/defaultMode"},
      {"quantity", "/spec/containers/0/resources/limits/gpu"},
      {"port", "/spec/containers/0/livenessProbe/httpGet/port"},
      {"bool", "/spec/hostNetwork"},
      {"int", "/spec/priority"},
      {"long", "/spec/terminationGracePeriodSeconds"}};
  return Json::json_pointer(pointers.at(field));
}

/// The value that a version of Spark has read; an empty object when it is refused.
Json value_read(const std::string& field, const std::string& written, int minor) {
  const firesteel::SparkVersion version{.major = 3, .minor = minor, .text = {}, .source = {}};
  try {
    const auto pod_template = firesteel::conf::parsed_template(
        {.value = "t", .origin = {}, .key = {}}, template_with(field, written), version);
    return coerced(*pod_template.document, Type::kPod, version).value(pointer_to(field), Json());
  } catch (const Error&) {
    return Json::object();
  }
}

}  // namespace

TEST_CASE("values in templates become what Spark 3.1 to 3.5 made of them") {
  std::ifstream file(TEMPLATE_VALUES);
  REQUIRE(file);
  for (const Json& row : Json::parse(file)) {
    const auto field = row.at("field").get<std::string>();
    const auto written = row.at("written").get<std::string>();
    for (int minor = 1; minor <= 5; ++minor) {
      const Json& recorded = row.at("values").at(static_cast<std::size_t>(minor - 1));
      // Jackson 2.10 takes an underscore in some numbers only.
      if (minor == 1 && recorded.is_object() && written.find('_') != std::string::npos) {
        continue;
      }
      CAPTURE(field, written, minor);
      CHECK(value_read(field, written, minor) == recorded);
    }
  }
}

TEST_CASE("fields that a client does not know are kept from Spark 3.3 on") {
  const auto spec_of = [](int minor) {
    const firesteel::SparkVersion version{.major = 3, .minor = minor, .text = {}, .source = {}};
    const auto pod_template = firesteel::conf::parsed_template(
        {.value = "t", .origin = {}, .key = {}},
        "spec: {bogus: {x: 1}, os: {name: linux}, setHostnameAsFQDN: true}", version);
    return coerced(*pod_template.document, Type::kPod, version).at("spec");
  };
  CHECK(spec_of(1) == Json::object());
  CHECK(spec_of(2) == Json::parse(R"({"setHostnameAsFQDN": true})"));
  CHECK(spec_of(3) ==
        Json::parse(R"({"bogus": {"x": 1}, "os": {"name": "linux"}, "setHostnameAsFQDN": true})"));
}
