#include "kube/client/api.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/curl_transport.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/paged_list.h"
#include "kube/client/sending.h"
#include "kube/config/connection.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/loopback_server.h"
#include "support/scripted_transport.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace)
using FailureKind = http::Failure::Kind;

namespace {

struct World {
  explicit World(ScriptedTransport::Script script) : transport(clock, std::move(script)) {
    connection.server = "https://host:6443/base";
    connection.token = "secret";
    connection.user_name = "jane";
    connection.source = "--master";
  }
  kube::Api api() { return {transport, connection, clock, random, log, kLimits}; }
  FakeClock clock;
  FakeRandom random;
  FakeLog log;
  ScriptedTransport transport;
  kube::Connection connection;
};

nlohmann::json pod(const std::string& submission_id = "id-1") {
  return {{"apiVersion", "v1"},
          {"kind", "Pod"},
          {"metadata", {{"name", "p"}, {"labels", {{"firesteel/submission-id", submission_id}}}}}};
}

std::optional<std::string> header(const http::Request& request, const std::string& name) {
  const auto value = http::find_header(request.headers, name);
  return value ? std::optional(std::string(*value)) : std::nullopt;
}

}  // namespace

TEST_CASE("Calls become the requests of the Kubernetes API") {
  World world([](const auto&) { return answers(200, "{}"); });
  kube::Api api = world.api();
  const std::vector<kube::Call> calls = {
      kube::create_call(pod(), "spark"),
      kube::get_call({.kind = kube::kPod, .object_namespace = "spark", .name = "p"}),
      kube::merge_patch_call(pod(), "spark", {{"metadata", {{"x", 1}}}}),
      kube::delete_call(
          {.kind = kube::kPod, .object_namespace = "spark", .name = "p", .uid = "uid-1"}, 0)};
  for (const kube::Answer& answer : api.send(calls)) {
    CHECK(answer.ok());
  }
  const auto& sent = world.transport.requests;
  REQUIRE(sent.size() == 4);
  CHECK(sent[0].method == "POST");
  CHECK(sent[0].url == "https://host:6443/base/api/v1/namespaces/spark/pods");
  CHECK(header(sent[0], "Content-Type") == "application/json");
  CHECK(header(sent[0], "Authorization") == "Bearer secret");
  CHECK(header(sent[0], "Accept") == "application/json");
  CHECK(nlohmann::json::parse(sent[0].body) == pod());
  CHECK(sent[1].method == "GET");
  CHECK(sent[1].url == "https://host:6443/base/api/v1/namespaces/spark/pods/p");
  CHECK(sent[1].body.empty());
  CHECK(sent[2].method == "PATCH");
  CHECK(header(sent[2], "Content-Type") == "application/merge-patch+json");
  CHECK(sent[2].body == R"({"metadata":{"x":1}})");
  CHECK(header(sent[2], "Accept") ==
        "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json");
  CHECK(sent[3].method == "DELETE");
  CHECK(nlohmann::json::parse(sent[3].body) ==
        nlohmann::json::parse(R"({"apiVersion":"v1","kind":"DeleteOptions","gracePeriodSeconds":0,
                                  "propagationPolicy":"Background","preconditions":{"uid":"uid-1"}})"));
  CHECK(sent[3].connect_timeout == std::chrono::seconds(5));
  CHECK(sent[3].timeout == std::chrono::seconds(10));
}

TEST_CASE("Only the list that was asked for is believed") {
  for (const char* odd : {"{}", R"({"error": "login_required", "url": "https://sso"})",
                          R"({"kind": "Status", "apiVersion": "v1", "status": "Failure"})",
                          R"({"kind": "NodeList", "apiVersion": "v1", "items": []})",
                          R"({"kind": "PodList", "apiVersion": "v1", "items": null})",
                          R"({"kind": "PodList", "apiVersion": "v1", "items": {"a": 1}})",
                          R"({"kind": "PodList", "apiVersion": "v2", "items": []})",
                          R"({"kind": "PodList", "items": []})"}) {
    CAPTURE(odd);
    World world([odd](const auto&) { return answers(200, odd); });
    kube::Api api = world.api();
    const kube::Call call = kube::list_call(kube::kPod, "spark", "");
    const kube::Answer answer = api.send(call);
    CHECK_FALSE(answer.ok());
    const firesteel::ApiError error = api.error(call, answer);
    CHECK(error.kind() == firesteel::ErrorKind::kUnreachable);
    CHECK(std::string(error.what()).find("is not a PodList (v1)") != std::string::npos);
    CHECK_THROWS_AS(kube::for_each_item(api, call, [](nlohmann::json&&) {}), firesteel::ApiError);
  }
  World world([](const auto&) {
    return answers(200, R"({"kind": "PodList", "apiVersion": "v1", "items": []})");
  });
  kube::Api api = world.api();
  CHECK(api.send(kube::list_call(kube::kPod, "spark", "")).ok());
}

TEST_CASE("A list that repeats one page for ever is refused") {
  World world([](const auto&) {
    return answers(200, R"({"kind": "PodList", "apiVersion": "v1", "items": [],
                            "metadata": {"continue": "same"}})");
  });
  kube::Api api = world.api();
  CHECK_THROWS_AS(
      kube::for_each_item(api, kube::list_call(kube::kPod, "spark", ""), [](nlohmann::json&&) {}),
      firesteel::ApiError);
  CHECK(world.transport.requests.size() == 2);
}

TEST_CASE("A user and password outrank a token") {
  World world([](const auto&) { return answers(200, "{}"); });
  world.connection.basic_user = "user";
  world.connection.basic_password = "pass:word";
  const auto authorization = [&world] {
    http::Request request;
    world.api().authorize(request);
    return header(request, "Authorization");
  };
  CHECK(authorization() == "Basic dXNlcjpwYXNzOndvcmQ=");
  world.connection.basic_user.clear();
  world.connection.token.clear();
  CHECK(authorization() == std::nullopt);
}

TEST_CASE("Answers come in the order of their calls") {
  World world([](const http::Request& request) {
    return answers(200, R"({"url":")" + request.url.substr(request.url.rfind('/') + 1) + "\"}");
  });
  const auto result = world.api().send(
      {kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}),
       kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "b"})});
  REQUIRE(result.size() == 2);
  CHECK(result[0].body.at("url") == "a");
  CHECK(result[1].body.at("url") == "b");
  CHECK(world.api().send(std::vector<kube::Call>{}).empty());
}

TEST_CASE("What may pass is tried again, with growing pauses, for as long as was said") {
  for (const auto& reaction :
       {answers(503, "{}"), answers(429, "{}"), answers(500, "{}"), answers(502, "<html>"),
        answers(504, "{}"), fails(FailureKind::kReset, true)}) {
    World world([&](const auto&) { return reaction; });
    const kube::Answer answer = world.api().send(
        kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}));
    CHECK_FALSE(answer.ok());
    CHECK(world.transport.requests.size() > 10);
    CHECK(world.transport.requests.size() < 25);
    CHECK(world.clock.passed() == std::chrono::seconds(60));
    CHECK(world.log.count(firesteel::LogLevel::kWarn, "retrying for up to 60s") == 1);
  }
}

TEST_CASE("A refused connection is retried for ten seconds before the first answer, then longer") {
  bool answered = false;
  World world([&](const auto&) {
    return answered ? answers(200, R"({"kind": "Pod"})") : fails(FailureKind::kConnect, false);
  });
  const kube::Call call =
      kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"});
  CHECK_FALSE(world.api().send(call).ok());
  CHECK(world.clock.passed() == std::chrono::seconds(10));
  CHECK(world.log.count(firesteel::LogLevel::kWarn, "retrying for up to 10s") == 1);

  kube::Api api = world.api();
  answered = true;
  CHECK(api.send(call).ok());
  answered = false;
  CHECK_FALSE(api.send(call).ok());
  CHECK(world.clock.passed() == std::chrono::seconds(70));
}

TEST_CASE("An unknown host is retried for ten seconds, a failing webhook for five") {
  struct Row {
    decltype(answers(200, "")) reaction;
    std::chrono::seconds expected;
  };
  for (const Row& row :
       {Row{fails(FailureKind::kResolve, false), std::chrono::seconds(10)},
        Row{answers(500, status_body(500, "InternalError", "failed calling webhook: no endpoints")),
            std::chrono::seconds(5)}}) {
    World world([&](const auto&) { return row.reaction; });
    CHECK_FALSE(
        world.api()
            .send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}))
            .ok());
    CHECK(world.clock.passed() == row.expected);
  }
}

TEST_CASE("A signal ends a call that only reads at once, before and while it is sent") {
  for (const bool before : {true, false}) {
    FakeSignals stop_signals;
    World world([&](const auto&) {
      stop_signals.raise(15);
      return ScriptedTransport::Reaction{.data = {}, .end = std::nullopt};  // no answer
    });
    kube::Api api = world.api();
    api.heed(stop_signals);
    if (before) {
      stop_signals.raise(15);
    }
    try {
      (void)api.send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}));
      FAIL("it was answered");
    } catch (const firesteel::InterruptedError& error) {
      CHECK(error.signal() == 15);
    }
    CHECK(world.transport.requests.size() == (before ? 0 : 1));
    CHECK(world.transport.open() == 0);
    CHECK(world.clock.passed().count() == 0);
  }
}

TEST_CASE("Calls that must be finished soon are retried until their time is over") {
  World world([&](const auto&) { return fails(FailureKind::kReset, true); });
  kube::Api api = world.api();
  kube::Sending sending(
      api, {kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"})},
      api.limits());
  sending.finish_by(world.clock.steady_now() + std::chrono::seconds(2));
  CHECK(firesteel::http::run(world.transport, world.clock, sending, {}));
  CHECK_FALSE(sending.take().front().ok());
  CHECK(world.transport.requests.size() > 1);
  CHECK(world.clock.passed() <= std::chrono::seconds(2));
}

TEST_CASE("Calls without an answer are given up when their time is over, and are uncertain") {
  World world(
      [&](const auto&) { return ScriptedTransport::Reaction{.data = {}, .end = std::nullopt}; });
  kube::Api api = world.api();
  kube::Sending sending(api, {kube::create_call(pod(), "n")}, api.limits());
  sending.turn();
  sending.finish_by(world.clock.steady_now() + std::chrono::seconds(5));
  CHECK_FALSE(sending.done());
  CHECK(firesteel::http::run(world.transport, world.clock, sending, {}));
  CHECK(sending.take().front().ambiguous);
  CHECK(world.clock.passed() == std::chrono::seconds(5));
  CHECK(world.transport.open() == 0);

  kube::Sending late(api, {kube::create_call(pod(), "n")}, api.limits());
  late.finish_by(world.clock.steady_now());
  CHECK(late.done());
  CHECK_FALSE(late.take().front().ambiguous);
  CHECK(world.transport.requests.size() == 1);
}

TEST_CASE("A create that was not sent when it must be finished is given up and has made nothing") {
  World world([&](const auto&) {
    return ScriptedTransport::Reaction{.data = {}, .end = std::nullopt};  // still connecting
  });
  world.transport.connects = false;
  kube::Api api = world.api();
  kube::Sending sending(api, {kube::create_call(pod(), "n")}, api.limits());
  sending.turn();
  sending.finish_by(world.clock.steady_now() + std::chrono::seconds(5));
  REQUIRE(sending.done());
  const kube::Answer answer = sending.take().front();
  REQUIRE(answer.failure);
  CHECK_FALSE(answer.failure->request_sent);
  CHECK_FALSE(answer.ambiguous);
  CHECK(world.clock.passed().count() == 0);
}

TEST_CASE("What will not pass is asked once") {
  for (const auto& reaction :
       {answers(400, "{}"), answers(403, "{}"), answers(404, "{}"), answers(409, "{}"),
        answers(422, "{}"), answers(501, "{}"), fails(FailureKind::kTls, false),
        fails(FailureKind::kTooLarge, true), fails(FailureKind::kProtocol, true)}) {
    World world([&](const auto&) { return reaction; });
    CHECK_FALSE(
        world.api()
            .send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}))
            .ok());
    CHECK(world.transport.requests.size() == 1);
  }
}

TEST_CASE("Retry-After is respected, unless it asks for more than is left") {
  World world([&](const auto&) { return answers(429, "{}", {{"Retry-After", "12"}}); });
  CHECK(world.api()
            .send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}))
            .status == 429);
  CHECK(world.transport.requests.size() >= 4);
  CHECK(world.transport.requests.size() <= 5);
  CHECK(world.clock.passed() >= std::chrono::seconds(36));
  CHECK(world.clock.passed() < std::chrono::seconds(60));
}

TEST_CASE("A quota that others are changing is tried again") {
  int count = 0;
  World world([&](const auto&) {
    return ++count < 3 ? answers(409, R"({"kind":"Status","reason":"Conflict",
                                          "details":{"kind":"resourcequotas"}})")
                       : answers(201, pod().dump());
  });
  CHECK(world.api().send(kube::create_call(pod(), "n")).ok());
  CHECK(count == 3);
}

TEST_CASE("A create whose answer was lost is settled by reading the object back") {
  struct Row {
    ScriptedTransport::Reaction first;
    std::string found;
    int expected, creates;
  };
  const std::string exists = status_body(409, "AlreadyExists", "pods p already exists");
  for (const Row& row : {Row{fails(FailureKind::kReset, true), "id-1", 201, 1},
                         Row{fails(FailureKind::kTimeout, true), "id-1", 201, 1},
                         Row{answers(504, "{}"), "id-1", 201, 1},
                         Row{fails(FailureKind::kReset, true), "another", 409, 2},
                         Row{fails(FailureKind::kConnect, false), "id-1", 409, 2},
                         Row{answers(429, "{}"), "id-1", 409, 2}}) {
    int posts = 0;
    World world([&](const http::Request& request) {
      if (request.method == "GET") {
        CHECK(request.url == "https://host:6443/base/api/v1/namespaces/n/pods/p");
        return answers(200, pod(row.found).dump());
      }
      return ++posts == 1 ? row.first : answers(409, exists);
    });
    const kube::Answer answer = world.api().send(kube::create_call(pod(), "n"));
    CHECK(answer.status == row.expected);
    CHECK(posts == row.creates);
  }
}

TEST_CASE("A create that was lost on the way is made when there is no such object") {
  int posts = 0;
  World world([&](const http::Request& request) {
    if (request.method == "GET") {
      return answers(404, status_body(404, "NotFound", "no such pod"));
    }
    return ++posts == 1 ? fails(FailureKind::kReset, true) : answers(201, pod().dump());
  });
  CHECK(world.api().send(kube::create_call(pod(), "n")).status == 201);
  CHECK(posts == 2);
  CHECK(world.transport.requests.size() == 3);
}

TEST_CASE("Who may not read settles a lost create by a patch without effect") {
  int posts = 0;
  World world([&](const http::Request& request) {
    if (request.method == "GET") {
      return answers(403, status_body(403, "Forbidden", "pods is forbidden"));
    }
    if (request.method == "PATCH") {
      CHECK(request.url.ends_with("/pods/p?dryRun=All"));
      CHECK(request.body == "{}");
      return answers(200, pod().dump());
    }
    ++posts;
    return fails(FailureKind::kReset, true);
  });
  CHECK(world.api().send(kube::create_call(pod(), "n")).status == 201);
  CHECK(posts == 1);
}

TEST_CASE("A refusal after an attempt that may have worked says so") {
  int posts = 0;
  World world([&](const http::Request& request) {
    if (request.method == "GET") {
      return answers(404, status_body(404, "NotFound", "no such pod"));
    }
    return ++posts == 1 ? fails(FailureKind::kReset, true)
                        : answers(403, status_body(403, "Forbidden", "exceeded quota"));
  });
  const kube::Answer answer = world.api().send(kube::create_call(pod(), "n"));
  CHECK(answer.status == 403);
  CHECK(answer.ambiguous);

  World definite([](const auto&) { return answers(403, "{}"); });
  CHECK_FALSE(definite.api().send(kube::create_call(pod(), "n")).ambiguous);
}

TEST_CASE("A create that a dying connection carried twice is settled too") {
  World world([](const http::Request& request) {
    if (request.method == "GET") {
      return answers(200, pod().dump());
    }
    auto reaction = answers(409, status_body(409, "AlreadyExists", "pods p already exists"));
    std::get<http::Response>(*reaction.end).sent_twice = true;
    return reaction;
  });
  const kube::Answer answer = world.api().send(kube::create_call(pod(), "n"));
  CHECK(answer.status == 201);
  CHECK(answer.body == pod());
}

TEST_CASE("A conflict at the first try is a conflict") {
  World world([](const auto&) { return answers(409, status_body(409, "AlreadyExists", "x")); });
  CHECK(world.api().send(kube::create_call(pod(), "n")).status == 409);
  CHECK(world.transport.requests.size() == 1);
}

TEST_CASE("When nothing came back in the end, it says whether anything was ever sent") {
  int count = 0;
  World world([&](const auto&) {
    return ++count == 1 ? fails(FailureKind::kReset, true) : fails(FailureKind::kConnect, false);
  });
  const kube::Answer answer = world.api().send(kube::create_call(pod(), "n"));
  REQUIRE(answer.failure);
  CHECK(answer.failure->kind == FailureKind::kConnect);
  CHECK(answer.failure->request_sent);
}

TEST_CASE("A 401 makes it read the token's file again, once") {
  const auto path =
      std::filesystem::temp_directory_path() / ("firesteel-api-test-" + std::to_string(::getpid()));
  std::ofstream(path) << "fresh\n";
  World world([](const http::Request& request) {
    return header(request, "Authorization") == "Bearer fresh" ? answers(200, "{}")
                                                              : answers(401, "{}");
  });
  world.connection.token_file = path;
  const kube::Call call =
      kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"});
  for (const kube::Answer& answer : world.api().send({call, call})) {
    CHECK(answer.ok());
  }
  CHECK(world.transport.requests.size() == 4);
  std::ofstream(path) << "secret\n";
  CHECK(world.api()
            .send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}))
            .status == 401);
  CHECK(world.transport.requests.size() == 5);
  std::filesystem::remove(path);
  CHECK(world.api()
            .send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}))
            .status == 401);
  CHECK(world.log.count(firesteel::LogLevel::kWarn, "cannot read the token") == 1);
}

TEST_CASE("A 401 that closes the connection under other calls holds for them too") {
  World world([](const http::Request& request) {
    return request.url.ends_with("/a") ? answers(401, "{}") : fails(FailureKind::kReset, true);
  });
  for (const kube::Answer& answer : world.api().send(
           {kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}),
            kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "b"})})) {
    CHECK(answer.status == 401);
  }
  CHECK(world.transport.requests.size() == 2);
}

TEST_CASE("A round of calls that fail together is said once") {
  World world([](const auto&) { return fails(FailureKind::kConnect, false); });
  const kube::Call call =
      kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"});
  CHECK_FALSE(world.api().send({call, call, call}).at(2).ok());
  CHECK(world.log.count(firesteel::LogLevel::kInfo, "retrying in") == 0);
  CHECK(world.log.count(firesteel::LogLevel::kWarn, "cannot reach the API server") == 1);
}

TEST_CASE("An answer that is not JSON is no answer of an API server") {
  World world([](const auto&) { return answers(200, "<html>\n<body>Log in</body></html>"); });
  const kube::Answer answer =
      world.api().send(kube::get_call({.kind = kube::kPod, .object_namespace = "n", .name = "a"}));
  CHECK_FALSE(answer.ok());
  REQUIRE(answer.failure);
  CHECK(answer.failure->kind == FailureKind::kProtocol);
  CHECK(answer.failure->message == "the answer is not JSON: <html>");
}

TEST_CASE("An object with text that is not UTF-8 is refused before it is sent") {
  World world([](const auto&) { return answers(201, "{}"); });
  nlohmann::json object = pod();
  object["data"] = "\xff\xfe";
  CHECK_THROWS_AS(world.api().send(kube::create_call(object, "n")), firesteel::Error);
  CHECK(world.transport.requests.empty());
  CHECK(world.transport.open() == 0);
}

TEST_CASE("Three creates after one connection over real sockets") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.status = 201;
    reply.body = "{}";
    return reply;
  });
  http::CurlTransport transport("agent/1");
  FakeWorld world;
  kube::Connection connection;
  connection.server = server.url();
  kube::Api api(transport, connection, world.clock, world.random, world.log, kLimits);
  const kube::Call call = kube::create_call(pod(), "n");
  for (const kube::Answer& answer : api.send({call, call, call})) {
    CHECK(answer.status == 201);
  }
  CHECK(transport.counters().connections_opened == 1);
}
