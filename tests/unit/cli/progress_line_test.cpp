#include "cli/progress_line.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/progress.h"
#include "firesteel/runtime.h"
#include "support/catch.h"
#include "support/fake_world.h"

using firesteel::LogLevel;
using firesteel::Progress;
using firesteel::cli::progress_text;
using firesteel::cli::ProgressLine;
using firesteel::cli::shows_progress;
using firesteel::testing::FakeClock;
using firesteel::testing::FakeLog;

namespace {

std::string& screen() {
  static std::string text;
  return text;
}

void to_screen(std::string_view text) {
  screen() += text;
}

std::size_t forty() {
  return 40;
}

/// Writes to the same screen as the line.
class ScreenLog final : public firesteel::LogSink {
 public:
  void write(LogLevel /*level*/, std::string_view /*logger*/, std::string_view message) override {
    to_screen(std::string(message) + "\n");
  }
};

Progress starting(const std::string& what, int seconds) {
  Progress progress;
  progress.starting = what;
  progress.seconds = seconds;
  return progress;
}

Progress running(int done) {
  Progress progress;
  progress.seconds = 3725;
  progress.executors_running = 1;
  progress.executors_wanted = 2;
  progress.stages = {{.id = 3, .name = "reduce at Pi.scala:42", .tasks = 40, .done = done}};
  return progress;
}

}  // namespace

TEST_CASE("The line says what happens, for how long, and how much of it is done") {
  constexpr std::size_t kWide = 200;
  CHECK(progress_text(starting("pulling image a:1", 7), kWide) == "7s pulling image a:1");
  CHECK(progress_text(starting("starting", 185), kWide) == "3m05s starting");
  CHECK(progress_text(running(10), kWide) ==
        "running 1h02m, executors 1/2, [=====>              ] 10/40 tasks of stage 3 reduce at "
        "Pi.scala:42");
  CHECK(progress_text(running(40), kWide).find("[====================] 40/40") !=
        std::string::npos);
  Progress two = running(0);
  two.executors_wanted.reset();
  two.stages.push_back({.id = 5, .name = "x", .tasks = 10, .done = 5});
  CHECK(progress_text(two, kWide) ==
        "running 1h02m, executors 1, [==>                 ] 5/50 tasks of 2 stages from 3 on");
}

TEST_CASE("The line is cut where the terminal ends, and never steers it") {
  CHECK(progress_text(starting("a\x1b[2Jb\n", 1), 80) == "1s a [2Jb ");
  CHECK(progress_text(starting("0123456789", 1), 8) == "1s 01234");
  CHECK(progress_text(starting("äöü", 1), 6) == "1s ä");
}

TEST_CASE("What is logged stands above the line, which is drawn when it changes") {
  screen().clear();
  const FakeClock clock;
  ScreenLog log;
  ProgressLine line(log, clock, to_screen, forty);
  line.write(LogLevel::kInfo, "x", "first");
  line.show(starting("a", 1));
  line.show(starting("a", 1));
  line.write(LogLevel::kInfo, "x", "second");
  line.hide();
  line.write(LogLevel::kInfo, "x", "third");
  CHECK(screen() ==
        "first\n\r1s a\x1b[K\r\x1b[Ksecond\n\r1s a\x1b[K\r\x1b[K"
        "third\n");
}

TEST_CASE("While somebody else's line is unfinished there is no progress line") {
  screen().clear();
  const FakeClock clock;
  ScreenLog log;
  ProgressLine line(log, clock, to_screen, forty);
  line.hold(true);
  line.show(starting("a", 1));
  CHECK(screen().empty());
  line.hold(false);
  line.show(starting("a", 2));
  CHECK(screen() == "\r2s a\x1b[K");
}

TEST_CASE("Without a terminal each new step is a log line, and how far it is now and then") {
  FakeClock clock;
  FakeLog log;
  ProgressLine line(log, clock, to_screen, nullptr);
  line.show(starting("waiting for a node", 1));
  line.show(starting("waiting for a node", 2));
  line.show(starting("starting", 1));
  line.show(running(1));
  line.show(running(2));
  CHECK(log.lines().size() == 3);
  CHECK(log.lines().back().message.starts_with("Progress: running, executors 1/2, "));
  clock.advance(std::chrono::seconds(31));
  line.show(running(3));
  line.show(running(3));
  CHECK(log.lines().size() == 4);
}

TEST_CASE("Progress is shown on a terminal unless somebody wants quiet, or when it is asked for") {
  CHECK(shows_progress({}, true, false, false));
  CHECK_FALSE(shows_progress({}, false, false, false));
  CHECK_FALSE(shows_progress({}, true, true, false));
  CHECK_FALSE(shows_progress(false, true, false, false));
  CHECK(shows_progress(true, false, true, true));
}
