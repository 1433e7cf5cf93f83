#include "kube/objects/resource_path.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"

namespace kube = firesteel::kube;

TEST_CASE("Kinds become the resource names of the API") {
  CHECK(kube::resource_of("Pod") == "pods");
  CHECK(kube::resource_of("ConfigMap") == "configmaps");
  CHECK(kube::resource_of("NetworkPolicy") == "networkpolicies");
  CHECK(kube::resource_of("PersistentVolumeClaim") == "persistentvolumeclaims");
  CHECK(kube::resource_of("StorageClass") == "storageclasses");
  CHECK(kube::resource_of("Ingress") == "ingresses");
  CHECK(kube::resource_of("Endpoints") == "endpoints");
  CHECK(kube::resource_of("Gateway") == "gateways");
  CHECK(kube::resource_of("").empty());
}

TEST_CASE("Paths name group, version, namespace, resource and object") {
  CHECK(kube::resource_path({.kind = kube::kPod, .object_namespace = "spark"}) ==
        "/api/v1/namespaces/spark/pods");
  CHECK(kube::resource_path({.kind = kube::ApiKind{.api_version = "v1", .kind = "Secret"},
                             .object_namespace = "spark",
                             .name = "a"}) == "/api/v1/namespaces/spark/secrets/a");
  CHECK(kube::resource_path(
            {.kind = {.api_version = "networking.k8s.io/v1", .kind = "NetworkPolicy"},
             .object_namespace = "spark",
             .name = "p"}) == "/apis/networking.k8s.io/v1/namespaces/spark/networkpolicies/p");
  CHECK(kube::resource_path(
            {.kind = {.api_version = "scheduling.volcano.sh/v1beta1", .kind = "PodGroup"},
             .object_namespace = "spark"}) ==
        "/apis/scheduling.volcano.sh/v1beta1/namespaces/spark/podgroups");
  CHECK(kube::resource_path(
            {.kind = kube::kNamespace, .object_namespace = "spark", .name = "spark"}) ==
        "/api/v1/namespaces/spark");
}

TEST_CASE("A name cannot leave its place in the path") {
  CHECK(kube::resource_path({.kind = kube::kPod, .object_namespace = "ab", .name = "x?y#z"}) ==
        "/api/v1/namespaces/ab/pods/x%3Fy%23z");
  for (const char* const name : {".", "..", "a/b", "../b", "%2e%2e"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(
        kube::resource_path({.kind = kube::kPod, .object_namespace = "ab", .name = name}),
        firesteel::Error);
    CHECK_THROWS_AS(kube::resource_path({.kind = kube::kPod, .object_namespace = name}),
                    firesteel::Error);
    CHECK_THROWS_AS(kube::resource_path({.kind = kube::kNamespace, .name = name}),
                    firesteel::Error);
  }
  for (const char* const name : {"A", "-a", "a-", "a.b", "a_b", "a b"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(kube::resource_path({.kind = kube::kPod, .object_namespace = name}),
                    firesteel::Error);
  }
  const std::string longest(63, 'a');
  CHECK_FALSE(kube::resource_path({.kind = kube::kPod, .object_namespace = longest}).empty());
  CHECK_THROWS_AS(kube::resource_path({.kind = kube::kPod, .object_namespace = longest + "a"}),
                  firesteel::Error);
  CHECK(kube::percent_encode("A-z.0_9~\xC3\xA9") == "A-z.0_9~%C3%A9");
  CHECK(kube::encode_segment("$a@b:c/d?e#f%g") == "$a@b:c%2Fd%3Fe%23f%25g");
}
