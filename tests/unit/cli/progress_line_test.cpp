#include "cli/progress_line.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/log_sink.h"
#include "firesteel/progress.h"
#include "support/catch.h"
#include "support/fake_world.h"

using firesteel::LogLevel;
using firesteel::Progress;
using firesteel::cli::progress_text;
using firesteel::cli::ProgressLine;
using firesteel::cli::shows_progress;
using firesteel::cli::VisibleText;
using firesteel::testing::FakeClock;

namespace {

std::string& screen() {
  static std::string text;
  return text;
}

void to_screen(const VisibleText& text) {
  screen() += text.text();
}

std::size_t& width() {
  static std::size_t columns = 40;
  return columns;
}

constexpr ProgressLine::Screen kScreen = {.width = [] { return width(); }};

/// Writes to the same screen as the line.
class ScreenLog final : public firesteel::cli::TextLog {
 public:
  void write_text(LogLevel /*level*/, std::string_view /*logger*/,
                  const VisibleText& message) override {
    lines.push_back(message.text());
    to_screen(VisibleText("{}\n", message));
  }
  std::vector<std::string> lines;
};

std::string line_of(const Progress& progress, std::size_t columns) {
  return progress_text(progress, columns).text();
}

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
  CHECK(line_of(starting("pulling image a:1", 7), kWide) == "7s pulling image a:1");
  CHECK(line_of(starting("starting", 185), kWide) == "3m05s starting");
  CHECK(line_of(running(10), kWide) ==
        "running 1h02m, executors 1/2, [=====>              ] 10/40 tasks of stage 3 reduce at "
        "Pi.scala:42");
  CHECK(line_of(running(40), kWide).find("[====================] 40/40") != std::string::npos);
  Progress two = running(0);
  two.executors_wanted.reset();
  two.stages.push_back({.id = 5, .name = "x", .tasks = 10, .done = 5});
  CHECK(line_of(two, kWide) ==
        "running 1h02m, executors 1, [==>                 ] 5/50 tasks of 2 stages from 3 on");
}

TEST_CASE("The line is cut where the terminal ends, and never steers it") {
  CHECK(line_of(starting("a\x1b[2Jb\n\u009b\u202e", 1), 80) == "1s a\\x1b[2Jb\\n\\u009b\\u202e");
  CHECK(line_of(starting("0123456789", 1), 8) == "1s 0123…");
  CHECK(line_of(starting("äöüß", 1), 6) == "1s äö…");
  CHECK(line_of(starting("日本語", 1), 8) == "1s 日本…");
}

TEST_CASE("In a narrow terminal the bar is shorter, then the stage's name, and the numbers stay") {
  Progress progress = running(10);
  progress.seconds = 69;
  progress.stages.front().name = "reduce at Отчёт.scala:42";
  const auto at = [&](std::size_t columns) { return line_of(progress, columns); };
  CHECK(at(100) ==
        "running 1m09s, executors 1/2, [=====>              ] 10/40 tasks of stage 3 reduce at "
        "Отчёт.scala:42");
  CHECK(at(90) ==
        "running 1m09s, executors 1/2, [==>       ] 10/40 tasks of stage 3 reduce at "
        "Отчёт.scala:42");
  CHECK(at(80) ==
        "running 1m09s, executors 1/2, [==>       ] 10/40 tasks of stage 3 reduce at Отч…");
  CHECK(at(70) == "running 1m09s, executors 1/2, [==>       ] 10/40 tasks of stage 3");
  CHECK(at(60) == "running 1m09s, executors 1/2, [==>       ] 10/40 tasks");
  CHECK(at(45) == "running 1m09s, executors 1/2, 10/40 tasks");
  CHECK(at(39) == "running 1m09s, executors 1/2, 10/40");
}

TEST_CASE("A line that a narrower terminal breaks is erased in all its lines") {
  screen().clear();
  const FakeClock clock;
  ScreenLog log;
  width() = 40;
  ProgressLine line(log, clock, to_screen, kScreen);
  line.show(starting("pulling image registry.example/a:1", 1));
  width() = 20;
  line.show(starting("pulling image registry.example/a:1", 2));
  width() = 40;
  CHECK(screen() ==
        "\r1s pulling image registry.example/a:1\x1b[K"
        "\r\x1b[1A\x1b[J2s pulling image r…\x1b[K");
  screen().clear();
  ProgressLine cut(log, clock, to_screen, {.width = kScreen.width, .cuts_lines = true});
  cut.show(starting("pulling image registry.example/a:1", 1));
  width() = 20;
  cut.hide();
  width() = 40;
  CHECK(screen() == "\r1s pulling image registry.example/a:1\x1b[K\r\x1b[K");
}

TEST_CASE("What is logged stands above the line, which is drawn when it changes") {
  screen().clear();
  const FakeClock clock;
  ScreenLog log;
  ProgressLine line(log, clock, to_screen, kScreen);
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
  ProgressLine line(log, clock, to_screen, kScreen);
  line.hold(true);
  line.show(starting("a", 1));
  CHECK(screen().empty());
  line.hold(false);
  line.show(starting("a", 2));
  CHECK(screen() == "\r2s a\x1b[K");
}

TEST_CASE("Without a terminal each new step is a log line, and how far it is now and then") {
  FakeClock clock;
  ScreenLog log;
  ProgressLine line(log, clock, to_screen, {});
  line.show(starting("waiting for a node", 1));
  line.show(starting("waiting for a node", 2));
  line.show(starting("starting", 1));
  line.show(running(1));
  line.show(running(2));
  CHECK(log.lines.size() == 3);
  CHECK(log.lines.back().starts_with("Progress: running, executors 1/2, "));
  clock.advance(std::chrono::seconds(31));
  line.show(running(3));
  line.show(running(3));
  CHECK(log.lines.size() == 4);
}

TEST_CASE("Progress is shown on a terminal unless somebody wants quiet, or when it is asked for") {
  CHECK(shows_progress({}, true, false, false));
  CHECK_FALSE(shows_progress({}, false, false, false));
  CHECK_FALSE(shows_progress({}, true, true, false));
  CHECK_FALSE(shows_progress(false, true, false, false));
  CHECK(shows_progress(true, false, true, true));
}
