#include "kube/config/client_certificate.h"

#include "base/timestamp.h"
#include "support/catch.h"
#include "support/client_pair.h"

namespace kube = firesteel::kube;

namespace {

/// Valid from 2020-01-01 to 2021-01-02 03:04:05; its key was thrown away.
constexpr const char* kExpired = R"(
-----BEGIN CERTIFICATE-----
MIIBAjCBqgIBATAKBggqhkjOPQQDAjANMQswCQYDVQQDDAJjYTAeFw0yMDAxMDEw
MDAwMDBaFw0yMTAxMDIwMzA0MDVaMA8xDTALBgNVBAMMBGphbmUwWTATBgcqhkjO
PQIBBggqhkjOPQMBBwNCAAQwFNSROQPMV/A66d3QNG3/N9U+jmrEh6dkfzf2Ut7S
kVbUwuxeUgX4halsepiSHeU3BbNLD0esMgXHNskfZ4sZMAoGCCqGSM49BAMCA0cA
MEQCIH8edxIaoGV0FFSHOsq1gR35eHfp17T5MYU8mlmBh2bwAiBvMRxbQmrOpT4/
3zHHHen+eXrem9Kl8zGpQ/LjxWJmFA==
-----END CERTIFICATE-----
)";

}  // namespace

TEST_CASE("The end of a certificate's validity is read") {
  const auto end = kube::certificate_expiry(kExpired);
  REQUIRE(end);
  CHECK(firesteel::base::minute_text(*end) == "2021-01-02 03:04 UTC");
}

TEST_CASE("What is no certificate has no end") {
  CHECK_FALSE(kube::certificate_expiry(""));
  CHECK_FALSE(
      kube::certificate_expiry("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
}

TEST_CASE("A pair that does not fit is said to be so, with what is wrong") {
  using firesteel::testing::kClientCertificate;
  using firesteel::testing::kClientKey;
  CHECK(kube::fault_of_pair(kClientCertificate, kClientKey).empty());
  CHECK(kube::fault_of_pair(kClientKey, kClientCertificate) == "they are swapped");
  CHECK(kube::fault_of_pair(kClientKey, kClientKey) == "the first holds no certificate");
  CHECK(kube::fault_of_pair(kClientCertificate, kClientCertificate) ==
        "the second holds no private key");
  CHECK(kube::fault_of_pair(kExpired, kClientKey) ==
        "the key is damaged, or belongs to another certificate");
  CHECK(kube::fault_of_pair("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                            kClientKey) == "the certificate is damaged");
}
