#include "driver/leftover_rules.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/timestamp.h"
#include "driver/submission_objects.h"
#include "driver/supervision_record.h"
#include "support/catch.h"

using firesteel::driver::KnownDrivers;
using firesteel::driver::ObjectKind;
using Json = nlohmann::json;

namespace {

constexpr ObjectKind kConfigMap{.api_version = "v1", .kind = "ConfigMap"};
constexpr ObjectKind kClaim{.api_version = "v1", .kind = "PersistentVolumeClaim"};

const firesteel::SystemTime kNow =
    firesteel::base::parse_timestamp("2026-11-21T12:00:00Z").value_or(firesteel::SystemTime{});

Json object(const std::string& name, const std::string& created) {
  return {{"metadata",
           {{"name", name},
            {"namespace", "ns"},
            {"uid", "u-" + name},
            {"resourceVersion", "1"},
            {"creationTimestamp", created},
            {"labels", {{"firesteel/submission-id", "s1"}}}}}};
}

Json driver(const std::string& phase, const std::string& ended) {
  Json pod = object("driver", "2026-11-01T00:00:00Z");
  pod["metadata"]["labels"]["spark-role"] = "driver";
  pod["metadata"]["labels"]["spark-app-selector"] = "spark-1";
  pod["status"] = {{"phase", phase}};
  pod["status"]["containerStatuses"] =
      Json::array({{{"state", {{"terminated", {{"finishedAt", ended}}}}}}});
  return pod;
}

KnownDrivers known(const std::vector<Json>& pods) {
  return {pods, kNow, std::chrono::hours(24)};
}

const std::string kOld = "2026-11-21T11:00:00Z";

}  // namespace

TEST_CASE("An upload pod that has ended is a leftover, and no driver that needs objects") {
  Json pod = driver("Failed", kOld);
  pod["metadata"]["labels"] = {{"firesteel/submission-id", "s1"}, {"firesteel/part", "upload"}};
  REQUIRE(known({pod}).finished().size() == 1);
  CHECK(known({pod}).finished().front().reason == "ended-upload");
  CHECK(known({pod}).judge(kConfigMap, object("map", kOld))->reason == "no-driver");
  pod["status"]["phase"] = "Running";
  CHECK(known({pod}).finished().empty());
  CHECK(known({driver("Failed", "2026-11-21T11:55:00Z")}).finished().empty());
}

TEST_CASE("A finished driver is a leftover when its end is long enough ago") {
  CHECK(known({driver("Succeeded", "2026-11-20T11:59:00Z")}).finished().size() == 1);
  CHECK(known({driver("Failed", "2026-11-20T11:59:00Z")}).finished().front().age_s == 86'460);
  CHECK(known({driver("Succeeded", "2026-11-20T12:01:00Z")}).finished().empty());
  CHECK(known({driver("Running", "2026-11-20T11:59:00Z")}).finished().empty());
}

TEST_CASE("A driver with a time to live is kept for so long and no longer") {
  Json pod = driver("Succeeded", "2026-11-21T11:59:57Z");
  const auto finished = [&pod](const std::string& seconds) {
    pod["metadata"]["annotations"] = {{"firesteel/time-to-live", seconds}};
    return known({pod}).finished().size();
  };
  CHECK(finished("3") == 1);
  CHECK(finished("4") == 0);
  CHECK(finished("0") == 1);
  CHECK(finished("-1") == 1);
  CHECK(finished("soon") == 0);
  pod = driver("Failed", "2026-11-19T12:00:00Z");
  CHECK(finished("172799") == 1);
  CHECK(finished("172801") == 0);
}

TEST_CASE("The record of a supervision is kept while its driver or its next attempt may come") {
  Json record = object("driver-supervision", kOld);
  record["metadata"]["annotations"] = {{"firesteel/supervision", "id"}};
  record["data"] = {{"driver-pod", "driver"}, {"attempt", "2"}};
  Json pod = driver("Failed", "2026-11-21T11:00:00Z");
  pod["metadata"]["annotations"] = {{"firesteel/supervision", "id"}};
  CHECK_FALSE(known({pod}).judge(kConfigMap, record));
  CHECK(known({}).judge(kConfigMap, record));
  record["data"]["not-before"] = "2026-11-21T11:51:00Z";
  CHECK_FALSE(known({}).judge(kConfigMap, record));
  record["data"]["not-before"] = "2026-11-21T13:00:00Z";
  CHECK_FALSE(known({}).judge(kConfigMap, record));
  record["data"]["not-before"] = "2026-11-21T11:49:00Z";
  CHECK(known({}).judge(kConfigMap, record));
  pod["metadata"]["annotations"]["firesteel/supervision"] = "of a later one";
  CHECK(known({pod}).judge(kConfigMap, record));
  pod = driver("Failed", "2026-11-19T12:00:00Z");
  pod["metadata"]["annotations"] = {{"firesteel/supervision", "id"}};
  CHECK(known({pod}).judge(kConfigMap, record)->reason == "of-finished-driver");
  CHECK(firesteel::driver::drivers_of("ConfigMap", record) ==
        std::vector<firesteel::driver::PodSelector>{{.labels = {}, .name = "driver"}});
}

TEST_CASE("A driver that has an owner or is another tool's is not ours to delete") {
  Json owned = driver("Succeeded", "2026-11-01T00:00:00Z");
  owned["metadata"]["ownerReferences"] = Json::array({{{"kind", "SparkApplication"}}});
  CHECK(known({owned}).finished().empty());
  Json other = driver("Succeeded", "2026-11-01T00:00:00Z");
  other["metadata"]["labels"].erase("spark-app-selector");
  CHECK(known({other}).finished().empty());
}

TEST_CASE("An object of ours is a leftover when its submission has no pod and it is not young") {
  const KnownDrivers none = known({});
  CHECK(none.judge(kConfigMap, object("c", kOld)));
  CHECK_FALSE(none.judge(kConfigMap, object("c", "2026-11-21T11:51:00Z")));
  const KnownDrivers running = known({driver("Running", "")});
  CHECK_FALSE(running.judge(kConfigMap, object("c", kOld)));
  const auto of_finished =
      known({driver("Succeeded", "2026-11-01T00:00:00Z")}).judge(kConfigMap, object("c", kOld));
  REQUIRE(of_finished);
  CHECK(of_finished->reason == "of-finished-driver");
}

TEST_CASE("Of a key only the objects of the living driver's own run are kept") {
  Json pod = driver("Running", "");
  pod["metadata"]["annotations"] = {{"firesteel/run", "r1"}};
  Json other = object("c", kOld);
  other["metadata"]["annotations"] = {{"firesteel/run", "r2"}};
  CHECK(known({pod}).judge(kConfigMap, other));
  other["metadata"]["annotations"]["firesteel/run"] = "r1";
  CHECK_FALSE(known({pod}).judge(kConfigMap, other));
}

TEST_CASE("What has an owner, what is unmarked and a claim that a user named are kept") {
  const KnownDrivers none = known({});
  Json owned = object("c", kOld);
  owned["metadata"]["ownerReferences"] = Json::array({{{"kind", "Pod"}}});
  CHECK_FALSE(none.judge(kConfigMap, owned));
  Json unmarked = object("spark-drv-0a1b-conf-map", kOld);
  unmarked["metadata"].erase("labels");
  CHECK_FALSE(none.judge(kConfigMap, unmarked));
  Json claim = object("precious", kOld);
  CHECK_FALSE(none.judge(kClaim, claim));
  claim["metadata"]["annotations"] = {{"firesteel/on-demand", "true"}};
  CHECK(none.judge(kClaim, claim));
}

TEST_CASE("Spark's ConfigMap is a leftover when neither its pod nor its application exists") {
  Json map = object("spark-drv-0a1b2c3d-conf-map", kOld);
  map["metadata"].erase("labels");
  map["immutable"] = true;
  map["data"] = {
      {"spark.kubernetes.namespace", "ns"},
      {"spark.properties", "#x\nspark.app.id=spark-1\nspark.kubernetes.driver.pod.name=driver\n"}};
  CHECK(known({}).judge(kConfigMap, map));
  CHECK_FALSE(known({driver("Running", "")}).judge(kConfigMap, map));
  map["immutable"] = false;
  CHECK_FALSE(known({}).judge(kConfigMap, map));
}

TEST_CASE("An object that is only too young is told from one that is needed") {
  const KnownDrivers none = known({});
  CHECK(none.judged_in(kConfigMap, object("c", "2026-11-21T11:51:00Z")) == 60);
  CHECK_FALSE(none.judged_in(kConfigMap, object("c", kOld)));
  const KnownDrivers running = known({driver("Running", "")});
  CHECK_FALSE(running.judged_in(kConfigMap, object("c", "2026-11-21T11:51:00Z")));
  const KnownDrivers short_grace({}, kNow, std::chrono::hours(24), std::chrono::minutes(5));
  CHECK(short_grace.judge(kConfigMap, object("c", "2026-11-21T11:51:00Z")));
}

TEST_CASE("A finished driver that ended a moment ago is counted") {
  CHECK(known({driver("Succeeded", "2026-11-21T11:59:00Z")}).recent() == 1);
  CHECK(known({driver("Running", "")}).recent() == 0);
}

TEST_CASE("A finished driver is kept while its supervisor may try again") {
  Json pod = driver("Failed", "2026-11-21T11:00:00Z");
  pod["metadata"]["annotations"] = {{"firesteel/time-to-live", "0"},
                                    {"firesteel/supervision", "s1"}};
  firesteel::driver::SupervisionRecord record{
      .id = "s1", .specification = "d", .driver_pod = "driver", .attempt = 2, .submitter = "p"};
  const auto finished_with = [&] {
    Json config_map = firesteel::driver::record_object(record);
    config_map["metadata"]["namespace"] = "ns";
    return KnownDrivers({pod}, kNow, std::chrono::hours(24), firesteel::driver::kGrace,
                        {config_map})
        .finished()
        .size();
  };
  CHECK(KnownDrivers({pod}, kNow, std::chrono::hours(24)).finished().size() == 1);
  CHECK(finished_with() == 1);  // nobody has tried again for an hour
  record.not_before = kNow + std::chrono::minutes(30);
  CHECK(finished_with() == 0);
  record.not_before = kNow - std::chrono::minutes(9);
  CHECK(finished_with() == 0);
  record.not_before = kNow - std::chrono::minutes(11);
  CHECK(finished_with() == 1);
  record.not_before = kNow;
  record.ended = true;
  CHECK(finished_with() == 1);
}

TEST_CASE("The driver pods that an object may belong to can be asked for") {
  using firesteel::driver::drivers_of;
  CHECK(drivers_of("Secret", object("s", kOld)).front().labels == "firesteel/submission-id=s1");
  Json map = object("m", kOld);
  map["metadata"].erase("labels");
  map["data"]["spark.properties"] =
      "#x\nspark.app.id=spark-1\nspark.kubernetes.driver.pod.name=driver\n";
  const auto selectors = drivers_of("ConfigMap", map);
  REQUIRE(selectors.size() == 2);
  CHECK(selectors[0].labels == "spark-role=driver,spark-app-selector=spark-1");
  CHECK(selectors[1].name == "driver");
  CHECK(drivers_of("Pod", driver("Failed", "")).front().name == "driver");
}
