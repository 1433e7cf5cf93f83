#include "kube/auth/exec_credential.h"

#include <chrono>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/curl_transport.h"
#include "kube/config/exec_plugin.h"
#include "support/catch.h"
#include "support/fake_world.h"

using namespace firesteel;

namespace {

kube::ExecPlugin plugin(const std::string& script) {
  kube::ExecPlugin plugin;
  plugin.api_version = "client.authentication.k8s.io/v1";
  plugin.command = "sh";
  plugin.arguments = {"-c", script};
  plugin.source = "exec of user \"jane\"";
  plugin.environment = {{"PATH", "/usr/bin:/bin"}};
  return plugin;
}

std::string credential(const std::string& status) {
  return R"({"kind": "ExecCredential", "apiVersion": "client.authentication.k8s.io/v1", "status": )" +
         status + "}";
}

std::string refusal(const std::string& output) {
  try {
    (void)kube::parse_exec_output(output, plugin(""));
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kDenied);
    return error.what();
  }
  return "taken";
}

struct Run {
  testing::FakeClock clock;
  testing::FakeLog log;
  http::CurlTransport transport{"test"};  // the plugin takes real time
  std::string failure;
  kube::ExecCredential credential;

  explicit Run(const kube::ExecPlugin& plugin) {
    try {
      kube::PluginRun run(plugin, transport, clock, log);
      while (!run.done()) {
        run.turn();
        transport.run_once(std::chrono::milliseconds(5));
      }
      credential = run.take();
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kDenied);
      failure = std::string(error.what()) + " | " + error.hint();
    }
  }
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A plugin's token and its end are read") {
  const kube::ExecCredential got = kube::parse_exec_output(
      credential(R"({"token": "t", "expirationTimestamp": "2026-11-21T04:12:00Z"})"), plugin(""));
  CHECK(got.token == "t");
  REQUIRE(got.expires);
  CHECK(std::chrono::floor<std::chrono::seconds>(got.expires->time_since_epoch()).count() ==
        1'795'234'320);
}

TEST_CASE("What is no ExecCredential is refused without showing any of it") {
  CHECK(contains(refusal(""), "printed nothing"));
  CHECK(contains(refusal("hello"), "not a JSON object"));
  CHECK(contains(refusal(R"({"kind": "Secret"})"), "not an ExecCredential"));
  CHECK(contains(refusal(credential("null")), "without a status"));
  CHECK(contains(refusal(credential("{}")), "neither a token nor a client certificate"));
  CHECK(contains(refusal(credential(R"({"token": "a b"})")), "whitespace or special characters"));
  CHECK(contains(refusal(credential(R"({"clientKeyData": "secretkey"})")),
                 "a key without its certificate"));
  CHECK_FALSE(contains(refusal(credential(R"({"clientKeyData": "secretkey"})")), "secretkey"));
  CHECK(contains(refusal(credential(R"({"token": "t", "expirationTimestamp": "soon"})")),
                 "expirationTimestamp"));
  CHECK(contains(refusal(R"({"kind": "ExecCredential", "apiVersion": )"
                         R"("client.authentication.k8s.io/v1beta1"})"),
                 "client.authentication.k8s.io/v1beta1"));
}

TEST_CASE("A plugin runs without a shell, with its variables and what it is told") {
  kube::ExecPlugin asked =
      plugin(R"(case "$KUBERNETES_EXEC_INFO" in *'"server":"https://one"'*) ;; *) exit 3 ;; esac; )"
             R"(printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",)"
             R"("status":{"token":"%s"}}' "$WHO")");
  asked.variables = {{"WHO", "me"}};
  asked.provide_cluster = true;
  asked.cluster = {{"server", "https://one"}};
  CHECK(Run(asked).credential.token == "me");
}

TEST_CASE("A plugin that fails is named with its own words") {
  const Run failed(plugin("echo log in first >&2; exit 4"));
  CHECK(contains(failed.failure, "failed with exit code 4: log in first"));
  kube::ExecPlugin missing = plugin("");
  missing.command = "no-such-plugin";
  missing.install_hint = "install it from example.org";
  CHECK(contains(Run(missing).failure, "program no-such-plugin not found"));
  CHECK(contains(Run(missing).failure, "install it from example.org"));
  kube::ExecPlugin asking = plugin("");
  asking.interactive_mode = kube::InteractiveMode::kAlways;
  CHECK(contains(Run(asking).failure, "standard input is not a terminal"));
}
