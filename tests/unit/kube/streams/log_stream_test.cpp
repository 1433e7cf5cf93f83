#include "kube/streams/log_stream.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/scripted_transport.h"
#include "support/turning.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace)
using firesteel::LogLevel;
using Json = nlohmann::json;
using Reaction = ScriptedTransport::Reaction;
using FailureKind = http::Failure::Kind;
using std::chrono::seconds;

namespace {

Json pod(const Json& state, const std::string& phase = "Running", const std::string& uid = "u1") {
  return {{"metadata", {{"name", "p"}, {"namespace", "spark"}, {"uid", uid}}},
          {"spec", {{"restartPolicy", "Never"}}},
          {"status",
           {{"phase", phase},
            {"containerStatuses", Json::array({{{"name", "c"}, {"state", state}}})}}}};
}
Json running() {
  return pod({{"running", Json::object()}});
}
Json ended() {
  return pod({{"terminated", {{"exitCode", 0}}}});
}
Json creating() {
  return pod({{"waiting", {{"reason", "ContainerCreating"}}}}, "Pending");
}

std::string line(int second, const std::string& text) {
  return "2026-11-21T12:00:" + std::to_string(second) + ".000000000Z " + text + "\n";
}

Reaction open_log(std::vector<std::string> parts) {
  return {.data = std::move(parts), .end = std::nullopt};
}
Reaction whole_log(std::vector<std::string> parts) {
  Reaction reaction = answers(200, "");
  reaction.data = std::move(parts);
  return reaction;
}
Reaction cut_log(std::vector<std::string> parts) {
  Reaction reaction = fails(FailureKind::kReset, true);
  reaction.data = std::move(parts);
  return reaction;
}

kube::Connection connection() {
  kube::Connection made;
  made.server = "https://host";
  made.user_name = "jane";
  return made;
}

struct World {
  std::vector<Reaction> answers;  ///< the last one repeats
  std::size_t asked = 0;
  FakeClock clock;
  FakeRandom random;
  FakeLog log;
  ScriptedTransport transport{clock, [this](const http::Request&) {
                                REQUIRE_FALSE(answers.empty());
                                return answers[std::min(asked++, answers.size() - 1)];
                              }};
  kube::Api api{transport, connection(), clock, random, log, firesteel::testing::kLimits};
  std::string text;
  bool reads = true;
  bool has_reader = true;
  bool is_full = false;
  kube::LogStreamOptions options{.container = "c", .title = "the driver"};
  std::optional<kube::LogStream> stream;

  kube::LogStream& begin(const Json& with) {
    stream.emplace(api, clock, log, with, options,
                   kube::LogTarget{.write =
                                       [this](std::string_view part) {
                                         text += part;
                                         return reads;
                                       },
                                   .has_reader = [this] { return has_reader; },
                                   .is_full = [this] { return is_full; }});
    return *stream;
  }
  /// Turns the loop until the stream is over, or nothing happens `within` that time.
  void run(seconds within = std::chrono::minutes(10)) {
    (void)turn_until(transport, clock, *stream, within);
  }
  [[nodiscard]] const std::string& url(std::size_t number) const {
    REQUIRE(transport.requests.size() > number);
    return transport.requests[number].url;
  }
};

const std::string kUrl =
    "https://host/api/v1/namespaces/spark/pods/p/log?container=c&timestamps=true";

}  // namespace

TEST_CASE("A log is asked for when its container has started, and not before") {
  World world;
  world.answers = {open_log({line(10, "one")})};
  world.begin(creating());
  world.run(seconds(60));
  CHECK(world.transport.requests.empty());
  world.stream->seen(running());
  CHECK(world.stream->due() <= world.clock.steady_now());
  world.run(seconds(60));
  CHECK(world.text == "one\n");
  CHECK(world.url(0) == kUrl + "&follow=true");
  CHECK(world.transport.requests.size() == 1);
  CHECK(world.transport.requests[0].timeout.count() == 0);
  CHECK_FALSE(world.stream->done());
}

TEST_CASE("A log that is cut is continued from the second before its last line") {
  World world;
  world.answers = {cut_log({line(10, "one"), line(11, "two").substr(0, 35)}),
                   open_log({line(10, "one") + line(11, "two") + line(12, "three")})};
  world.begin(running());
  world.run(seconds(5));
  CHECK(world.text == "one\ntwo\nthree\n");
  CHECK(world.url(1) == kUrl + "&follow=true&sinceTime=2026-11-21T12%3A00%3A10Z");
  CHECK(world.log.lines().empty());
}

TEST_CASE("A log whose reader lags behind is not read on until he has caught up") {
  World world;
  const std::string all = line(10, "one") + line(11, "two");
  world.answers = {open_log({line(10, "one"), line(11, "never taken")}), whole_log({all})};
  world.is_full = true;
  world.begin(running());
  world.run(seconds(60));
  CHECK(world.text == "one\n");
  CHECK(world.transport.requests.size() == 1);
  world.stream->seen(ended());
  world.run();
  CHECK_FALSE(world.stream->done());
  CHECK(world.transport.requests.size() == 1);
  world.is_full = false;
  CHECK(world.stream->due() <= world.clock.steady_now());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.text == "one\ntwo\n");
  CHECK(world.url(1) == kUrl + "&sinceTime=2026-11-21T12%3A00%3A09Z");
  CHECK(world.log.lines().empty());
}

TEST_CASE("A reader who leaves while nothing new arrives ends the log") {
  World world;
  world.answers = {open_log({line(10, "one")})};
  world.begin(running());
  world.run(seconds(60));
  CHECK_FALSE(world.stream->done());
  world.has_reader = false;
  CHECK(world.stream->due() <= world.clock.steady_now());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.stream->reader_left());
}

TEST_CASE("A log that was not read before its pod was deleted is a gap that is said") {
  World world;
  world.answers = {open_log({line(10, "one")})};
  world.is_full = true;
  world.begin(running());
  world.run(seconds(60));
  world.stream->gone();
  world.run();
  CHECK(world.stream->done());
  CHECK(world.log.count(LogLevel::kWarn, "its pod was deleted before the log was read") == 1);
}

TEST_CASE("A log is over when an answer begun after the container's end brings nothing new") {
  World world;
  const std::string all = line(10, "one") + line(11, "two");
  world.answers = {whole_log({line(10, "one")}), whole_log({all}), whole_log({all})};
  world.begin(running());
  world.stream->seen(ended());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.text == "one\ntwo\n");
  CHECK(world.transport.requests.size() == 3);
  CHECK(world.url(1) == kUrl + "&tailLines=100");
  CHECK(world.url(2) == kUrl + "&tailLines=100");
}

TEST_CASE("An end that is too far behind what is known is read from there") {
  World world;
  const std::string all = line(10, "one") + line(11, "two") + line(12, "three");
  world.answers = {whole_log({line(10, "one")}), whole_log({line(12, "three")}), whole_log({all}),
                   whole_log({line(12, "three")})};
  world.begin(ended());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.text == "one\ntwo\nthree\n");
  CHECK(world.log.lines().empty());
  CHECK(world.url(2) == kUrl + "&sinceTime=2026-11-21T12%3A00%3A09Z");
  CHECK(world.url(3) == kUrl + "&tailLines=100");
}

TEST_CASE("An answer that ends while the container runs is not the end of the log") {
  World world;
  world.answers = {whole_log({line(10, "one")}), whole_log({line(10, "one")}),
                   whole_log({line(10, "one")}), open_log({line(10, "one"), line(20, "two")})};
  world.begin(running());
  world.run(seconds(60));
  CHECK(world.text == "one\ntwo\n");
  CHECK_FALSE(world.stream->done());
  CHECK(world.log.lines().empty());
}

TEST_CASE("Servers that answer nothing but ends are not asked in a tight loop") {
  World world;
  world.answers = {whole_log({})};
  world.begin(running());
  world.run(seconds(60));
  CHECK(world.transport.requests.size() < 15);
}

TEST_CASE("A log that cannot be read is waited for with growing pauses, which is said once") {
  World world;
  world.answers = std::vector<Reaction>(9, fails(FailureKind::kConnect, false));
  world.answers[2] = answers(503, status_body(503, "ServiceUnavailable", "starting"));
  world.answers[4] = answers(500, status_body(500, "InternalError", "dial tcp: refused"));
  world.answers.push_back(open_log({line(10, "one")}));
  world.begin(running());
  world.run(std::chrono::minutes(5));
  CHECK(world.text == "one\n");
  CHECK(world.transport.requests.size() == 10);
  CHECK(world.log.count(LogLevel::kWarn, "Cannot read the log of the driver: starting") == 1);
  CHECK(world.log.count(LogLevel::kInfo, "The log of the driver continues.") == 1);
}

TEST_CASE("A log that was rotated while nobody read it is a gap that is said") {
  World world;
  world.answers = {cut_log({line(10, "one")}), open_log({line(30, "two")})};
  world.begin(running());
  world.run(seconds(5));
  CHECK(world.text == "one\ntwo\n");
  CHECK(world.log.count(LogLevel::kWarn,
                        "lines between 2026-11-21T12:00:10.000000000Z and "
                        "2026-11-21T12:00:30.000000000Z may be missing") == 1);
}

TEST_CASE("A right that is missing ends it with the rule that is needed") {
  World world;
  world.answers = {answers(403, status_body(403, "Forbidden",
                                            "pods \\\"p\\\" is forbidden: User \\\"jane\\\" "
                                            "cannot get resource \\\"pods/log\\\""))};
  world.begin(running());
  world.run();
  CHECK(world.stream->done());
  const auto& failure = world.stream->failure();
  REQUIRE(failure);
  CHECK(failure->kind() == firesteel::ErrorKind::kDenied);
  CHECK_THAT(failure->what(), Catch::Matchers::Contains("cannot get Pod/log \"p\""));
  CHECK_THAT(failure->hint(),
             Catch::Matchers::Contains(R"(resources: ["pods/log"], verbs: ["get"])"));
  CHECK(world.transport.requests.size() == 4);
}

TEST_CASE("Rights that come back while an API server starts are no end") {
  World world;
  const Reaction refused = answers(403, status_body(403, "Forbidden", "starting"));
  world.answers = {refused, refused, refused, open_log({line(10, "one")})};
  world.begin(running());
  world.run(seconds(30));
  CHECK(world.text == "one\n");
  CHECK_FALSE(world.stream->done());
}

TEST_CASE("A kubelet that has not started the container yet is asked again") {
  World world;
  const Reaction waits = answers(400, status_body(400, "BadRequest",
                                                  "container \\\"c\\\" in pod \\\"p\\\" is waiting "
                                                  "to start: ContainerCreating"));
  world.answers = {waits, waits, open_log({line(10, "one")})};
  world.begin(running());
  world.run(seconds(30));
  CHECK(world.text == "one\n");
}

TEST_CASE("A kubelet that has just started and does not know its pods yet is asked again") {
  const auto missing = [](const std::string& kind) {
    return answers(404, R"({"kind":"Status","reason":"NotFound","message":"not found","code":404,)"
                        R"("details":{"name":"p","kind":")" +
                            kind + "\"}}");
  };
  World world;
  world.answers = {missing("pods/log"), cut_log({line(10, "one")}), missing("pods/log"),
                   missing("pods/log"), open_log({line(10, "one"), line(11, "two")})};
  world.begin(running());
  world.run(seconds(30));
  CHECK(world.text == "one\ntwo\n");
  CHECK_FALSE(world.stream->done());

  World other;  // the API server itself knows no such pod
  other.answers = {cut_log({line(10, "one")}), missing("pods")};
  other.begin(running());
  other.run(seconds(30));
  CHECK(other.stream->done());

  World late;
  late.answers = {cut_log({line(10, "one")}), missing("pods/log")};
  late.begin(running());
  late.run(seconds(5));
  late.stream->seen(ended());
  late.run();
  CHECK(late.stream->done());
  CHECK(late.log.count(LogLevel::kWarn, "The end of the log of the driver may be missing") == 1);
}

TEST_CASE("When nobody reads any more, nothing more is asked for") {
  World world;
  world.reads = false;
  world.answers = {open_log({line(10, "one"), line(11, "two")})};
  world.begin(running());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.stream->reader_left());
  CHECK(world.text == "one\n");
  CHECK(world.transport.open() == 0);
}

TEST_CASE("After the container's end a log that stays silent is given up, and that is said") {
  World world;
  world.answers = {open_log({line(10, "one")})};
  world.begin(running());
  world.run(seconds(5));
  world.stream->seen(ended());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.clock.passed() < seconds(40));
  CHECK(world.log.count(LogLevel::kWarn, "The end of the log of the driver may be missing") == 1);
}

TEST_CASE("A pod that is gone is not asked again, what is under way comes to its end") {
  World world;
  world.answers = {whole_log({line(10, "one")})};
  world.begin(running());
  world.stream->turn();
  world.stream->gone();
  world.run();
  CHECK(world.stream->done());
  CHECK(world.text == "one\n");
  CHECK(world.transport.requests.size() == 1);

  World other;
  other.begin(creating());
  other.stream->seen(pod({{"running", Json::object()}}, "Running", "u2"));
  other.run();
  CHECK(other.stream->done());
  CHECK(other.transport.requests.empty());
}

TEST_CASE("Without following, what is there is read once and failures end it") {
  World world;
  world.options.follow = false;
  world.options.tail_lines = 5;
  world.options.since = seconds(90);
  world.answers = {whole_log({line(10, "one")})};
  world.begin(running());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.url(0) == kUrl + "&tailLines=5&sinceSeconds=90");
  CHECK(world.transport.requests.size() == 1);

  World failing;
  failing.options.follow = false;
  failing.answers = {fails(FailureKind::kConnect, false)};
  failing.begin(running());
  failing.run();
  CHECK(failing.stream->done());
  REQUIRE(failing.stream->failure());
  CHECK(failing.stream->failure()->kind() == firesteel::ErrorKind::kUnreachable);
}

TEST_CASE("The log of an instance before a restart is read as it is, with stamps when asked for") {
  World world;
  world.options.previous = true;
  world.options.timestamps = true;
  world.answers = {whole_log({line(10, "one")})};
  world.begin(running());
  world.run();
  CHECK(world.stream->done());
  CHECK(world.text == line(10, "one"));
  CHECK(world.url(0) == kUrl + "&previous=true");
}
