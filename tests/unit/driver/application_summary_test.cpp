#include "driver/application_summary.h"

#include <nlohmann/json.hpp>

#include "driver/driver_state.h"
#include "firesteel/find_application.h"
#include "support/catch.h"

using firesteel::ApplicationSummary;
using firesteel::driver::app_name_of;
using firesteel::driver::driver_container_of;
using firesteel::driver::summary_of;
using Json = nlohmann::json;

namespace {

Json driver(const Json& patch) {
  Json pod = {
      {"metadata",
       {{"name", "pi-1-driver"},
        {"namespace", "ns"},
        {"labels",
         {{"spark-app-name", "pi"},
          {"spark-app-selector", "spark-1"},
          {"spark-version", "4.3.0"}}}}},
      {"spec", {{"containers", {{{"name", "spark-kubernetes-driver"}, {"image", "spark:4"}}}}}},
      {"status", {{"phase", "Pending"}}}};
  pod.merge_patch(patch);
  return pod;
}

Json ended(int code, const char* reason, const char* pod_phase) {
  return driver({{"status",
                  {{"phase", pod_phase},
                   {"containerStatuses",
                    {{{"name", "spark-kubernetes-driver"},
                      {"state", {{"terminated", {{"exitCode", code}, {"reason", reason}}}}}}}}}}});
}

}  // namespace

TEST_CASE("A driver that ended while its sidecar runs has ended") {
  const ApplicationSummary done = summary_of(ended(0, "Completed", "Running"));
  CHECK(done.phase == "Succeeded");
  CHECK(done.exit_code == 0);
  CHECK(done.status_reason.empty());
  const ApplicationSummary failed = summary_of(ended(137, "OOMKilled", "Failed"));
  CHECK(failed.phase == "Failed");
  CHECK(failed.exit_code == 137);
  CHECK(failed.status_reason == "OOMKilled");
}

TEST_CASE("An evicted driver is lost, one that is being deleted is terminating") {
  const Json evicted = driver({{"status", {{"phase", "Failed"}, {"reason", "Evicted"}}}});
  CHECK(summary_of(evicted).phase == "Lost");
  CHECK(summary_of(evicted).status_reason == "Evicted");
  const Json going = driver({{"metadata", {{"deletionTimestamp", "2026-11-21T04:12:00Z"}}}});
  CHECK(summary_of(going).phase == "Terminating");
}

TEST_CASE("Why a driver does not start is one word") {
  const Json waiting =
      driver({{"status",
               {{"containerStatuses",
                 {{{"name", "spark-kubernetes-driver"},
                   {"state", {{"waiting", {{"reason", "ImagePullBackOff"}}}}}}}}}}});
  CHECK(summary_of(waiting).status_reason == "ImagePullBackOff");
  const Json unschedulable = driver(
      {{"status",
        {{"conditions",
          {{{"type", "PodScheduled"}, {"status", "False"}, {"reason", "Unschedulable"}}}}}}});
  CHECK(summary_of(unschedulable).status_reason == "Unschedulable");
  CHECK(summary_of(driver(Json::object())).status_reason.empty());
}

TEST_CASE("An application's name is the whole one, else the label, else an operator's") {
  CHECK(app_name_of(driver({{"metadata", {{"annotations", {{"spark-app-name", "My Pi"}}}}}})) ==
        "My Pi");
  CHECK(app_name_of(driver(Json::object())) == "pi");
  CHECK(app_name_of(driver(
            {{"metadata",
              {{"labels",
                {{"spark-app-name", nullptr}, {"sparkoperator.k8s.io/app-name", "op"}}}}}})) ==
        "op");
  CHECK(app_name_of(driver({{"metadata", {{"labels", nullptr}}}})) == "pi-1-driver");
}

TEST_CASE("The driver's container is Spark's, else the first") {
  CHECK(driver_container_of(
            {{"spec",
              {{"containers", {{{"name", "side"}}, {{"name", "spark-kubernetes-driver"}}}}}}}) ==
        "spark-kubernetes-driver");
  CHECK(driver_container_of({{"spec", {{"containers", {{{"name", "a"}}, {{"name", "b"}}}}}}}) ==
        "a");
}
