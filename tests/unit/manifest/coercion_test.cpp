#include "manifest/coercion.h"

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "manifest/model.h"
#include "support/catch.h"
#include "yaml/yaml.h"

using firesteel::Error;
using firesteel::manifest::coerced;
using firesteel::manifest::field_type;
using firesteel::manifest::java_double;
using Json = nlohmann::json;

namespace {

/// The template as a pod; nothing when it is refused.
std::optional<Json> as_pod(const std::string& text) {
  try {
    std::optional<Json> only;
    for (const Json& document :
         firesteel::yaml::parse_all(text, firesteel::yaml::Schema::kCore12, "t")) {
      if (!document.is_null()) {
        if (only) {
          return std::nullopt;
        }
        only = document;
      }
    }
    return only ? std::optional(coerced(*only, "Pod", "t")) : std::nullopt;
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

TEST_CASE("numbers are written as Java writes them") {
  CHECK(java_double(0) == "0.0");
  CHECK(java_double(-0.0) == "-0.0");
  CHECK(java_double(1.1) == "1.1");
  CHECK(java_double(0.001) == "0.001");
  CHECK(java_double(0.0009) == "9.0E-4");
  CHECK(java_double(9999999) == "9999999.0");
  CHECK(java_double(1e7) == "1.0E7");
  CHECK(java_double(-1.25e-10) == "-1.25E-10");
  CHECK(java_double(1.7976931348623157e308) == "1.7976931348623157E308");
}

TEST_CASE("the table knows the fields of each type and no others") {
  CHECK(field_type("Pod", "spec") == "PodSpec");
  CHECK(field_type("Container", "args") == "[s");
  CHECK(field_type("ResourceRequirements", "limits") == "{q");
  CHECK(field_type("HTTPGetAction", "port") == "p");
  CHECK(field_type("KeyToPath", "mode") == "o");
  CHECK(field_type("PodGroupSpec", "minMember") == "i");
  CHECK(field_type("Pod", "pec").empty());
  CHECK(field_type("Pod", "spec=").empty());
  CHECK(field_type("Pod", "").empty());
  CHECK(field_type("Nothing", "spec").empty());
}

TEST_CASE("a message names the field and not its value") {
  try {
    (void)coerced(Json::parse(R"({"spec": {"priority": "s3cret"}})"), "Pod", "t.yaml");
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) ==
          "t.yaml: spec.priority should be an integer of 32 bits, but is a string");
    CHECK_FALSE(error.hint().empty());
  }
}
