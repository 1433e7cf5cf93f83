#include "http/server_address.h"

#include "support/catch.h"

namespace http = firesteel::http;

TEST_CASE("An address is split into scheme, host and port") {
  const auto plain = http::address_of("http://127.0.0.1/x:1");
  CHECK_FALSE(plain.https);
  CHECK(plain.host == "127.0.0.1");
  CHECK(plain.port == "80");
  const auto secure = http::address_of("https://[fd00::1]:6443/x");
  CHECK(secure.https);
  CHECK(secure.host == "fd00::1");
  CHECK(secure.port == "6443");
  CHECK(http::address_of("https://host").port == "443");
}

TEST_CASE("Only what stays on the machine is loopback") {
  for (const char* host : {"localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "::1"}) {
    CHECK(http::is_loopback(host));
  }
  for (const char* host : {"", "127.0.0.1.example.com", "localhost.example.com", "10.0.0.1", "::2",
                           "0.0.0.0", "127.1", "::ffff:127.0.0.1"}) {
    CHECK_FALSE(http::is_loopback(host));
  }
}
