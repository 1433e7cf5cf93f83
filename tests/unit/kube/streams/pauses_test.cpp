/// Every loop that asks the API server again waits longer each time, whatever it is answered.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/streams/log_stream.h"
#include "kube/streams/pod_watch.h"
#include "kube/streams/poll.h"
#include "kube/streams/watch.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/scripted_transport.h"
#include "support/turning.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace)
using Json = nlohmann::json;
using Reaction = ScriptedTransport::Reaction;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

Json pod(int version) {
  return {{"kind", "Pod"},
          {"metadata",
           {{"name", "p"},
            {"namespace", "ns"},
            {"uid", "u"},
            {"resourceVersion", std::to_string(version)}}},
          {"status",
           {{"phase", "Running"},
            {"containerStatuses", {{{"name", "c"}, {"state", {{"running", Json::object()}}}}}}}}};
}

struct Server {
  int answered = 0;

  /// A body that is right for the request: the log, the list, the pod, or events of a watch.
  [[nodiscard]] std::string good_body(const std::string& url) const {
    if (url.find("/log?") != std::string::npos) {
      return fmt::format("2026-11-21T05:{:02}:{:02}.000000000Z line\n", answered / 60 % 60,
                         answered % 60);
    }
    if (url.find("watch=true") != std::string::npos) {
      return Json({{"type", "MODIFIED"}, {"object", pod(answered + 10)}}).dump() + "\n";
    }
    if (url.find("labelSelector") != std::string::npos) {
      return Json({{"kind", "PodList"},
                   {"metadata", {{"resourceVersion", "9"}}},
                   {"items", {pod(answered)}}})
          .dump();
    }
    return pod(answered).dump();
  }
};

struct Answer {
  std::string name;
  std::function<Reaction(Server&, const http::Request&)> react;
};

Reaction streamed(std::string body) {
  Reaction reaction = answers(200, "");
  reaction.data = {std::move(body)};
  return reaction;
}

/// As the API server delivers it: a stream in pieces, everything else as a whole.
Reaction delivered(const http::Request& request, std::string body) {
  return request.timeout.count() == 0 ? streamed(std::move(body)) : answers(200, std::move(body));
}

std::vector<Answer> all_answers() {
  std::vector<Answer> all = {
      {"what was asked for, and the end",
       [](Server& server, const http::Request& request) {
         return delivered(request, server.good_body(request.url));
       }},
      {"what was asked for, and a reset",
       [](Server& server, const http::Request& request) {
         Reaction reaction = delivered(request, server.good_body(request.url));
         reaction.end = http::Failure{
             .kind = http::Failure::Kind::kReset, .message = "reset", .request_sent = true};
         return reaction;
       }},
      {"lists, and watches that have expired",
       [](Server& server, const http::Request& request) {
         return request.timeout.count() == 0
                    ? streamed(R"({"type":"ERROR","object":{"code":410,"reason":"Expired"}})"
                               "\n")
                    : answers(200, server.good_body(request.url));
       }},
      {"lists, and watches that end at once",
       [](Server& server, const http::Request& request) {
         return request.timeout.count() == 0 ? answers(200, "")
                                             : answers(200, server.good_body(request.url));
       }},
      {"nothing, and the end", [](Server&, const http::Request&) { return answers(200, ""); }},
      {"HTML", [](Server&, const http::Request& request) {
         return delivered(request, "<html>log in</html>\n");
       }}};
  for (const int status : {400, 401, 403, 404, 409, 410, 422, 429, 500, 501, 502, 503, 504}) {
    for (const char* body : {"", R"({"kind":"Status","reason":"Expired"})"}) {
      all.push_back({fmt::format("{} {}", status, body),
                     [status, body](auto&, const auto&) { return answers(status, body); }});
    }
  }
  for (const auto kind : {http::Failure::Kind::kConnect, http::Failure::Kind::kReset,
                          http::Failure::Kind::kTimeout, http::Failure::Kind::kTls,
                          http::Failure::Kind::kTooLarge, http::Failure::Kind::kProtocol}) {
    all.push_back({fmt::format("failure {}", static_cast<int>(kind)),
                   [kind](auto&, const auto&) { return fails(kind, true); }});
  }
  return all;
}

struct World {
  explicit World(const Answer& answer) : answer_(answer) {}
  const Answer& answer_;
  Server server;
  FakeWorld fake;
  ScriptedTransport transport{fake.clock, [this](const http::Request& request) {
                                ++server.answered;
                                return answer_.react(server, request);
                              }};
  kube::Connection connection = fake_connection();
  kube::Api api{transport, connection, fake.clock, fake.random, fake.log, kLimits};
};

class PollTask final : public http::Task {
 public:
  explicit PollTask(World& world) : poll_(world.api, world.fake.clock, seconds(2)) {
    poll_.ask("/api/v1/x");
  }
  void turn() override { (void)poll_.turn(); }
  [[nodiscard]] firesteel::SteadyTime due() const override { return poll_.due(); }
  [[nodiscard]] bool done() const override { return false; }

 private:
  kube::Poll poll_;
};

/// A watch whose events are taken.
class PodWatchTask final : public http::Task {
 public:
  explicit PodWatchTask(World& world) : watch_(world.api, pod(1)) {}
  void turn() override {
    watch_.turn();
    while (watch_.take()) {
    }
  }
  [[nodiscard]] firesteel::SteadyTime due() const override { return watch_.due(); }
  [[nodiscard]] bool done() const override { return watch_.done(); }

 private:
  kube::PodWatch watch_;
};

struct Loop {
  std::string name;
  std::function<std::unique_ptr<http::Task>(World&)> begin;
};

std::vector<Loop> all_loops() {
  return {
      {"the watch of a pod", [](World& world) { return std::make_unique<PodWatchTask>(world); }},
      {"the watch of a selector",
       [](World& world) {
         return std::make_unique<kube::Watch>(
             world.api, kube::WatchScope{.in_namespace = "ns", .label_selector = "a=b", .name = {}},
             kube::WatchCallbacks{.on_seen = [](const Json&) {},
                                  .on_deleted = [](const std::string&, const Json&) {}},
             kube::Watch::Settings{.subject = "pods"});
       }},
      {"a log",
       [](World& world) {
         kube::LogStreamOptions options;
         options.container = "c";
         options.title = "the driver";
         return std::make_unique<kube::LogStream>(world.api, world.fake.clock, world.fake.log,
                                                  pod(1), options,
                                                  [](std::string_view) { return true; });
       }},
      {"a log beside a wait",
       [](World& world) {
         kube::LogStreamOptions options;
         options.container = "c";
         options.title = "the driver";
         options.persistent = true;
         return std::make_unique<kube::LogStream>(world.api, world.fake.clock, world.fake.log,
                                                  pod(1), options,
                                                  [](std::string_view) { return true; });
       }},
      {"a poll", [](World& world) { return std::make_unique<PollTask>(world); }},
      {"a call", [](World& world) {
         return std::make_unique<kube::Sending>(
             world.api, std::vector{kube::get_call("v1", "Pod", "ns", "p")}, kLimits);
       }}};
}

}  // namespace

TEST_CASE("Every loop waits longer each time, whatever it is answered") {
  for (const Loop& loop : all_loops()) {
    for (const Answer& answer : all_answers()) {
      INFO(loop.name << " is answered with " << answer.name);
      World world(answer);
      const std::unique_ptr<http::Task> task = loop.begin(world);
      (void)turn_until(world.transport, world.fake.clock, *task, seconds(10));
      CHECK(world.transport.requests.size() <= 20);
      const std::size_t before = world.transport.requests.size();
      (void)turn_until(world.transport, world.fake.clock, *task, minutes(10));
      CHECK(world.transport.requests.size() - before <= 350);
    }
  }
}
