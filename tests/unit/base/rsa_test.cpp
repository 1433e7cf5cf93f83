#include "base/rsa.h"

#include <string>

#include "base/base64.h"
#include "support/catch.h"

using firesteel::base::base64_url_encode;
using firesteel::base::rsa_sha256;

namespace {

/// Made for this test.
constexpr const char* kKey =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBAL5AZAu72liOq0Pm\n"
    "G4fRCb3UMJm5ntzWXg/pxMsjwS8DCsrQBiwWHDHUshJEWUo0RTOKSgmffJbKEuzy\n"
    "GwwmFd5i6q4vmnwOmxzrWVcEdply3EcH/7Zx1rNQ0e/ddacoAFDtM1XCC8a71qd5\n"
    "YDLfguClCqkRdnfnkAX6wn8LhK/nAgMBAAECgYEAqEI4eSwtoo6jJ4zWIlsc+3cz\n"
    "eHFy76rjS72a33ICw7o0DETIgKsZSnTq/D7YnUj3Pur6KeKUhKO48zf39dmlEiAa\n"
    "NNgsEuMwwaA8SovaeOAyRU9Ziaza4k09SfngxF2FSGyex9CKxYUs8/acoBGaEbC1\n"
    "6letZ39zKbnmS/leT0kCQQDdHFp6xyEUVqQMDG8UbKhTHakwN+ouee1bi08MZeWv\n"
    "9hzrwPifsgC2i3txCiAXS85vHaiM8UHQv/mt0vac97trAkEA3EV+8v8PGdKIor84\n"
    "vL4SaiPQzP7SYy/nFnO2q4iP3OuXPw9GtpjD3rTq4yGYRNeh5vSv3Eu58YF7XTqg\n"
    "lq4YdQJBALmboYBLREN0b4UFswEsLSiIT4wAg/67rzoXeSXpK6RILwLgHFTB8cNK\n"
    "1zaOz11+7y1rch/OLfd0D72QyB///T0CQFpSINkRHycOfjqFwIUcRz7AiujUAH7t\n"
    "cItzTU8PAzaqX+1anTtYbtCOTNZvuxlXdirW4Jmrb4aI+oXi+WBv6NUCQQCxUcd5\n"
    "Vc0zDENvp7EqlYAsXEI5ybmUxNRyY/S0Cellf4qywWLPhZp4BgZMH985/O6up4oS\n"
    "NBwQyu91w+cCZF/b\n"
    "-----END PRIVATE KEY-----\n";

constexpr const char* kOtherKind =
    "-----BEGIN PRIVATE KEY-----\n"
    "MC4CAQAwBQYDK2VwBCIEIICVuuCCDWKMuDdhrhc54oGTmfbNuvMUNxAiaLe0MxmE\n"
    "-----END PRIVATE KEY-----\n";

constexpr const char* kWithPassword =
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIIC3TBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQINA7ckuKPzhECAggA\n"
    "MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAECBBDkeoCEEj07QhJUlsUWhbyhBIIC\n"
    "gBi2eSdWsPMhRxQM2fcAcl0LvZUx7Ohoi7T9i89bnh7MVjkyPAoIKhlO41m7Myua\n"
    "6L/F2fgKkEXlDxbQzAAvGuaevQqS8/ZjD2JSO1H4Pjb33Jy/+JPSl06/gXL16VeZ\n"
    "RbjI+guS73jvuEe9KQXoQIj3panrbMSePgDJppwy637reMvHwyvCOe1iHuhkC5c5\n"
    "7BPuNxl3K/t1kn4u84Jin+yepKSWdlIi73slg7Nb/chx5g+F1t7dBDrUyzcDpwpj\n"
    "qffST6sgltcTHPhqBl0+KQm1xVjmAt7cMPlTdYwBCXf3e+sYUNlXenibp1swytza\n"
    "0ZYw0ZldQtaDLZUU8Is6GCkjFaFO8rjP34Gx9PITzl25zezR9pOj9xLe9Nihh4ak\n"
    "bgrXUzHpA7tBE5SkaADOPejHhD3X3sKFAO19XA2RrVYnv7MoC7CWCx9Q5XIRtTR1\n"
    "SEjIBvftVMeajUgB0GSPNXmYUH5dnNGqetsp09J7mFtvyihvNHlOu/X3ge4UDq6i\n"
    "XT5UfKTRy9M7Jb9LYokGVIiKp/z2qpD16D3f60Llzt6Yw+Z8CxVOn4WqQM8E6hGG\n"
    "NajyAAAoZgh5qAZkaq+32AAJStkBSmhq++yof5dzZM8lEO8yrkkTFib8UQK5uiV3\n"
    "9lbWgHL7L+XdQY+uLdXh+0D+tzYNPWJrhkwjiptiixe2V07vdc2hw/duHAD4NR3T\n"
    "AvVVIs/2xWMaEdNG5LBdy/vXbj/vbCbk9fBSbFgQrAVH2Hli9GaSVoUDiZj9JVNG\n"
    "Z7I3y/a7wgvW72gM3n5NRPePyMjWTs4mTMvTE1CPfcET2CzUSoHMq/kooHVGhbW1\n"
    "7KW2Amb4pmDejRa0nRZBmr8=\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";

}  // namespace

TEST_CASE("A text is signed as by openssl dgst -sha256 -sign") {
  CHECK(base64_url_encode(rsa_sha256(kKey, "header.claims").value_or("")) ==
        "QIkIBu-31W56m9D_lFyUGOlpJP6L0kmkxXuNcm6_j5jtrdXv04SmCr3PQq1juyk0PHcUY5g7hNif-1AM"
        "h1wvNbJQJjivGy1b4pM-dKC1BSjCXcxLY18F1h8_V6NqgSEaHUorVMFhqsl6W0B4qAGgHVNQfDiRShhB"
        "X6Td-dFLju8");
}

TEST_CASE("What is not an RSA key without a password signs nothing") {
  CHECK_FALSE(rsa_sha256("", "x"));
  CHECK_FALSE(rsa_sha256("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "x"));
  CHECK_FALSE(rsa_sha256(kOtherKind, "x"));
  CHECK_FALSE(rsa_sha256(kWithPassword, "x"));
}
