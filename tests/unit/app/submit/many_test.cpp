/// Hundreds of applications submitted and followed at once in one process: one client, one watch,
/// one loop.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <poll.h>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/following.h"
#include "app/submit/prepared.h"
#include "app/submit/submitting.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/log_writer.h"
#include "firesteel/random_source.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/forwarding_transport.h"
#include "http/task.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/streams/watch.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/temp_folder.h"

namespace app = firesteel::app;
namespace http = firesteel::http;
namespace kube = firesteel::kube;
using firesteel::Application;
using firesteel::Outcome;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::SeenRequest;
using Json = nlohmann::json;

namespace {

/// A sanitizer keeps what was freed.
#ifdef __has_feature
constexpr bool kIsSanitized = __has_feature(address_sanitizer);
#else
constexpr bool kIsSanitized = false;
#endif

constexpr std::size_t kSubmissions = 300;
constexpr std::size_t kLogs = 20;
constexpr int kOthers = 3;  ///< objects of a submission besides the pod
constexpr const char* kContainer = "spark-kubernetes-driver";

firesteel::ConfValue text(const std::string& value) {
  return {.value = value, .origin = {}, .key = {}};
}

firesteel::SubmissionSpec spec(std::size_t number) {
  firesteel::SubmissionSpec made;
  made.app_name = text(fmt::format("app-{:03}", number));
  made.kubernetes_namespace = text("ns");
  made.main_class = text("org.example.Main");
  made.primary_resource = text("local:///app.jar");
  made.spark_user = text("me");
  made.image = text("spark:4.3.0");
  made.image_pull_policy = text("IfNotPresent");
  made.cpu_request = text("1");
  made.properties["spark.master"] = text("k8s://https://k:6443");
  return made;
}

Json status(const char* phase, const Json& state) {
  return {{"status",
           {{"phase", phase},
            {"containerStatuses", Json::array({{{"name", kContainer}, {"state", state}}})}}}};
}

/// One observer and one log writer for all: the application says what belongs together.
class Reports final : public firesteel::SubmitObserver, public firesteel::LogWriter {
 public:
  void deployed(const Application& application) override { add(application, "deployed"); }
  void attached(const Application& application, const std::string&) override {
    add(application, "attached");
  }
  void waiting(const Application& application) override { add(application, "waiting"); }
  void state_changed(const Application& application, const firesteel::DriverState& state) override {
    CHECK(state.pod_name == application.pod_name);
    add(application, state.phase);
  }
  void status_repeated(const Application&, const std::string&) override {}
  void ended(const Outcome& outcome, const firesteel::DriverState*) override {
    add(outcome.application, "ended");
  }
  bool write(const Application& application, std::string_view bytes) override {
    logs[application.pod_name] += bytes;
    return true;
  }
  [[nodiscard]] bool has_reader() const override { return true; }
  [[nodiscard]] bool is_full() const override { return false; }

  std::map<std::string, std::vector<std::string>> events;  ///< by pod
  std::map<std::string, std::string> logs;

 private:
  void add(const Application& application, const std::string& event) {
    std::vector<std::string>& of_pod = events[application.pod_name];
    if (of_pod.empty() || of_pod.back() != event) {
      of_pod.push_back(event);
    }
  }
};

/// Repeats itself much later than FakeRandom, so that no two submissions share a name.
class LongRandom final : public firesteel::RandomSource {
 public:
  void fill(std::span<std::byte> bytes) override {
    for (std::byte& byte : bytes) {
      byte = static_cast<std::byte>(numbers_() & 0xffU);
    }
  }

 private:
  std::minstd_rand numbers_;  // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): repeatable
};

/// What a batch does: all submissions, fed by one watch.
class Batch final : public http::Task {
 public:
  Batch(kube::Api& api, FakeWorld& world)
      : api_(api),
        host_{.clock = world.clock,
              .random = random_,
              .log = world.log,
              .stop_signals = world.stop_signals},
        watch_(api, {.in_namespace = "ns", .label_selector = "spark-role=driver", .name = {}},
               {.on_seen = [this](const Json& pod) { seen(pod); },
                .on_deleted = [](const std::string&, const Json&) { FAIL("a pod was deleted"); }},
               {.subject = "the batch"}) {}

  void add(std::size_t number, bool with_log) {
    app::PreparedSubmission prepared = app::prepare_submission(spec(number), {}, host_);
    pods.push_back(prepared.application.pod_name);
    firesteel::WaitSettings wait;
    wait.wait_app_completion = true;
    firesteel::SubmitOptions options;
    options.driver_log = with_log ? &reports : nullptr;
    all_.push_back(std::make_unique<app::Submitting>(api_, environment_, host_, std::move(prepared),
                                                     wait, options, reports));
  }

  void turn() override {
    watch_.turn();
    for (const auto& one : all_) {
      one->turn();
      feed(*one);
    }
  }
  [[nodiscard]] firesteel::SteadyTime due() const override {
    auto due = watch_.due();
    for (const auto& one : all_) {
      due = std::min(due, one->due());
    }
    return due;
  }
  [[nodiscard]] bool done() const override { return ended() == all_.size(); }
  void stop_signals() {
    for (const auto& one : all_) {
      one->stop_signals();
    }
  }
  [[nodiscard]] std::size_t ended() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(all_, [](const auto& one) { return one->done(); }));
  }
  [[nodiscard]] Outcome outcome(std::size_t number) { return all_.at(number)->take(); }

  Reports reports;
  std::vector<std::string> pods;  ///< names in the order of the submissions

 private:
  /// What happened to a pod before its submission is complete is kept for the wait.
  void seen(const Json& pod) {
    const std::string uid = pod["metadata"]["uid"].get<std::string>();
    if (const auto found = followed_.find(uid); found != followed_.end()) {
      found->second->seen(pod);
    } else {
      early_[uid] = pod;
    }
  }

  void feed(app::Submitting& one) {
    app::Following* const following = one.following();
    if (following == nullptr) {
      return;
    }
    const std::string uid = one.driver_pod()["metadata"]["uid"].get<std::string>();
    if (!followed_.emplace(uid, following).second) {
      return;
    }
    if (const auto early = early_.extract(uid)) {
      following->seen(early.mapped());
    }
    one.turn();
  }

  kube::Api& api_;
  LongRandom random_;
  firesteel::Host host_;
  firesteel::Environment environment_;
  std::vector<std::unique_ptr<app::Submitting>> all_;
  std::map<std::string, app::Following*> followed_;  ///< by uid
  std::map<std::string, Json> early_;
  kube::Watch watch_;
};

/// While a plugin runs, the clock goes as fast as the real one.
class RealTime final : public http::ForwardingTransport {
 public:
  RealTime(http::Transport& inner, firesteel::testing::FakeClock& clock)
      : ForwardingTransport(inner), clock_(clock) {}
  void watch_descriptor(int descriptor) override { descriptor_ = descriptor; }
  void forget_descriptor(int /*descriptor*/) override { descriptor_ = -1; }
  void run_once(std::chrono::milliseconds longest) override {
    if (descriptor_ < 0) {
      ForwardingTransport::run_once(longest);
      return;
    }
    const auto began = std::chrono::steady_clock::now();
    ForwardingTransport::run_once(std::chrono::milliseconds(0));
    pollfd entry = {.fd = descriptor_, .events = POLLIN, .revents = 0};
    (void)::poll(&entry, 1, static_cast<int>(std::min<std::int64_t>(longest.count(), 10)));
    clock_.advance(std::chrono::steady_clock::now() - began);
  }

 private:
  firesteel::testing::FakeClock& clock_;
  int descriptor_ = -1;
};

/// Of this process.
std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  file >> total >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// The plugin takes five seconds, and longer if `mark` does not exist yet.
kube::Connection connection_with_slow_plugin(const std::string& mark) {
  kube::Connection connection = firesteel::testing::fake_connection();
  connection.token = "first";
  connection.exec.emplace();
  connection.exec->api_version = "client.authentication.k8s.io/v1";
  connection.exec->command = "sh";
  connection.exec->environment = {{"PATH", "/usr/bin:/bin"}};
  connection.exec->arguments = {
      "-c",
      "sleep 5; until test -e '" + mark +
          R"('; do sleep 0.1; done; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",)"
          R"("status":{"token":"second"}}')"};
  return connection;
}

}  // namespace

TEST_CASE("Three hundred applications are submitted and followed at once with one watch") {
  const auto began = std::chrono::steady_clock::now();
  const firesteel::testing::TempFolder folder;
  FakeWorld world;
  FakeApiServer server(world.clock);
  RealTime transport(server, world.clock);
  kube::Api api(transport, connection_with_slow_plugin(folder.path() + "/mark"), world.clock,
                world.random, world.log, firesteel::testing::kLimits);
  api.heed(world.stop_signals);
  server.require_token("first");
  server.forget_bodies();

  const std::size_t before = resident_bytes();
  Batch batch(api, world);
  for (std::size_t i = 0; i < kSubmissions; ++i) {
    batch.add(i, i < kLogs);
  }
  for (std::size_t i = 0; i < kLogs; ++i) {
    server.set_log(batch.pods[i], fmt::format("2026-11-21T05:12:01.000000000Z hello from {}\n", i));
  }
  const auto change = [&](std::size_t from, std::size_t to, const Json& patch) {
    for (std::size_t i = from; i < to; ++i) {
      server.change("pods", batch.pods[i], patch);
    }
  };
  const Json running = status("Running", {{"running", Json::object()}});
  const Json succeeded = status("Succeeded", {{"terminated", {{"exitCode", 0}}}});
  const Json failed = status("Failed", {{"terminated", {{"exitCode", 3}}}});

  // The token is revoked when half of the submissions are complete: the others have to wait for the
  // plugin, and the drivers that are followed already do not.
  int owned = 0;
  std::size_t most_watches = 0;
  server.on_request = [&](const SeenRequest& request) {
    most_watches = std::max(most_watches, server.open_watches());
    owned += request.method == "PATCH" ? 1 : 0;
    if (owned == kOthers * static_cast<int>(kSubmissions) / 2) {
      server.require_token("second");
    }
  };
  server.then([&] { change(0, 100, running); });
  server.then([&] { change(kLogs, 100, succeeded); });
  server.then([&] { change(250, 300, running); });  // submissions that are not complete
  std::size_t ended_meanwhile = 0;
  const std::function<void()> after_plugin = [&] {
    if (api.credentials().generation() == 0) {
      ended_meanwhile = batch.ended();
      if (ended_meanwhile == 100 - kLogs) {
        (void)folder.write("mark", "");
      }
      server.then(after_plugin);
      return;
    }
    change(0, kLogs, succeeded);
    change(100, 200, failed);
  };
  server.then(after_plugin);

  std::size_t most_memory = 0;
  bool is_stopped = false;
  const bool all = http::run(transport, world.clock, batch, [&] {
    if (batch.ended() == 200 && !is_stopped) {
      most_memory = resident_bytes() - before;
      is_stopped = true;
      world.stop_signals.raise(15);
      batch.stop_signals();
    }
    return false;
  });
  REQUIRE(all);

  CHECK(most_watches == 1);
  CHECK(ended_meanwhile == 100 - kLogs);
  CHECK(api.credentials().generation() == 1);
  CHECK(server.size() == kSubmissions * (kOthers + 1));
  std::map<std::string, int> creates;
  for (const SeenRequest& request : server.seen()) {
    if (request.method == "POST") {
      ++creates[request.resource];
      CHECK(request.round == (request.resource == "pods" ? 2 : 1));
    }
  }
  CHECK(creates ==
        std::map<std::string, int>{
            {"configmaps", 300}, {"services", 300}, {"networkpolicies", 300}, {"pods", 300}});
  for (std::size_t i = 0; i < kSubmissions; ++i) {
    INFO("submission " << i);
    const Outcome outcome = batch.outcome(i);
    CHECK(outcome.application.name == fmt::format("app-{:03}", i));
    CHECK(outcome.application.pod_name == batch.pods[i]);
    std::vector<std::string> events = {"deployed", "waiting", "Pending"};
    if (i < 100 || i >= 250) {
      events.emplace_back("Running");
    }
    if (i < 200) {
      events.emplace_back(i < 100 ? "Succeeded" : "Failed");
      events.emplace_back("ended");
      CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
      CHECK(outcome.exit_code == (i < 100 ? 0 : 3));
    } else {
      CHECK(outcome.kind == Outcome::Kind::kInterrupted);
      CHECK(outcome.signal == 15);
    }
    CHECK(batch.reports.events[batch.pods[i]] == events);
  }
  CHECK(batch.reports.logs.size() == kLogs);
  for (std::size_t i = 0; i < kLogs; ++i) {
    CHECK(batch.reports.logs[batch.pods[i]] == fmt::format("hello from {}\n", i));
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  WARN(fmt::format("{} submissions: {} requests, {} watch, {:.1f} MB, {:.2f} s (plugin: 5 s)",
                   kSubmissions, server.seen().size(), most_watches,
                   static_cast<double>(most_memory) / 1e6, took.count()));
  CHECK((kIsSanitized || most_memory < (std::size_t{64} << 20U)));
}
