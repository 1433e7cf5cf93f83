/// Every loop that asks the API server again waits longer each time, whatever it is answered.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/application_list.h"
#include "app/follow/driver_progress.h"
#include "app/follow/verdict.h"
#include "app/forward/tunnel.h"
#include "base/tcp.h"
#include "firesteel/applications.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/progress.h"
#include "http/socket_transport.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/client/sending.h"
#include "kube/config/connection.h"
#include "kube/config/oidc_login.h"
#include "kube/streams/log_stream.h"
#include "kube/streams/pod_watch.h"
#include "kube/streams/poll.h"
#include "kube/streams/watch.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/recording_observer.h"
#include "support/scripted_transport.h"
#include "support/turning.h"

namespace app = firesteel::app;
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
            {"labels", {{"spark-app-selector", "spark-1"}}},
            {"resourceVersion", std::to_string(version)}}},
          {"spec", {{"containers", {{{"name", "c"}}}}}},
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
      return page({pod(answered)}, "");
    }
    if (url.find("/events") != std::string::npos) {
      return Json({{"kind", "EventList"}, {"apiVersion", "v1"}, {"items", Json::array()}}).dump();
    }
    return pod(answered).dump();
  }

  [[nodiscard]] static std::string page(const Json& items, const std::string& next) {
    return Json({{"kind", "PodList"},
                 {"apiVersion", "v1"},
                 {"metadata", {{"resourceVersion", "9"}, {"continue", next}}},
                 {"items", items}})
        .dump();
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
      {"empty pages without end",
       [](Server& server, const http::Request& request) {
         return delivered(request,
                          Server::page(Json::array(), fmt::format("page-{}", server.answered)));
       }},
      {"expired pages without end",
       [](Server& server, const http::Request&) {
         return answers(410, Server::page(nullptr, fmt::format("page-{}", server.answered)));
       }},
      {"the same page again and again",
       [](Server& server, const http::Request& request) {
         return delivered(request, Server::page({pod(server.answered)}, "page"));
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

/// ScriptedTransport with timers, where an upgrade is answered like every other request.
class ScriptedSockets final : public http::SocketTransport {
 public:
  ScriptedSockets(FakeClock& clock, ScriptedTransport::Script script)
      : clock_(clock), inner_(clock, std::move(script)) {}

  Id start(const http::Request& request, const http::Tls& tls, http::Callbacks callbacks) override {
    return inner_.start(request, tls, std::move(callbacks));
  }
  void cancel(Id id) override {
    inner_.cancel(id);
    timers_.erase(id);
  }
  [[nodiscard]] bool was_sent(Id id) const override { return inner_.was_sent(id); }
  void watch_descriptor(int /*descriptor*/) override {}
  void forget_descriptor(int /*descriptor*/) override {}
  Id open_socket(const http::Request& request, const http::Tls& tls,
                 http::SocketCallbacks callbacks) override {
    return inner_.start(
        request, tls,
        {.on_done = std::move(callbacks.on_answer), .on_data = std::move(callbacks.on_data)});
  }
  void send(Id /*id*/, std::string /*bytes*/) override {}
  [[nodiscard]] std::size_t unsent(Id /*id*/) const override { return 0; }
  void pause(Id /*id*/, bool /*paused*/) override {}
  void watch_socket(int /*descriptor*/, http::Interest /*wanted*/,
                    std::function<void()> /*on_ready*/) override {}
  void forget_socket(int /*descriptor*/) override {}
  Id start_timer(std::chrono::milliseconds after, std::function<void()> on_due) override {
    timers_.emplace(++last_timer_, Timer{clock_.steady_now() + after, std::move(on_due)});
    return last_timer_;
  }

  void run_once(std::chrono::milliseconds longest) override {
    for (const auto& [id, timer] : timers_) {
      if (timer.due <= clock_.steady_now()) {
        const auto on_due = timer.on_due;
        timers_.erase(id);
        on_due();
        return;
      }
      longest = std::min(
          longest, std::chrono::ceil<std::chrono::milliseconds>(timer.due - clock_.steady_now()));
    }
    inner_.run_once(longest);
  }

 private:
  struct Timer {
    firesteel::SteadyTime due;
    std::function<void()> on_due;
  };
  FakeClock& clock_;
  ScriptedTransport inner_;
  std::map<Id, Timer> timers_;
  Id last_timer_ = 1'000'000;  // no id of inner_
};

constexpr minutes kTime{10};
constexpr std::size_t kTooMany = 2000;

struct World {
  explicit World(const Answer& answer) : answer_(answer) { api.heed(fake.stop_signals); }
  const Answer& answer_;
  Server server;
  FakeWorld fake;
  std::vector<std::chrono::nanoseconds> times;  ///< of the requests
  ScriptedSockets transport{fake.clock, [this](const http::Request& request) {
                              ++server.answered;
                              times.push_back(fake.clock.passed());
                              if (fake.clock.passed() > kTime || times.size() > kTooMany) {
                                fake.stop_signals.raise(15);
                              }
                              return answer_.react(server, request);
                            }};
  kube::Connection connection = fake_connection();
  kube::Api api{transport, connection, fake.clock, fake.random, fake.log, kLimits};

  /// Turns it until it is done or the time has passed.
  void turn(http::Task& task) {
    (void)turn_until(transport, fake.clock, task, kTime,
                     [this] { return fake.stop_signals.received() > 0; });
  }
};

/// Turned forever: what is not a task itself.
template <typename Turned>
class Turning final : public http::Task {
 public:
  explicit Turning(Turned& turned) : turned_(turned) {}
  void turn() override { static_cast<void>(turned_.turn()); }
  [[nodiscard]] firesteel::SteadyTime due() const override { return turned_.due(); }
  [[nodiscard]] bool done() const override { return false; }

 private:
  Turned& turned_;
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
  std::function<void(World&)> run;
  std::size_t in_ten_seconds = 20;
  std::size_t in_ten_minutes = 370;
};

void read_log(World& world, bool persistent) {
  kube::LogStreamOptions options;
  options.container = "c";
  options.title = "the driver";
  options.persistent = persistent;
  kube::LogStream log(world.api, world.fake.clock, world.fake.log, pod(1), options,
                      {.write = [](std::string_view) { return true; },
                       .has_reader = [] { return true; },
                       .is_full = [] { return false; }});
  world.turn(log);
}

void send(World& world, const kube::Call& call) {
  kube::Sending sending(world.api, {call}, kLimits);
  world.turn(sending);
}

void watch_selector(World& world) {
  kube::Watch watch(world.api,
                    kube::WatchScope{.in_namespace = "ns", .label_selector = "a=b", .name = {}},
                    kube::WatchCallbacks{.on_seen = [](const Json&) {},
                                         .on_deleted = [](const std::string&, const Json&) {}},
                    kube::Watch::Settings{.subject = "pods"});
  world.turn(watch);
}

/// A poll whose credentials an issuer gives, who is answered like the API server.
void poll_with_an_issuer(World& world) {
  world.connection.token = "old";
  kube::OidcLogin login;
  login.issuer = "https://issuer";
  login.client_id = "c";
  login.refresh_token = "r";
  login.source = "user \"u\"";
  world.connection.oidc = login;
  kube::Api api(world.transport, world.connection, world.fake.clock, world.fake.random,
                world.fake.log, kLimits);
  kube::Poll poll(api, world.fake.clock, seconds(2));
  poll.ask("/api/v1/x");
  Turning<kube::Poll> task(poll);
  world.turn(task);
}

void show_progress(World& world) {
  RecordingObserver observer;
  app::DriverProgress progress(world.api, world.fake.host(), {}, "c", observer,
                               firesteel::ProgressDetail::kAll);
  progress.seen(pod(1));
  Turning<app::DriverProgress> task(progress);
  world.turn(task);
}

void look_for_causes(World& world) {
  RecordingObserver observer;
  app::Verdict verdict(world.api, world.fake.host(), {}, observer);
  verdict.seen({}, pod(1));
  Turning<app::Verdict> task(verdict);
  world.turn(task);
}

void forward_a_connection(World& world) {
  std::array<int, 2> ends{};
  REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) == 0);
  const firesteel::base::Descriptor client(ends[0]);
  const app::TunnelSetting setting{.api = world.api,
                                   .transport = world.transport,
                                   .host = world.fake.host(),
                                   .to = {.pod_namespace = "ns", .pod_name = "p", .port = 4040},
                                   .failed = [](const std::string&) {}};
  app::Tunnel tunnel(setting, firesteel::base::Descriptor(ends[1]));
  while (!tunnel.is_over() && world.fake.clock.passed() < kTime && world.times.size() < kTooMany) {
    world.transport.run_once(seconds(1));
  }
}

/// What blocks: until it has ended, or the signal that the world raises ends it.
std::function<void(World&)> blocking(std::function<void(World&)> run) {
  return [run = std::move(run)](World& world) {
    try {
      run(world);
    } catch (const firesteel::Error&) {  // ended by the answer or by the signal
    }
  };
}

std::vector<Loop> all_loops() {
  const Json created = {
      {"apiVersion", "v1"},
      {"kind", "Pod"},
      {"metadata",
       {{"name", "p"}, {"namespace", "ns"}, {"labels", {{"firesteel/submission-id", "s"}}}}}};
  return {
      {.name = "the watch of a pod",
       .run =
           [](World& world) {
             PodWatchTask task(world);
             world.turn(task);
           }},
      {.name = "the watch of a selector", .run = watch_selector},
      {.name = "a log", .run = [](World& world) { read_log(world, false); }},
      {.name = "a log beside a wait", .run = [](World& world) { read_log(world, true); }},
      {.name = "a poll",
       .run =
           [](World& world) {
             PollTask task(world);
             world.turn(task);
           }},
      {.name = "a poll with credentials of an issuer",
       .run = blocking(poll_with_an_issuer),
       .in_ten_minutes = 400},
      {.name = "a call",
       .run =
           [](World& world) {
             send(world,
                  kube::get_call({.kind = kube::kPod, .object_namespace = "ns", .name = "p"}));
           }},
      {.name = "the creation of an object",
       .run = [created](World& world) { send(world, kube::create_call(created, "ns")); }},
      {.name = "the pages of a list",
       .run = blocking([](World& world) {
         (void)kube::for_each_item(world.api, kube::list_call(kube::kPod, "ns", ""), [](Json&&) {});
       })},
      {.name = "list --watch", .run = blocking([](World& world) {
                                 firesteel::ApplicationQuery query;
                                 query.kubernetes_namespace = "ns";
                                 app::watch_through(world.api, world.fake.host(), query,
                                                    [](const auto&) { return true; });
                               })},
      {.name = "the progress of a driver",
       .run = show_progress,
       .in_ten_seconds = 60,
       .in_ten_minutes = 2000},
      {.name = "the causes", .run = look_for_causes},
      {.name = "a forwarded connection", .run = forward_a_connection},
  };
}

}  // namespace

TEST_CASE("Every loop waits longer each time, whatever it is answered") {
  for (const Loop& loop : all_loops()) {
    for (const Answer& answer : all_answers()) {
      INFO(loop.name << " is answered with " << answer.name);
      World world(answer);
      loop.run(world);
      REQUIRE_FALSE(world.times.empty());
      const auto first = std::ranges::upper_bound(world.times, seconds(10)) - world.times.begin();
      CHECK(static_cast<std::size_t>(first) <= loop.in_ten_seconds);
      CHECK(world.times.size() <= loop.in_ten_minutes);
    }
  }
}
