#include "app/submit/quota_room.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/submit.h"
#include "support/catch.h"

using firesteel::PodPart;
using firesteel::app::quotas_without_room;
using Json = nlohmann::json;
using Lines = std::vector<std::string>;

namespace {

Json quotas(const Json& hard, const Json& used, const Json& spec = Json::object()) {
  return {{"items",
           {{{"metadata", {{"name", "team"}}},
             {"spec", spec},
             {"status", {{"hard", hard}, {"used", used}}}}}}};
}

const Json kPod = {{"spec",
                    {{"containers",
                      {{{"resources",
                         {{"requests", {{"cpu", "1"}, {"memory", "1408Mi"}}},
                          {"limits", {{"memory", "1408Mi"}}}}}}}}}}};

std::vector<PodPart> executors(const std::string& instances) {
  return {{.path = "executor.instances", .value = instances, .made_by = {}},
          {.path = "executor.resources.requests.cpu", .value = "500m", .made_by = {}},
          {.path = "executor.resources.requests.memory", .value = "1408Mi", .made_by = {}},
          {.path = "executor.resources.limits.memory", .value = "1408Mi", .made_by = {}}};
}

}  // namespace

TEST_CASE("A quota with room for the driver and not for all executors is named") {
  CHECK(quotas_without_room(quotas({{"requests.memory", "4Gi"}}, {{"requests.memory", "0"}}), kPod,
                            executors("2")) ==
        Lines{"quota team has room for the driver and 1 of 2 executors: requests.memory 4096 MiB "
              "is left, 4224 MiB is needed"});
  CHECK(quotas_without_room(quotas({{"cpu", "2"}}, {{"cpu", "500m"}}), kPod, executors("2")) ==
        Lines{"quota team has room for the driver and 1 of 2 executors: cpu 1.5 is left, 2 is "
              "needed"});
  CHECK(quotas_without_room(quotas({{"pods", "5"}}, {{"pods", "3"}}), kPod, executors("2")) ==
        Lines{"quota team has room for the driver and 1 of 2 executors: pods 2 is left, 3 is "
              "needed"});
}

TEST_CASE("A dynamic allocation needs one executor at least") {
  CHECK(quotas_without_room(quotas({{"pods", "1"}}, Json::object()), kPod, executors("as needed"))
            .size() == 1);
  CHECK(quotas_without_room(quotas({{"pods", "2"}}, Json::object()), kPod, executors("as needed"))
            .empty());
}

TEST_CASE("Quotas with room, those that refuse the driver, and other resources say nothing") {
  for (const Json& hard :
       {Json{{"limits.memory", "8Gi"}}, Json{{"memory", "1Gi"}}, Json{{"limits.cpu", "1"}},
        Json{{"requests.storage", "1Gi"}}, Json{{"count/configmaps", "1"}}}) {
    CAPTURE(hard.dump());
    CHECK(quotas_without_room(quotas(hard, Json::object()), kPod, executors("2")).empty());
  }
  const Json scoped = quotas({{"pods", "1"}}, Json::object(), {{"scopes", {"BestEffort"}}});
  CHECK(quotas_without_room(scoped, kPod, executors("2")).empty());
}
