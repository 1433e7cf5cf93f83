#include "kube/auth/credentials.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "http/curl_transport.h"
#include "kube/auth/exec_credential.h"
#include "kube/config/connection.h"
#include "kube/config/exec_plugin.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/scripted_transport.h"
#include "support/temp_folder.h"

namespace kube = firesteel::kube;
using firesteel::LogLevel;
using firesteel::testing::answers;
using firesteel::testing::ScriptedTransport;
using std::chrono::seconds;

namespace {

/// Valid from 2020-01-01 to 9999-12-31 23:59:59, which X.509 says for "no end".
constexpr const char* kEndless = R"(
-----BEGIN CERTIFICATE-----
MIIBGzCBwQIBATAKBggqhkjOPQQDAjARMQ8wDQYDVQQDDAZsYWItY2EwIBcNMjAw
MTAxMDAwMDAwWhgPOTk5OTEyMzEyMzU5NTlaMCAxEDAOBgNVBAMMB2V0ZXJuYWwx
DDAKBgNVBAoMA2RldjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEdADKq3vySi
Uu9rh0sZcc0DcfqwYJe1mpMeS/u3LzT/oPIKvx+Y4axcXONU+xhmffbu3w2C8GIn
Ndeb1oYrSIMwCgYIKoZIzj0EAwIDSQAwRgIhAKWLYzL3GHoOoEHdfUGniAXd0L5N
iy49vgQUWXi2P54YAiEAr9Jv2IiTXVOvQipjCeXI7QO7h6Zra9kSnTKBPP+b5Qk=
-----END CERTIFICATE-----
)";

/// A connection whose plugin gives the tokens t1, t2, … that end when the fake clock (its start is
/// 2026-11-21 05:12:00 UTC) comes to `end`.
class World {
 public:
  explicit World(const std::string& end) {
    kube::ExecPlugin plugin;
    plugin.api_version = "client.authentication.k8s.io/v1";
    plugin.command = "sh";
    plugin.environment = {{"PATH", "/usr/bin:/bin"}};
    plugin.variables = {{"RUNS", runs_}, {"END", end}};
    plugin.arguments = {"-c", R"(echo x >>"$RUNS"; [ ! -e "$RUNS.fail" ] || exit 1
printf '{"kind": "ExecCredential", "apiVersion": "client.authentication.k8s.io/v1", "status":
{"token": "t%d", "expirationTimestamp": "%s"}}' $(wc -l <"$RUNS") "$END")"};
    connection.exec = plugin;
    credentials_.log_in();
    while (!credentials_.logged_in()) {
      transport_.run_once(std::chrono::milliseconds(10));
    }
  }
  /// Until the answer is not "not yet".
  void refresh() {
    while (!credentials_.ready()) {
      transport_.run_once(std::chrono::milliseconds(10));
    }
  }
  /// True when there are others after a 401.
  bool renew() {
    const int before = credentials_.generation();
    if (!credentials_.renew(before)) {
      return false;
    }
    refresh();
    return credentials_.generation() != before;
  }
  [[nodiscard]] kube::Credentials& credentials() { return credentials_; }
  void let_it_fail() const { std::ofstream(runs_ + ".fail") << "x"; }
  [[nodiscard]] long runs() const {
    std::ifstream file(runs_);
    return std::count(std::istreambuf_iterator<char>(file), {}, '\n');
  }

  firesteel::testing::FakeClock clock;
  firesteel::testing::FakeLog log;
  kube::Connection connection;

 private:
  firesteel::testing::TempFolder folder_;
  std::string runs_ = folder_.path() + "/runs";
  firesteel::http::CurlTransport transport_{"test"};  // the plugin takes real time
  kube::Credentials credentials_{transport_, connection, clock, log, seconds(1)};
};

}  // namespace

TEST_CASE("A plugin is asked again a minute before its credentials end, and not before") {
  World world("2026-11-21T06:12:00Z");
  CHECK(world.connection.token == "t1");
  world.clock.advance(seconds(3539));
  world.refresh();
  CHECK(world.runs() == 1);
  world.clock.advance(seconds(2));
  world.refresh();
  CHECK(world.connection.token == "t2");
}

TEST_CASE("Credentials that end soon again are not asked for at every request") {
  World world("2026-11-21T05:12:30Z");
  world.refresh();
  CHECK(world.runs() == 1);
  world.clock.advance(seconds(11));
  world.refresh();
  world.refresh();
  CHECK(world.runs() == 2);
}

TEST_CASE("A plugin that fails before its credentials end leaves the old ones and warns") {
  World world("2026-11-21T05:12:30Z");
  world.let_it_fail();
  world.clock.advance(seconds(11));
  world.refresh();
  CHECK(world.connection.token == "t1");
  CHECK(world.log.count(LogLevel::kWarn, "failed with exit code 1") == 1);
}

TEST_CASE("After a 401 a plugin is asked at once, and again not before a minute has passed") {
  World world("2026-11-21T06:12:00Z");
  CHECK(world.renew());
  CHECK(world.connection.token == "t2");
  world.clock.advance(seconds(59));
  CHECK_FALSE(world.renew());
  CHECK(world.runs() == 2);
  world.clock.advance(seconds(2));
  CHECK(world.renew());
  CHECK(world.connection.token == "t3");
}

TEST_CASE("A plugin that runs stops nobody, and is killed with who started it") {
  firesteel::testing::TempFolder folder;
  const std::string mark = folder.path() + "/mark";
  firesteel::testing::FakeWorld world;
  firesteel::http::CurlTransport transport("test");
  kube::Connection connection;
  connection.exec.emplace();
  connection.exec->api_version = "client.authentication.k8s.io/v1";
  connection.exec->command = "sh";
  connection.exec->environment = {{"PATH", "/usr/bin:/bin"}, {"MARK", mark}};
  connection.exec->arguments = {"-c",
                                "echo $$ >\"$MARK.new\"; mv \"$MARK.new\" \"$MARK\"; sleep 60"};
  {
    kube::Credentials credentials(transport, connection, world.clock, world.log, seconds(1));
    credentials.log_in();
    const auto began = std::chrono::steady_clock::now();
    while (!std::filesystem::exists(mark) &&
           std::chrono::steady_clock::now() - began < seconds(20)) {
      CHECK_FALSE(credentials.logged_in());
      CHECK_FALSE(credentials.ready());
      transport.run_once(std::chrono::milliseconds(5));
    }
    CHECK(credentials.due() > world.clock.steady_now());
  }
  std::ifstream file(mark);
  int process = 0;
  file >> process;
  REQUIRE(process > 0);
  CHECK(::kill(process, 0) != 0);
}

TEST_CASE("Many who were refused with the same credentials cause one renewal") {
  World world("2026-11-21T06:12:00Z");
  kube::Credentials& credentials = world.credentials();
  const int refused = credentials.generation();
  CHECK(credentials.renew(refused));
  CHECK(credentials.renew(refused));  // it is running
  world.refresh();
  CHECK(credentials.renew(refused));  // there are others now
  CHECK(credentials.generation() == refused + 1);
  CHECK(world.runs() == 2);
}

TEST_CASE("A client certificate without an end has not expired") {
  firesteel::testing::FakeWorld world;
  ScriptedTransport transport(world.clock,
                              [](const auto& /*request*/) { return answers(500, ""); });
  kube::Connection connection;
  connection.tls.client_certificate_pem = kEndless;
  kube::Credentials credentials(transport, connection, world.clock, world.log, seconds(1));
  CHECK_NOTHROW(credentials.log_in());
  CHECK(credentials.logged_in());
}
