#include "kube/config/master_url.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/fake_world.h"

namespace kube = firesteel::kube;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::LogLevel;

TEST_CASE("A master is the URL behind k8s://") {
  firesteel::testing::FakeLog log;
  CHECK(kube::server_of_master("k8s://https://host:6443", log) == "https://host:6443");
  CHECK(kube::server_of_master("k8s://https://host:6443/k8s/clusters/c-1/", log) ==
        "https://host:6443/k8s/clusters/c-1");
  CHECK(kube::server_of_master("k8s://HTTPS://Host", log) == "https://Host");
  CHECK(kube::server_of_master("k8s://http://127.0.0.1:8001", log) == "http://127.0.0.1:8001");
  CHECK(kube::server_of_master("https://[::1]:6443//", log) == "https://[::1]:6443");
  CHECK(log.lines().empty());
}

TEST_CASE("Doubled slashes in the path are one") {
  CHECK(kube::normalised_server("https://h:1//k8s///clusters/c-1//", "x") ==
        "https://h:1/k8s/clusters/c-1");
}

TEST_CASE("The hint for a kubeconfig's server is not that for --master") {
  for (const char* const server : {"127.0.0.1:6443", "k8s://https://h:1", "https://h:1 "}) {
    CAPTURE(server);
    try {
      (void)kube::normalised_server(server, "context \"c\" of FILE");
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(error.hint() == "use https://HOST:PORT");
    }
  }
}

TEST_CASE("A master without a scheme is https, and Spark's line says so") {
  firesteel::testing::FakeLog log;
  CHECK(kube::server_of_master("k8s://host:6443", log) == "https://host:6443");
  REQUIRE(log.lines().size() == 1);
  CHECK(log.lines()[0].level == LogLevel::kInfo);
  CHECK(log.lines()[0].logger == "Utils");
  CHECK(log.lines()[0].message ==
        "No scheme specified for kubernetes master URL, so defaulting to https. Resolved URL is "
        "https://host:6443.");
}

TEST_CASE("What is not the URL of an API server is refused") {
  firesteel::testing::FakeLog log;
  for (const char* master :
       {"", "yarn", "local[*]", "spark://host:7077", "k8s://", "k8s://ftp://host", "k8s://https://",
        "k8s://https:///path", "k8s://https://host:0", "k8s://https://host:65536",
        "k8s://https://host:port", "k8s://https://host:", "k8s://https://[::1", "k8s://[::1]x",
        "k8s://https://host/?a=b", "k8s://https://host/#x", "k8s://https://ho st",
        "k8s://https://host\n"}) {
    INFO(master);
    try {
      (void)kube::server_of_master(master, log);
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kUsage);
      CHECK_FALSE(error.hint().empty());
    }
  }
}

TEST_CASE("A password in the URL is refused and not shown") {
  firesteel::testing::FakeLog log;
  try {
    (void)kube::server_of_master("k8s://https://me:hunter2@host", log);
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK_THAT(error.what() + error.hint(), !Catch::Matchers::Contains("hunter2"));
  }
}
