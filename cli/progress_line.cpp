#include "cli/progress_line.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "firesteel/environment.h"
#include "firesteel/progress.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kBar = 20;
constexpr std::chrono::seconds kLogPause(30);
constexpr std::string_view kErase = "\r\x1b[K";

/// "7s", "3m05s", "2h07m".
std::string time_text(std::int64_t seconds) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 3600;
  if (seconds < kMinute) {
    return fmt::format("{}s", seconds);
  }
  if (seconds < kHour) {
    return fmt::format("{}m{:02}s", seconds / kMinute, seconds % kMinute);
  }
  return fmt::format("{}h{:02}m", seconds / kHour, seconds % kHour / kMinute);
}

/// Texts of the cluster and of Spark must not steer the terminal.
std::string printable(std::string text) {
  constexpr unsigned char kDelete = 0x7f;
  std::ranges::replace_if(
      text,
      [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < ' ' || byte == kDelete;
      },
      ' ');
  return text;
}

/// At most `width` bytes, whole UTF-8 characters.
std::string clipped(std::string text, std::size_t width) {
  if (text.size() <= width) {
    return text;
  }
  constexpr unsigned char kMarks = 0xc0;
  constexpr unsigned char kContinuation = 0x80;
  while (width > 0 && (static_cast<unsigned char>(text[width]) & kMarks) == kContinuation) {
    --width;
  }
  text.resize(width);
  return text;
}

std::string bar(int done, int tasks) {
  const auto all = static_cast<std::int64_t>(kBar);
  const std::int64_t part = tasks <= 0 ? 0 : all * std::clamp(done, 0, tasks) / tasks;
  const auto full = static_cast<std::size_t>(part);
  std::string text(full, '=');
  if (full < kBar) {
    text += '>';
  }
  text.resize(kBar, ' ');
  return text;
}

std::string executors_text(const Progress& progress) {
  if (!progress.executors_running) {
    return {};
  }
  return progress.executors_wanted ? fmt::format(", executors {}/{}", *progress.executors_running,
                                                 *progress.executors_wanted)
                                   : fmt::format(", executors {}", *progress.executors_running);
}

std::string stages_text(const Progress& progress) {
  if (progress.stages.empty()) {
    return {};
  }
  int done = 0;
  int tasks = 0;
  for (const StageProgress& stage : progress.stages) {
    done += stage.done;
    tasks += stage.tasks;
  }
  const StageProgress& first = progress.stages.front();
  const std::string name =
      progress.stages.size() == 1
          ? fmt::format("stage {} {}", first.id, first.name)
          : fmt::format("{} stages from {} on", progress.stages.size(), first.id);
  return fmt::format(", [{}] {}/{} tasks of {}", bar(done, tasks), done, tasks, name);
}

/// What a log line is worth when it changes.
std::string log_text(const Progress& progress) {
  return progress.starting.empty()
             ? fmt::format("running{}{}", executors_text(progress), stages_text(progress))
             : progress.starting;
}

}  // namespace

std::string progress_text(const Progress& progress, std::size_t width) {
  const std::string time = time_text(progress.seconds);
  const std::string text =
      progress.starting.empty()
          ? fmt::format("running {}{}{}", time, executors_text(progress), stages_text(progress))
          : fmt::format("{} {}", time, progress.starting);
  return clipped(printable(text), width);
}

bool stderr_is_terminal(const Environment& environment) {
  const auto kind = environment.find_non_empty("TERM");
  return ::isatty(STDERR_FILENO) == 1 && kind && *kind != "dumb";
}

std::size_t terminal_width() {
  winsize size = {};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsualWidth;
}

ProgressLine::ProgressLine(LogSink& log, const Clock& clock, Write sink, Width width)
    : log_(log), clock_(clock), write_(sink), width_(width), log_again_(clock.steady_now()) {}

void ProgressLine::write(LogLevel level, std::string_view logger, std::string_view message) {
  if (drawn_.empty()) {
    log_.write(level, logger, message);
    return;
  }
  hide();
  log_.write(level, logger, message);
  draw();
}

void ProgressLine::show(const Progress& progress) {
  last_ = progress;
  if (is_on_terminal()) {
    draw();
  } else {
    log_change(progress);
  }
}

void ProgressLine::draw() {
  if (!last_ || held_) {
    return;
  }
  // The last column stays free: some terminals wrap when it is written.
  std::string text = progress_text(*last_, width_() - 1);
  if (text != drawn_) {
    write_(fmt::format("\r{}\x1b[K", text));
    drawn_ = std::move(text);
  }
}

void ProgressLine::hide() {
  if (!drawn_.empty()) {
    drawn_.clear();
    write_(kErase);
  }
}

void ProgressLine::log_change(const Progress& progress) {
  std::string text = printable(log_text(progress));
  const bool runs = progress.starting.empty();
  const bool new_step = !runs || !logged_run_;
  if (text == logged_ || (!new_step && clock_.steady_now() < log_again_)) {
    return;
  }
  log_.write(LogLevel::kInfo, "Firesteel", "Progress: " + text);
  logged_ = std::move(text);
  logged_run_ = runs;
  log_again_ = clock_.steady_now() + kLogPause;
}

bool shows_progress(std::optional<bool> asked, bool on_terminal, bool quiet, bool shows_log) {
  const bool log_on_terminal = shows_log && ::isatty(STDOUT_FILENO) == 1;
  return asked.value_or(on_terminal && !quiet && !log_on_terminal);
}

bool LogAboveProgress::take(std::string_view text) {
  line_.hide();
  const bool goes_on = log_.take(text);
  line_.hold(!text.ends_with('\n'));
  return goes_on;
}

}  // namespace firesteel::cli
