#include "manifest/pod_changes.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/document.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "yaml/document.h"

namespace firesteel {

using Json = nlohmann::json;

namespace {

PodChange change(PodChange::How how, PodChange::Part part, std::string path, Json value) {
  return {.how = how,
          .part = part,
          .path = std::move(path),
          .value = Document({.source = "test", .value = std::move(value)})};
}

Json pod_with(const std::vector<PodChange>& changes) {
  Json pod = {{"spec",
               {{"containers", Json::array({{{"name", "other"}, {"image", "o:1"}},
                                            {{"name", "spark"},
                                             {"image", "s:1"},
                                             {"env", Json::array({{{"name", "A"}}})}}})},
                {"nodeSelector", {{"disk", "ssd"}, {"zone", "a"}}}}}};
  manifest::apply_changes(changes, pod, 1);
  return pod;
}

using enum PodChange::How;
using enum PodChange::Part;

}  // namespace

TEST_CASE("A change of the container is made in Spark's container alone") {
  const Json pod = pod_with({change(kAppend, kContainer, "env", Json::array({{{"name", "A"}}})),
                             change(kMerge, kContainer, "resources.limits", {{"gpu", "1"}})});
  CHECK(pod["spec"]["containers"][1]["env"].size() == 2);  // doubles stay: the last one counts
  CHECK(pod["spec"]["containers"][1]["resources"] == Json({{"limits", {{"gpu", "1"}}}}));
  CHECK(pod["spec"]["containers"][0] == Json({{"name", "other"}, {"image", "o:1"}}));
}

TEST_CASE("A container with the same name and image is not added again") {
  const Json same = {{"name", "other"}, {"image", "o:1"}};
  const Json newer = {{"name", "other"}, {"image", "o:2"}};
  const Json pod = pod_with(
      {change(kAppendNewContainers, kSpec, "containers", Json::array({same, newer, newer}))});
  REQUIRE(pod["spec"]["containers"].size() == 3);
  CHECK(pod["spec"]["containers"][2] == newer);
}

TEST_CASE("Merged members win, others stay, and replaced values are gone") {
  const Json pod = pod_with({change(kMerge, kSpec, "nodeSelector", {{"zone", "b"}}),
                             change(kReplace, kSpec, "dnsPolicy", "None"),
                             change(kReplace, kContainer, "env", Json::array())});
  CHECK(pod["spec"]["nodeSelector"] == Json({{"disk", "ssd"}, {"zone", "b"}}));
  CHECK(pod["spec"]["dnsPolicy"] == "None");
  CHECK(pod["spec"]["containers"][1]["env"].empty());
}

}  // namespace firesteel
