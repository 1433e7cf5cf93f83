#include "app/batch/batch.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "firesteel/batch.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/random_source.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"

namespace app = firesteel::app;
using firesteel::Application;
using firesteel::BatchJob;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::Outcome;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::SeenRequest;
using Json = nlohmann::json;

namespace {

constexpr const char* kContainer = "spark-kubernetes-driver";

firesteel::ConfValue text(const std::string& value) {
  return {.value = value, .origin = {}, .key = {}};
}

BatchJob job(std::size_t number, bool waits) {
  BatchJob made;
  firesteel::SubmissionSpec& spec = made.submission.spec;
  spec.app_name = text(fmt::format("app-{:03}", number));
  spec.kubernetes_namespace = text("ns");
  spec.main_class = text("org.example.Main");
  spec.primary_resource = text("local:///app.jar");
  spec.spark_user = text("me");
  spec.image = text("spark:4.3.0");
  spec.image_pull_policy = text("IfNotPresent");
  spec.cpu_request = text("1");
  made.submission.connection.master = text("k8s://https://k:6443");
  made.submission.connection.anonymous = true;
  made.submission.wait.wait_app_completion = waits;
  return made;
}

Json status(const char* phase, const Json& state) {
  return {{"status",
           {{"phase", phase},
            {"containerStatuses", Json::array({{{"name", kContainer}, {"state", state}}})}}}};
}

class Jobs final : public firesteel::BatchSource {
 public:
  Jobs(std::size_t count, bool waits) : count_(count), waits_(waits) {}
  std::optional<BatchJob> next() override {
    if (given == count_) {
      return std::nullopt;
    }
    if (unfit.contains(given)) {
      ++given;
      throw Error(ErrorKind::kUsage, "unfit");
    }
    return job(given++, waits_);
  }
  std::size_t given = 0;
  std::set<std::size_t> unfit;

 private:
  std::size_t count_;
  bool waits_;
};

class Results final : public firesteel::BatchObserver {
 public:
  void ended(std::size_t number, const Outcome& outcome,
             const firesteel::DriverState* last) override {
    CHECK(outcomes.emplace(number, outcome).second);
    if (last != nullptr) {
      CHECK(last->pod_name == outcome.application.pod_name);
    }
  }
  void failed(std::size_t number, const Error& error, const Application* /*application*/) override {
    CHECK(errors.emplace(number, error.kind()).second);
  }
  std::map<std::size_t, Outcome> outcomes;
  std::map<std::size_t, ErrorKind> errors;
};

class Silent final : public firesteel::SubmitObserver {
 public:
  void deployed(const Application&) override {}
  void attached(const Application&, const std::string&) override {}
  void waiting(const Application&) override {}
  void state_changed(const Application&, const firesteel::DriverState&) override {}
  void status_repeated(const Application&, const std::string&) override {}
  void ended(const Outcome&, const firesteel::DriverState*) override {}
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

struct Setting {
  FakeWorld world;
  LongRandom random;
  FakeApiServer server{world.clock};
  Results results;
  Silent observer;
  firesteel::BatchOptions options;

  int run(Jobs& jobs) {
    server.forget_bodies();
    return app::submit_batch_through(server, jobs, options, firesteel::Environment{},
                                     {.clock = world.clock,
                                      .random = random,
                                      .log = world.log,
                                      .stop_signals = world.stop_signals},
                                     observer, results);
  }
  /// Whenever the batch only waits, all drivers that run end; if there are none, time passes.
  void let_drivers_end() {
    server.then([this] {
      const std::size_t before = ended.size();
      for (const std::string& name : server.names("pods")) {
        if (ended.insert(name).second) {
          server.change("pods", name, status("Succeeded", {{"terminated", {{"exitCode", 0}}}}));
        }
      }
      if (ended.size() == before) {
        world.clock.advance(std::chrono::milliseconds(100));
      }
      let_drivers_end();
    });
  }
  std::set<std::string> ended;
};

}  // namespace

TEST_CASE("Three hundred jobs with faults in the middle end, each once, with one watch") {
  Setting s;
  Jobs jobs(300, true);
  jobs.unfit = {7};
  s.options.parallel = 20;
  s.let_drivers_end();
  std::size_t most_watches = 0;
  std::size_t most_running = 0;
  int pods = 0;
  s.server.on_request = [&](const SeenRequest& request) {
    most_watches = std::max(most_watches, s.server.open_watches());
    most_running = std::max(most_running, s.server.names("pods").size() - s.ended.size());
    pods += request.method == "POST" && request.resource == "pods" ? 1 : 0;
    if (request.method == "POST" && request.resource == "pods" && pods == 100) {
      s.server.add({.method = "POST", .resource = "pods", .status = 503, .times = 5});
      s.server.add({.method = "POST", .resource = "services", .times = 3});
      s.server.add({.method = "POST",
                    .resource = "configmaps",
                    .status = 422,
                    .reason = "Invalid",
                    .times = 1});
    }
  };
  CHECK(s.run(jobs) == 0);
  CHECK(most_watches == 1);
  CHECK(most_running <= 20);
  CHECK(s.server.names("pods").size() == 298);
  CHECK(s.results.outcomes.size() == 298);
  CHECK(s.results.errors.size() == 2);
  CHECK(s.results.errors.at(7) == ErrorKind::kUsage);
  CHECK(std::ranges::count(s.results.errors, ErrorKind::kRefused,
                           [](const auto& entry) { return entry.second; }) == 1);
  for (const auto& [number, outcome] : s.results.outcomes) {
    CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.application.name == fmt::format("app-{:03}", number));
  }
}

TEST_CASE("A rate limits how often a job is started") {
  Setting s;
  Jobs jobs(30, false);
  s.options.rate = 10;
  const auto began = s.world.clock.steady_now();
  CHECK(s.run(jobs) == 0);
  CHECK(s.results.outcomes.size() == 30);
  const auto took = s.world.clock.steady_now() - began;
  CHECK(took >= std::chrono::milliseconds(2800));
  CHECK(took < std::chrono::seconds(5));
}

TEST_CASE("A signal starts no further job, and running drivers are left alone") {
  Setting s;
  Jobs jobs(300, true);
  s.options.parallel = 10;
  s.server.then([&] { s.world.stop_signals.raise(15); });
  CHECK(s.run(jobs) == 15);
  CHECK(jobs.given <= 11);
  CHECK(s.results.outcomes.size() == 10);
  for (const auto& [number, outcome] : s.results.outcomes) {
    CHECK(outcome.kind == Outcome::Kind::kInterrupted);
  }
  CHECK(s.server.names("pods").size() == 10);
}

TEST_CASE("An API server that is not reachable ends the batch with the jobs that run") {
  Setting s;
  Jobs jobs(300, false);
  s.options.parallel = 5;
  s.server.add({.arrives = false});
  CHECK(s.run(jobs) == 0);
  CHECK(s.results.outcomes.empty());
  CHECK(s.results.errors.size() == 5);
  CHECK(jobs.given <= 6);
}

TEST_CASE("A driver that the common watch may not see is watched alone") {
  Setting s;
  Jobs jobs(3, true);
  s.server.forbid("list pods");
  s.let_drivers_end();
  CHECK(s.run(jobs) == 0);
  CHECK(s.results.outcomes.size() == 3);
}

TEST_CASE("A job for another API server is refused") {
  class Two final : public firesteel::BatchSource {
   public:
    std::optional<BatchJob> next() override {
      if (given_ == 2) {
        return std::nullopt;
      }
      BatchJob made = job(given_, false);
      made.submission.connection.master = text(fmt::format("k8s://https://k{}:6443", given_++));
      return made;
    }

   private:
    std::size_t given_ = 0;
  };
  Setting s;
  Two jobs;
  CHECK(app::submit_batch_through(s.server, jobs, {}, firesteel::Environment{},
                                  {.clock = s.world.clock,
                                   .random = s.random,
                                   .log = s.world.log,
                                   .stop_signals = s.world.stop_signals},
                                  s.observer, s.results) == 0);
  CHECK(s.results.outcomes.size() == 1);
  CHECK(s.results.errors.at(1) == ErrorKind::kUsage);
}

TEST_CASE("A line is a list of arguments, or an object with a key") {
  const auto plain =
      firesteel::read_batch_line(R"(["--name", "a b", "local:///x.py", "1"])", "f:1");
  CHECK(plain.arguments == std::vector<std::string>{"--name", "a b", "local:///x.py", "1"});
  CHECK(plain.key.empty());
  CHECK(plain.job.size() == 16);
  const auto keyed =
      firesteel::read_batch_line(R"({"key": "k-1", "args": ["local:///x.py"]})", "f:2");
  CHECK(keyed.key == "k-1");
  CHECK(keyed.job == "k-1");
  const auto same =
      firesteel::read_batch_line(R"({"args":["--name","a b","local:///x.py","1"]})", "f:3");
  CHECK(same.job == plain.job);
  for (const char* const wrong :
       {"", "x", "7", "[]", "[1]", R"({"args": []})", R"({"args": "x"})", R"({"key": "k"})",
        R"({"args": ["x"], "key": 7})", R"({"args": ["x"], "kye": "k"})", "[\"x\"", "null"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(firesteel::read_batch_line(wrong, "f:4"), Error);
  }
}

TEST_CASE("Jobs that ended with 0 are done, as often as they did") {
  firesteel::FinishedJobs done;
  done.add(R"({"line":1,"job":"a","exitStatus":0})", "r:1");
  done.add(R"({"line":2,"job":"b","exitStatus":3})", "r:2");
  done.add(R"({"line":3,"job":"a","exitStatus":0})", "r:3");
  done.add(R"({"line":4,"job":"c","exitSt)", "r:4");
  CHECK_THROWS_AS(done.add(R"({"line":5})", "r:5"), Error);
  CHECK(done.take("a"));
  CHECK(done.take("a"));
  CHECK_FALSE(done.take("a"));
  CHECK_FALSE(done.take("b"));
  CHECK_FALSE(done.take("c"));
}
