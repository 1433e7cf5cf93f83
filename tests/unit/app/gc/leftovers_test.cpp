#include "app/gc/leftovers.h"

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/supervision_record.h"
#include "firesteel/error.h"
#include "firesteel/leftovers.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/scripted_transport.h"

using firesteel::LeftoverQuery;
using firesteel::LeftoverReport;
using firesteel::app::garbage_through;
using firesteel::testing::answers;
using firesteel::testing::FakeWorld;
using firesteel::testing::ScriptedTransport;
using firesteel::testing::status_body;
using Json = nlohmann::json;

namespace {

constexpr const char* kOld = "2026-11-21T04:12:00Z";  // the clock says 05:12
constexpr const char* kYoung = "2026-11-21T05:07:00Z";

Json object(const char* name, const char* created) {
  return {{"metadata",
           {{"name", name},
            {"namespace", "ns"},
            {"uid", std::string("uid-") + name},
            {"resourceVersion", "7"},
            {"creationTimestamp", created},
            {"labels", {{"firesteel/submission-id", "abc"}}}}}};
}

Json live_driver() {
  Json pod = object("driver", kOld);
  pod["metadata"]["labels"]["spark-role"] = "driver";
  pod["status"] = {{"phase", "Running"}};
  return pod;
}

std::string list(const char* kind, const std::vector<Json>& items) {
  return Json(
             {{"kind", kind}, {"apiVersion", "v1"}, {"metadata", Json::object()}, {"items", items}})
      .dump();
}

using Objects = std::vector<Json>;

/// A cluster with `config_maps`; `pods(n)` is the answer to the n-th list of pods.
struct Cluster {
  explicit Cluster(std::vector<Json> maps = {}) : config_maps(std::move(maps)) {}

  std::vector<Json> config_maps;
  std::vector<Json> records;  ///< of supervisors, created after the first list
  std::function<std::string(int)> pods = [](int) { return list("PodList", {}); };
  int secrets_status = 200;
  int listed = 0;
  std::vector<std::string> deleted;
  FakeWorld world;
  ScriptedTransport transport{world.clock, [this](const auto& request) { return react(request); }};

  ScriptedTransport::Reaction react(const firesteel::http::Request& request) {
    const auto asks = [&](const char* part) { return request.url.find(part) != std::string::npos; };
    if (request.method == "DELETE") {
      deleted.push_back(request.url.substr(request.url.rfind('/') + 1) + " " +
                        Json::parse(request.body)["preconditions"].dump());
      return answers(200, R"({"kind": "Status", "status": "Success"})");
    }
    if (asks("/configmaps")) {
      return answers(200, list("ConfigMapList", asks("labelSelector") ? records : config_maps));
    }
    if (asks("/pods")) {
      return answers(200, pods(listed++));
    }
    if (asks("/secrets")) {
      return secrets_status == 200 ? answers(200, list("SecretList", {}))
                                   : answers(403, status_body(403, "Forbidden", "no"));
    }
    if (asks("/services")) {
      return answers(200, list("ServiceList", {}));
    }
    return asks("/persistentvolumeclaims")
               ? answers(200, list("PersistentVolumeClaimList", {}))
               : answers(404, status_body(404, "NotFound",
                                          "the server could not find the requested resource"));
  }

  LeftoverReport collect(const LeftoverQuery& query = {}) {
    firesteel::kube::Connection connection;
    connection.server = "https://k:6443";
    connection.context_namespace = "ns";
    firesteel::kube::Api api(transport, connection, world.clock, world.random, world.log,
                             firesteel::testing::kLimits);
    return garbage_through(api, {}, world.host(), query, true);
  }
};

}  // namespace

TEST_CASE("An object without a driver pod is deleted, exactly as it was found") {
  Cluster cluster(Objects{object("map", kOld)});
  const LeftoverReport report = cluster.collect();
  REQUIRE(report.items.size() == 1);
  CHECK(report.items.front().deleted);
  CHECK(cluster.deleted ==
        std::vector<std::string>{R"(map {"resourceVersion":"7","uid":"uid-map"})"});
}

TEST_CASE("An object is kept if its driver pod appears before the deletion") {
  Cluster cluster(Objects{object("map", kOld)});
  cluster.pods = [](int n) {
    return n < 2 ? list("PodList", {}) : list("PodList", {live_driver()});
  };
  const LeftoverReport report = cluster.collect();
  REQUIRE(report.items.size() == 1);
  CHECK_FALSE(report.items.front().deleted);
  CHECK(cluster.deleted.empty());
}

TEST_CASE("A finished driver is kept if its supervisor appears before the deletion") {
  Json pod = object("driver", kOld);
  pod["metadata"]["labels"]["spark-role"] = "driver";
  pod["metadata"]["labels"]["spark-app-selector"] = "spark-1";
  pod["metadata"]["annotations"]["firesteel/supervision"] = "s-1";
  pod["status"] = {
      {"phase", "Failed"},
      {"containerStatuses", Json::array({{{"state", {{"terminated", {{"finishedAt", kOld}}}}}}})}};
  LeftoverQuery query;
  query.older_than_s = 60;
  for (const bool appears : {false, true}) {
    CAPTURE(appears);
    Cluster cluster;
    cluster.pods = [&pod](int) { return list("PodList", {pod}); };
    if (appears) {
      Json record = firesteel::driver::record_object({.id = "s-1",
                                                      .specification = "d",
                                                      .driver_pod = "driver",
                                                      .submitter = "me",
                                                      .not_before = cluster.world.clock.now()});
      record["metadata"]["namespace"] = "ns";
      record["metadata"]["uid"] = "uid-record";
      record["metadata"]["resourceVersion"] = "8";
      record["metadata"]["creationTimestamp"] = kYoung;
      cluster.records.push_back(record);
    }
    const LeftoverReport report = cluster.collect(query);
    REQUIRE(report.items.size() == 1);
    CHECK(report.items.front().deleted == !appears);
    CHECK(cluster.deleted.size() == (appears ? 0 : 1));
  }
}

TEST_CASE("An answer that is not a list of pods deletes nothing, first or just before") {
  for (const char* odd : {"{}", R"({"error": "login_required"})",
                          R"({"kind": "Status", "apiVersion": "v1", "status": "Failure"})",
                          R"({"kind": "NodeList", "apiVersion": "v1", "items": []})",
                          R"({"kind": "PodList", "apiVersion": "v1", "items": null})",
                          R"({"kind": "PodList", "apiVersion": "v1", "items": {"a": 1}})"}) {
    CAPTURE(odd);
    Cluster cluster(Objects{object("map", kOld)});
    cluster.pods = [odd](int) { return std::string(odd); };
    CHECK_THROWS_AS((void)cluster.collect(), firesteel::ApiError);
    CHECK(cluster.deleted.empty());
    Cluster late(Objects{object("map", kOld)});
    late.pods = [odd](int n) { return n < 2 ? list("PodList", {}) : std::string(odd); };
    const LeftoverReport report = late.collect();
    CHECK(report.problems.size() == 2);  // this, and the NetworkPolicies that are not served
    CHECK(late.deleted.empty());
  }
}

TEST_CASE("A list with an object that cannot belong to it is no list") {
  const auto with = [](const char* field, const char* value) {
    Json map = object("map", kOld);
    map["metadata"][field] = value;
    return map;
  };
  LeftoverQuery everywhere;
  everywhere.all_namespaces = true;
  for (const auto& [odd, query] : {std::pair(with("namespace", "other"), LeftoverQuery{}),
                                   std::pair(with("namespace", "../x"), everywhere)}) {
    CAPTURE(odd.dump());
    Cluster cluster(Objects{odd});
    const LeftoverReport report = cluster.collect(query);
    CHECK(report.items.empty());
    CHECK(report.problems.size() == 2);  // this, and the NetworkPolicies that are not served
    CHECK(cluster.deleted.empty());
  }
}

TEST_CASE("Objects that are too young are counted, and a shorter grace period finds them") {
  Cluster cluster(Objects{object("a", kYoung), object("b", kOld)});
  const LeftoverReport report = cluster.collect();
  CHECK(report.items.size() == 1);
  CHECK(report.too_young == 1);
  CHECK(report.judged_in_s == 300);
  Cluster again(Objects{object("a", kYoung)});
  LeftoverQuery query;
  query.grace_s = 60;
  CHECK(again.collect(query).items.size() == 1);
}

TEST_CASE("Kinds that may be hidden are named, and are no problem") {
  Cluster cluster;
  cluster.secrets_status = 403;
  const LeftoverReport report = cluster.collect();
  CHECK(report.hidden == std::vector<std::string>{"Secret"});
  CHECK(report.problems.size() == 1);  // the NetworkPolicies
  CHECK(report.kubernetes_namespace == "ns");
}
