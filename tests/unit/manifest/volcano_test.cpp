// VolcanoFeatureStep.

#include <string>

#include "conf/template_file.h"
#include "firesteel/document.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

namespace {

Document pod_group(const std::string& yaml) {
  return conf::parsed_pod_group(yaml, "pg.yaml", spark(4, 3));
}

}  // namespace

TEST_CASE("Volcano's PodGroup comes before all others and the pod names it") {
  SubmissionSpec spec = minimal_spec();
  spec.volcano = true;
  const manifest::Manifest made = built(spec);
  CHECK(made.others.front() == Json::parse(R"({
    "apiVersion": "scheduling.volcano.sh/v1beta1", "kind": "PodGroup", "spec": {},
    "metadata": {"name": "spark-0123456789abcdef0123456789abcdef-podgroup",
      "namespace": "default", "labels": {"firesteel/submission-id": "submission-1"}}})"));
  CHECK(made.pod.at("metadata").at("annotations").at("scheduling.k8s.io/group-name") ==
        "spark-0123456789abcdef0123456789abcdef-podgroup");
}

TEST_CASE("the PodGroup's template is kept but for its name and namespace") {
  SubmissionSpec spec = minimal_spec();
  spec.volcano = true;
  spec.pod_group = pod_group(
      "metadata: {name: x, namespace: y, labels: {n: 1}}\n"
      "spec: {minMember: '1', queue: 5, minResources: {cpu: 2}}\n");
  const Json group = built(spec).others.front();
  CHECK(group.at("spec") ==
        Json::parse(R"({"minMember": 1, "queue": "5", "minResources": {"cpu": "2"}})"));
  CHECK(group.at("metadata").at("namespace") == "default");
  CHECK(group.at("metadata").at("labels").at("n") == "1");
}

TEST_CASE("the PodGroup's template may be JSON, and is refused when it is no object") {
  SubmissionSpec spec = minimal_spec();
  spec.volcano = true;
  spec.pod_group = pod_group(R"({"spec": {"minMember": 3}})");
  CHECK(built(spec).others.front().at("spec").at("minMember") == 3);
  spec.pod_group = pod_group("[]");
  CHECK(error_of(spec) == "pg.yaml:1:1: the template should be a mapping, but is a list");
  spec.pod_group = pod_group("");
  CHECK(error_of(spec) == "pg.yaml: the template should be a mapping, but is nothing");
}
