#include <string>

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

TEST_CASE("a pod name over 253 characters is refused with the count") {
  SubmissionSpec spec = minimal_spec();
  spec.driver_pod_name = text(std::string(253, 'a'));
  CHECK(error_of(spec) == "no error");
  spec.driver_pod_name = text(std::string(254, 'a'));
  CHECK(error_of(spec) ==
        "the name of the Pod has 254 characters (Kubernetes allows 253): " + std::string(254, 'a'));
}

TEST_CASE("objects with the prefix in their name are refused likewise") {
  manifest::ObjectNames identity = fixed_identity();
  identity.resource_prefix = std::string(247, 'a');
  CHECK_THROWS_WITH(
      manifest::build(minimal_spec(), identity),
      Catch::Matchers::StartsWith(
          "the name of the NetworkPolicy has 254 characters (Kubernetes allows 253)") ||
          Catch::Matchers::StartsWith(
              "the name of the Pod has 254 characters (Kubernetes allows 253)"));
}

TEST_CASE("a volume name over 63 characters is refused with the count") {
  SubmissionSpec spec = minimal_spec();
  spec.secret_mounts = {{std::string(56, 'a'), "/a"}};  // with "-volume" 63 characters
  CHECK(error_of(spec) == "no error");
  spec.secret_mounts = {{std::string(57, 'a'), "/a"}};
  CHECK(error_of(spec) == "the name of the volume has 64 characters (Kubernetes allows 63): " +
                              std::string(57, 'a') + "-volume");
}
