#include "app/submit/creation.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/submit/object_removal.h"
#include "firesteel/error.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "manifest/manifest.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"

using firesteel::ApiError;
using firesteel::ErrorKind;
using firesteel::LogLevel;
using firesteel::app::Creation;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::Fault;
using firesteel::testing::SeenRequest;
using Json = nlohmann::json;

namespace {

const Json kLabels = {{"firesteel/submission-id", "s1"}};

Json object(const char* api_version, const char* kind, const char* name) {
  return {{"apiVersion", api_version},
          {"kind", kind},
          {"metadata", {{"name", name}, {"labels", kLabels}}}};
}

firesteel::manifest::Manifest manifest() {
  firesteel::manifest::Manifest made;
  Json conf_map = object("v1", "ConfigMap", "conf");
  conf_map["immutable"] = true;
  conf_map["data"] = {{"spark.properties", "a=b\n"}};
  made.others = {conf_map, object("v1", "Service", "svc"),
                 object("networking.k8s.io/v1", "NetworkPolicy", "policy"),
                 object("v1", "PersistentVolumeClaim", "user-data")};
  made.pod = object("v1", "Pod", "driver");
  made.pod["spec"]["containers"] =
      Json::array({{{"name", "spark-kubernetes-driver"}, {"image", "spark"}}});
  made.driver_container = "spark-kubernetes-driver";
  return made;
}

const std::vector<std::string> kOthers = {"configmaps", "services", "networkpolicies",
                                          "persistentvolumeclaims"};

/// One creation against one server.
struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  firesteel::manifest::Manifest objects = manifest();
  firesteel::kube::Api api{server,      firesteel::testing::fake_connection(),
                           world.clock, world.random,
                           world.log,   firesteel::testing::kLimits};
  Creation creation{api,
                    world.log,
                    objects.others,
                    objects.pod,
                    {.in_namespace = "ns", .literal_claims = {"user-data"}, .waits = false}};

  std::optional<Json> run() {
    int signals = 0;
    (void)firesteel::http::run(server, world.clock, creation, [&] {
      for (; signals < world.stop_signals.received(); ++signals) {
        creation.stop_signals();
      }
      return creation.done();
    });
    return creation.take();
  }

  std::optional<ApiError> error_of_run() {
    try {
      (void)run();
    } catch (const ApiError& error) {
      return error;
    }
    return std::nullopt;
  }

  [[nodiscard]] int requests(const std::string& method, const std::string& resource = {}) const {
    return static_cast<int>(std::ranges::count_if(server.seen(), [&](const SeenRequest& request) {
      return request.method == method && (resource.empty() || request.resource == resource);
    }));
  }
};

}  // namespace

TEST_CASE("Three rounds make everything, the pod with all it mounts, and its ownership") {
  Setting s;
  const std::optional<Json> pod = s.run();
  REQUIRE(pod);
  CHECK(s.server.rounds() == 3);
  CHECK(s.server.seen().size() == 9);
  CHECK(s.requests("GET") == 0);
  for (const SeenRequest& request : s.server.seen()) {
    CHECK(request.round == (request.method == "PATCH" ? 3 : request.resource == "pods" ? 2 : 1));
  }
  for (const auto& [resource, name] :
       {std::pair{"configmaps", "conf"}, {"services", "svc"}, {"networkpolicies", "policy"}}) {
    const Json& owner = s.server.object(resource, name)["metadata"]["ownerReferences"].at(0);
    CHECK(owner["uid"] == (*pod)["metadata"]["uid"]);
    CHECK(owner["controller"] == true);
  }
  s.server.remove_pod();
  CHECK(s.server.size() == 0);
}

TEST_CASE("Whatever is refused before the pod exists leaves nothing behind") {
  for (const std::string resource :
       {"configmaps", "services", "networkpolicies", "persistentvolumeclaims", "pods"}) {
    for (const auto& [status, reason, kind] : {std::tuple{403, "Forbidden", ErrorKind::kDenied},
                                               {422, "Invalid", ErrorKind::kRefused},
                                               {404, "NotFound", ErrorKind::kRefused},
                                               {500, "InternalError", ErrorKind::kUnreachable}}) {
      Setting s;
      s.server.add({.method = "POST", .resource = resource, .status = status, .reason = reason});
      const auto error = s.error_of_run();
      INFO(resource << " " << status);
      REQUIRE(error);
      CHECK(error->status() == status);
      CHECK(error->kind() == kind);
      CHECK(s.server.size() == 0);
      CHECK(s.world.log.count(LogLevel::kWarn, "may remain") == 0);
      CHECK((s.requests("POST", "pods") > 0) == (resource == "pods"));
    }
  }
}

TEST_CASE("A pod that exists already is a conflict and what was made for ours goes") {
  Setting s;
  s.server.put("pods", object("v1", "Pod", "driver"));
  const auto error = s.error_of_run();
  REQUIRE(error);
  CHECK(error->status() == 409);
  CHECK(std::string(error->what()).find("code=409") != std::string::npos);
  CHECK(s.server.size() == 1);
  CHECK(s.server.names("pods").size() == 1);
}

TEST_CASE("A creation whose answer was lost is found out about, not made twice") {
  for (const std::string resource : {"configmaps", "services", "pods"}) {
    Setting s;
    s.server.add({.method = "POST", .resource = resource, .applied = true, .times = 1});
    INFO(resource);
    CHECK(s.run().has_value());
    CHECK(s.server.size() == 5);
    s.server.remove_pod();
    CHECK(s.server.size() == 0);
  }
}

TEST_CASE("A server that never answers about other objects is unreachable and leaves nothing") {
  Setting s;
  s.server.add({.method = "POST", .resource = "services"});
  REQUIRE(s.error_of_run());
  CHECK(s.server.size() == 0);
  CHECK(s.world.log.count(LogLevel::kWarn, "may remain") == 0);
}

TEST_CASE("Objects whose creation is never answered are found, read or not") {
  for (const bool readable : {true, false}) {
    Setting s;
    s.server.add({.method = "POST", .resource = "services", .applied = true});
    if (!readable) {
      s.server.forbid("get services");
    }
    CHECK(s.run());
    CHECK(s.requests("POST", "services") == 1);
    s.server.remove_pod();
    CHECK(s.server.size() == 0);
  }
}

TEST_CASE("A pod whose creation is never answered is used when it exists") {
  Setting s;
  s.server.add(
      {.method = "POST", .resource = "pods", .status = 504, .reason = "Timeout", .applied = true});
  CHECK(s.run().has_value());
  CHECK(s.server.size() == 5);

  Setting absent;
  absent.server.add({.method = "POST", .resource = "pods"});
  const auto error = absent.error_of_run();
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::kUnreachable);
  CHECK(absent.server.size() == 0);
}

TEST_CASE("Nothing is deleted while the driver pod may be running") {
  Setting s;
  s.server.add({.method = "POST", .resource = "pods", .applied = true});
  s.server.add({.method = "GET", .resource = "pods"});
  const auto error = s.error_of_run();
  REQUIRE(error);
  CHECK(s.creation.pod_is_uncertain());
  CHECK(s.server.size() == 5);
  CHECK(s.requests("DELETE") == 0);
  CHECK(s.world.log.count(LogLevel::kWarn,
                          "kubectl --namespace ns delete pod/driver configmap/conf service/svc "
                          "networkpolicy/policy persistentvolumeclaim/user-data") == 1);
}

TEST_CASE("A claim that the user named and that exists is used, never owned, never deleted") {
  Setting s;
  s.server.put("persistentvolumeclaims", object("v1", "PersistentVolumeClaim", "user-data"));
  REQUIRE(s.run());
  CHECK(s.requests("PATCH", "persistentvolumeclaims") == 0);
  CHECK(s.creation.unowned().empty());
  s.server.remove_pod();
  CHECK(s.server.names("persistentvolumeclaims") == std::vector<std::string>{"user-data"});

  Setting refused;
  refused.server.put("persistentvolumeclaims", object("v1", "PersistentVolumeClaim", "user-data"));
  refused.server.add({.method = "POST", .resource = "pods", .status = 422, .reason = "Invalid"});
  CHECK(refused.error_of_run());
  CHECK(refused.server.names("persistentvolumeclaims").size() == 1);
  CHECK(refused.server.size() == 1);
}

TEST_CASE("A clean-up that is denied names what is left and how to delete it") {
  Setting s;
  s.server.add({.method = "POST", .resource = "pods", .status = 403, .reason = "Forbidden"});
  s.server.forbid("delete configmaps");
  s.server.forbid("delete networkpolicies");
  const auto error = s.error_of_run();
  REQUIRE(error);
  CHECK(error->status() == 403);
  CHECK(s.server.size() == 2);
  CHECK(s.world.log.count(LogLevel::kWarn,
                          "2 objects may remain in namespace ns; delete with: "
                          "kubectl --namespace ns delete configmap/conf networkpolicy/policy") ==
        1);
}

TEST_CASE("Only the object with our uid is deleted") {
  Setting s;
  s.server.add({.method = "POST", .resource = "pods", .status = 422, .reason = "Invalid"});
  s.server.on_request = [&](const SeenRequest& request) {
    if (request.method == "POST" && request.resource == "pods") {
      s.server.put("services", object("v1", "Service", "svc"));  // somebody replaced ours
    }
  };
  CHECK(s.error_of_run());
  CHECK(s.server.names("services").size() == 1);
  CHECK(s.server.size() == 1);
}

TEST_CASE("A signal before the pod exists ends with nothing left") {
  Setting before;
  before.world.stop_signals.raise(15);
  CHECK_FALSE(before.run());
  CHECK(before.server.seen().empty());

  Setting during;
  during.server.on_request = [&](const SeenRequest&) {
    if (during.world.stop_signals.received() == 0) {
      during.world.stop_signals.raise(2);
    }
  };
  CHECK_FALSE(during.run());
  CHECK(during.server.size() == 0);
  CHECK(during.requests("POST", "pods") == 0);
}

TEST_CASE("A signal while the pod is created does not stop its ownership") {
  Setting s;
  s.server.on_request = [&](const SeenRequest& request) {
    if (request.resource == "pods") {
      s.world.stop_signals.raise(2);
    }
  };
  CHECK(s.run());
  s.server.remove_pod();
  CHECK(s.server.size() == 0);
}

TEST_CASE("A role without patch is warned about once with the rule to add") {
  Setting s;
  for (const std::string& resource : kOthers) {
    s.server.forbid("patch " + resource);
  }
  REQUIRE(s.run());
  CHECK(s.requests("PATCH") == 4);
  CHECK(s.world.log.count(LogLevel::kWarn, "") == 1);
  CHECK(
      s.world.log.count(
          LogLevel::kWarn,
          "- {apiGroups: [\"\", \"networking.k8s.io\"], resources: [\"configmaps\", "
          "\"networkpolicies\", \"persistentvolumeclaims\", \"services\"], verbs: [\"patch\"]}") ==
      1);
  CHECK(s.world.log.count(
            LogLevel::kWarn,
            "To delete them later, run: kubectl --namespace ns delete configmap/conf") == 1);
  CHECK(s.requests("DELETE") == 0);

  const std::vector<firesteel::app::CreatedObject> unowned = s.creation.unowned();
  CHECK(unowned.size() == 4);
  CHECK(std::ranges::count_if(unowned, &firesteel::app::CreatedObject::data) == 1);
}

TEST_CASE("Owner references that fail otherwise are tried again, then warned about") {
  Setting flaky;
  flaky.server.add(
      {.method = "PATCH", .resource = "services", .status = 409, .reason = "Conflict", .times = 2});
  REQUIRE(flaky.run());
  CHECK(flaky.world.log.count(LogLevel::kWarn, "") == 0);
  CHECK(flaky.requests("PATCH", "configmaps") == 1);
  flaky.server.remove_pod();
  CHECK(flaky.server.size() == 0);

  Setting broken;
  broken.server.add(
      {.method = "PATCH", .resource = "services", .status = 422, .reason = "Invalid"});
  REQUIRE(broken.run());
  CHECK(broken.world.log.count(LogLevel::kWarn, "service/svc") == 1);
  CHECK(broken.requests("DELETE") == 0);
}

TEST_CASE("A signal while a create is not answered ends it within eight seconds, and cleans up") {
  for (const std::string resource : {"services", "pods"}) {
    for (const bool applied : {false, true}) {
      INFO(resource << " " << applied);
      Setting s;
      s.server.add({.method = "POST", .resource = resource, .applied = applied, .answered = false});
      s.server.on_request = [&](const SeenRequest& request) {
        if (request.method == "POST" && request.resource == resource) {
          s.world.stop_signals.raise(15);
        }
      };
      const bool pod_exists = resource == "pods" && applied;
      CHECK(s.run().has_value() == pod_exists);
      CHECK(s.world.clock.passed() == firesteel::app::kAnswerPatience);
      CHECK(s.server.size() == (pod_exists ? 5 : 0));
      CHECK(s.requests("POST", "pods") == (resource == "pods" ? 1 : 0));
      CHECK(s.world.log.count(LogLevel::kWarn, "may remain") == 0);
    }
  }
}

TEST_CASE("A server that answers nothing after a signal is left within eight seconds") {
  Setting s;
  s.server.add({.answered = false});
  s.server.on_request = [&](const SeenRequest&) {
    if (s.world.stop_signals.received() == 0) {
      s.world.stop_signals.raise(2);
    }
  };
  CHECK_FALSE(s.run());
  CHECK(s.world.clock.passed() == firesteel::app::kStopPatience);
  CHECK(s.world.log.count(LogLevel::kWarn, "4 objects may remain in namespace ns") == 1);
}

TEST_CASE("A second signal ends a creation immediately and names what may remain") {
  Setting s;
  s.server.add({.method = "POST", .resource = "services", .answered = false});
  s.server.on_request = [&](const SeenRequest& request) {
    if (request.resource == "services") {
      s.world.stop_signals.raise(2);
      s.world.stop_signals.raise(2);
    }
  };
  CHECK_FALSE(s.run());
  CHECK(s.world.clock.passed().count() == 0);
  CHECK(s.requests("DELETE") == 0);
  CHECK(s.world.log.count(LogLevel::kWarn,
                          "delete with: kubectl --namespace ns delete configmap/conf") == 1);
  CHECK(s.world.log.count(LogLevel::kWarn, "service/svc") == 1);
}
