// The minimal submission against what real spark-submit of each version made of it.

#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "conf/properties.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

/// Ids as the goldens number them.
manifest::ObjectNames golden_identity() {
  return {.app_id = "spark-@APPID1@",
          .resource_prefix = "org-example-main-@UNIQ2@",
          .service_unique_id = "unused",
          .conf_map_name = "spark-drv-@UNIQ1@-conf-map",
          .local_dir_uuid = "@UUID1@",
          .submission_label = "submission-1",
          .submit_time_ms = 1};
}

/// Named lists sorted and empty values dropped, as in the goldens.
Json settled(const Json& value) {
  if (value.is_object()) {
    Json object = Json::object();
    for (const auto& [key, member] : value.items()) {
      Json inner = settled(member);
      if (!inner.is_null() && !(inner.is_structured() && inner.empty())) {
        object[key] = std::move(inner);
      }
    }
    return object;
  }
  if (value.is_array()) {
    const auto key_of = [](const Json& entry) {
      return entry.is_object()
                 ? entry.value("mountPath", "") + " " + entry.value("name", entry.value("key", ""))
                 : std::string();
    };
    std::multimap<std::string, Json> entries;  // those with one key stay in their order
    for (const Json& entry : value) {
      Json inner = settled(entry);
      const std::string key = key_of(inner);
      entries.emplace(key, std::move(inner));
    }
    Json array = Json::array();
    for (auto& [key, entry] : entries) {
      array.push_back(std::move(entry));
    }
    return array;
  }
  return value;
}

/// One of our objects as it stands in a golden: posted, owned, its marks dropped.
Json as_recorded(Json object) {
  Json& metadata = object["metadata"];
  metadata["namespace"] = "default";
  metadata["labels"].erase("firesteel/submission-id");
  if (object["kind"] != "Pod") {
    metadata["ownerReferences"] = Json::array({manifest::owner_reference(
        {{"metadata", {{"name", "org-example-main-@UNIQ2@-driver"}, {"uid", "@PODUID@"}}}})});
  }
  if (object["kind"] == "ConfigMap") {
    for (const conf::Property& property : conf::read_properties(
             object["data"]["spark.properties"].get<std::string>(), "spark.properties")) {
      object["spark.properties"][property.key] = property.value;
    }
    object["data"].erase("spark.properties");
    object["spark.properties"]["spark.app.submitTime"] = "@TIME@";
  }
  return settled(object);
}

std::map<std::string, Json> by_kind(const std::vector<Json>& objects) {
  std::map<std::string, Json> kinds;
  for (const Json& object : objects) {
    kinds[object.at("kind").get<std::string>()] = object;
  }
  return kinds;
}

}  // namespace

TEST_CASE("the minimal submission makes what Spark makes, for each version") {
  const std::string version = GENERATE("3.5.7", "4.0.1", "4.1.1", "4.2.0", "4.3.0");
  CAPTURE(version);
  std::ifstream file(PARITY_GOLDEN_DIR "/" + version + "/minimal.json");
  REQUIRE(file);
  const Json golden = Json::parse(file);

  SubmissionSpec spec = minimal_spec(spark(version.front() - '0', version[2] - '0'));
  spec.spark_version.text = version;
  for (const auto& [key, value] :
       {std::pair{"spark.app.name", "org.example.Main"},
        std::pair{"spark.jars", "local:///opt/app/a.jar"},
        std::pair{"spark.kubernetes.container.image", "repo.example/spark:1"},
        std::pair{"spark.kubernetes.submission.waitAppCompletion", "false"},
        std::pair{"spark.master", "k8s://http://@SERVER@"},
        std::pair{"spark.submit.deployMode", "cluster"}, std::pair{"spark.submit.pyFiles", ""}}) {
    spec.properties[key] = text(value);
  }
  const manifest::Manifest made = manifest::build(spec, golden_identity());
  std::vector<Json> objects = {as_recorded(made.pod)};
  for (const Json& object : made.others) {
    objects.push_back(as_recorded(object));
  }
  std::vector<Json> expected;
  for (const Json& object : golden.at("objects")) {
    expected.push_back(settled(object));
  }
  CHECK(Json(by_kind(objects)).dump(1) == Json(by_kind(expected)).dump(1));
  CHECK(objects.size() == expected.size());
}
