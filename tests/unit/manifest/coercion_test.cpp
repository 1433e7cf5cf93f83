#include "manifest/coercion.h"

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "conf/template_file.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "manifest/model.h"
#include "support/catch.h"
#include "yaml/document.h"

using firesteel::Document;
using firesteel::Error;
using firesteel::manifest::coerced;
using firesteel::manifest::Field;
using firesteel::manifest::find_field;
using firesteel::manifest::Shape;
using firesteel::manifest::Type;
using Json = nlohmann::json;

namespace {

/// The template as a pod; nothing when it is refused.
std::optional<Json> as_pod(const std::string& text) {
  try {
    const auto pod_template =
        firesteel::conf::parsed_template({.value = "t", .origin = {}, .key = {}}, text);
    return coerced(*pod_template.document, Type::kPod);
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
        Type::kPod);
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) ==
          "t.yaml: spec.priority should be an integer of 32 bits, but is a string");
    CHECK_FALSE(error.hint().empty());
  }
}
