/// Hundreds of drivers followed at once in one process: one watch, one loop.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/follow.h"
#include "app/follow/following.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/log_writer.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/streams/watch.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/recording_observer.h"

namespace app = firesteel::app;
namespace http = firesteel::http;
namespace kube = firesteel::kube;
using firesteel::Outcome;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::RecordingObserver;
using Json = nlohmann::json;

namespace {

constexpr int kDrivers = 300;
constexpr int kLogs = 20;
constexpr const char* kContainer = "spark-kubernetes-driver";

Json status(const char* phase, const Json& state) {
  return {{"status",
           {{"phase", phase},
            {"containerStatuses", Json::array({{{"name", kContainer}, {"state", state}}})}}}};
}

class Text final : public firesteel::LogWriter {
 public:
  bool write(const firesteel::Application&, std::string_view bytes) override {
    text += bytes;
    return true;
  }
  std::string text;
};

/// What a batch does: all waits, fed by one watch.
class Batch final : public http::Task {
 public:
  Batch(kube::Api& api, FakeWorld& world)
      : api_(api),
        world_(world),
        watch_(api, {.in_namespace = "ns", .label_selector = "batch=1", .name = {}},
               {.on_seen = [this](const Json& pod) { find(pod["metadata"]["uid"]).seen(pod); },
                .on_deleted = [this](const std::string& uid,
                                     const Json& last) { find(uid).gone(last); }},
               {.subject = "the batch"}) {}

  void add(const Json& pod, Text* log) {
    app::FollowSettings settings{.driver_container = kContainer};
    settings.driver_log = log;
    firesteel::Application application;
    application.pod_name = pod["metadata"]["name"];
    observers_.push_back(std::make_unique<RecordingObserver>());
    waits_.push_back(std::make_unique<app::Following>(api_, world_.host(), settings, pod,
                                                      application, *observers_.back()));
    by_uid_[pod["metadata"]["uid"]] = waits_.back().get();
    watch_.expect(pod);
  }

  void turn() override {
    watch_.turn();
    for (const auto& wait : waits_) {
      wait->turn();
    }
  }
  [[nodiscard]] firesteel::SteadyTime due() const override {
    auto due = watch_.due();
    for (const auto& wait : waits_) {
      due = std::min(due, wait->due());
    }
    return due;
  }
  [[nodiscard]] bool done() const override {
    return std::ranges::all_of(waits_, [](const auto& wait) { return wait->done(); });
  }
  void stop_signals() {
    for (const auto& wait : waits_) {
      wait->stop_signals();
    }
  }
  [[nodiscard]] std::size_t ended() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(waits_, [](const auto& wait) { return wait->done(); }));
  }
  [[nodiscard]] Outcome outcome(std::size_t number) { return waits_.at(number)->take(); }
  [[nodiscard]] const RecordingObserver& observer(std::size_t number) {
    return *observers_.at(number);
  }

 private:
  app::Following& find(const std::string& uid) { return *by_uid_.at(uid); }

  kube::Api& api_;
  FakeWorld& world_;
  std::vector<std::unique_ptr<RecordingObserver>> observers_;
  std::vector<std::unique_ptr<app::Following>> waits_;
  std::map<std::string, app::Following*> by_uid_;
  kube::Watch watch_;
};

/// Of this process.
std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  file >> total >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

TEST_CASE("Three hundred drivers are followed at once with one watch") {
  FakeWorld world;
  FakeApiServer server(world.clock);
  kube::Connection connection = firesteel::testing::fake_connection();
  connection.exec.emplace();
  connection.exec->api_version = "client.authentication.k8s.io/v1";
  connection.exec->command = "sh";
  connection.exec->environment = {{"PATH", "/usr/bin:/bin"}};
  connection.exec->arguments = {
      "-c",
      R"(sleep 0.3; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",)"
      R"("status":{"token":"second"}}')"};
  connection.token = "first";
  kube::Api api(server, connection, world.clock, world.random, world.log,
                firesteel::testing::kLimits);
  api.heed(world.stop_signals);
  server.require_token("first");

  const std::size_t before = resident_bytes();
  Batch batch(api, world);
  std::array<Text, kLogs> logs;
  for (int i = 0; i < kDrivers; ++i) {
    const std::string name = fmt::format("driver-{:03}", i);
    server.put("pods",
               {{"apiVersion", "v1"},
                {"kind", "Pod"},
                {"metadata", {{"name", name}, {"namespace", "ns"}, {"labels", {{"batch", "1"}}}}},
                {"status", {{"phase", "Pending"}}}});
    if (i < kLogs) {
      server.set_log(name, fmt::format("2026-11-21T05:12:01.000000000Z hello from {}\n", i));
    }
    batch.add(server.object("pods", name),
              i < kLogs ? &logs.at(static_cast<std::size_t>(i)) : nullptr);
  }
  const auto name_of = [](int number) { return fmt::format("driver-{:03}", number); };
  server.then([&] {
    for (int i = 0; i < kDrivers; ++i) {
      server.change("pods", name_of(i), status("Running", {{"running", Json::object()}}));
    }
  });
  // The token is revoked and the watch cut: the plugin runs, and nothing else waits for it.
  server.then([&] {
    server.require_token("second");
    server.end_watches();
    for (int i = 0; i < 100; ++i) {
      server.change("pods", name_of(i), status("Succeeded", {{"terminated", {{"exitCode", 0}}}}));
    }
  });
  server.then([&] {
    for (int i = 100; i < 200; ++i) {
      server.change("pods", name_of(i), status("Failed", {{"terminated", {{"exitCode", 3}}}}));
    }
  });
  std::size_t most_watches = 0;
  server.on_request = [&](const firesteel::testing::SeenRequest&) {
    most_watches = std::max(most_watches, server.open_watches());
  };
  int signals = 0;
  const bool all = http::run(server, world.clock, batch, [&] {
    if (batch.ended() == 200 && signals == 0) {
      world.stop_signals.raise(15);
      ++signals;
      batch.stop_signals();
    }
    return false;
  });
  CHECK(all);
  CHECK(most_watches <= 1);
  for (std::size_t i = 0; i < kDrivers; ++i) {
    INFO("driver " << i);
    const Outcome outcome = batch.outcome(i);
    CHECK(outcome.application.pod_name == name_of(static_cast<int>(i)));
    if (i < 200) {
      CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
      CHECK(outcome.exit_code == (i < 100 ? 0 : 3));
      CHECK(batch.observer(i).calls().back() == (i < 100 ? "ended Succeeded" : "ended Failed"));
    } else {
      CHECK(outcome.kind == Outcome::Kind::kInterrupted);
      CHECK(outcome.signal == 15);
    }
  }
  for (std::size_t i = 0; i < kLogs; ++i) {
    CHECK(logs.at(i).text == fmt::format("hello from {}\n", i));
  }
  CHECK(api.credentials().generation() == 1);
#ifndef __SANITIZE_ADDRESS__
  CHECK(resident_bytes() - before < (std::size_t{64} << 20U));
#endif
}
