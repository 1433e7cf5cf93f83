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
#include <vector>

#include <fmt/format.h>

#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/progress.h"
#include "firesteel/visible.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kBar = 20;
constexpr std::size_t kShortBar = 10;
constexpr std::size_t kShortestName = 8;
constexpr std::size_t kLogWidth = 160;
constexpr std::chrono::seconds kLogPause(30);

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

std::string bar(int done, int tasks, std::size_t size) {
  const auto all = static_cast<std::int64_t>(size);
  const std::int64_t part = tasks <= 0 ? 0 : all * std::clamp(done, 0, tasks) / tasks;
  const auto full = static_cast<std::size_t>(part);
  std::string text(full, '=');
  if (full < size) {
    text += '>';
  }
  text.resize(size, ' ');
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

/// The stages that run as one: "45/100", " of stage 3", " reduce at Pi.scala:42".
struct Stages {
  int done = 0;
  int tasks = 0;
  std::string count, which, name;
};

Stages sum_of(const std::vector<StageProgress>& stages) {
  Stages sum;
  for (const StageProgress& stage : stages) {
    sum.done += stage.done;
    sum.tasks += stage.tasks;
  }
  const StageProgress& first = stages.front();
  sum.count = fmt::format("{}/{}", sum.done, sum.tasks);
  if (stages.size() == 1) {
    sum.which = fmt::format(" of stage {}", first.id);
    sum.name = " " + visible(first.name);
  } else {
    sum.which = fmt::format(" of {} stages from {} on", stages.size(), first.id);
  }
  return sum;
}

/// "[=====>    ] 45/100 tasks of stage 3 reduce at Pi.scala:42", in less than its columns with less
/// of the bar, then of the name, then of the rest; the numbers always stay.
std::string stages_text(const std::vector<StageProgress>& stages, std::size_t columns) {
  const Stages sum = sum_of(stages);
  const std::string count = sum.count + " tasks";
  const auto with_bar = [&](std::size_t size, const std::string& rest) {
    return fmt::format("[{}] {}{}", bar(sum.done, sum.tasks, size), count, rest);
  };
  const std::size_t short_size = kShortBar + count.size() + std::string_view("[] ").size();
  const std::size_t which_size = short_size + sum.which.size();
  const std::size_t full_size = which_size + display_width(sum.name);
  if (columns >= full_size) {
    return with_bar(std::min(kBar, kShortBar + columns - full_size), sum.which + sum.name);
  }
  if (columns >= which_size) {
    const std::size_t left = columns - which_size;
    return with_bar(kShortBar, sum.which + (left < kShortestName ? "" : shortened(sum.name, left)));
  }
  if (columns >= short_size) {
    return with_bar(kShortBar, "");
  }
  return columns >= count.size() ? count : sum.count;
}

/// The line as it fits into `columns`; `time` is empty in a log, which has its own.
std::string running_text(const Progress& progress, const std::string& time, std::size_t columns) {
  std::string text = fmt::format("running{}{}", time, executors_text(progress));
  if (!progress.stages.empty()) {
    text += ", ";
    text += stages_text(progress.stages, columns - std::min(columns, text.size()));
  }
  return text;
}

/// What a log line is worth when it changes.
std::string log_text(const Progress& progress) {
  return progress.starting.empty() ? running_text(progress, "", kLogWidth) : progress.starting;
}

}  // namespace

VisibleText progress_text(const Progress& progress, std::size_t columns) {
  const std::string time = time_text(progress.seconds);
  const std::string text = progress.starting.empty()
                               ? running_text(progress, " " + time, columns)
                               : fmt::format("{} {}", time, progress.starting);
  return VisibleText("{}", shortened(visible(text), columns));
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

/// These cut lines when they become narrower; others break them into several.
bool terminal_cuts_lines(const Environment& environment) {
  const std::string kind = environment.find("TERM").value_or("");
  return kind == "linux" || environment.find_non_empty("XTERM_VERSION") ||
         (kind.starts_with("screen") && !environment.find_non_empty("TMUX"));
}

ProgressLine::ProgressLine(TextLog& log, const Clock& clock, Write sink, Screen screen)
    : log_(log), clock_(clock), write_(sink), screen_(screen), log_again_(clock.steady_now()) {}

void ProgressLine::write_text(LogLevel level, std::string_view logger, const VisibleText& message) {
  if (drawn_.empty()) {
    log_.write_text(level, logger, message);
    return;
  }
  hide();
  log_.write_text(level, logger, message);
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
  const std::size_t columns = screen_.width() - 1;
  VisibleText text = progress_text(*last_, columns);
  if (text.text() != drawn_.text() || columns != drawn_for_) {
    write_(drawn_.empty() ? VisibleText("\r{}\x1b[K", text)
                          : VisibleText("{}{}\x1b[K", to_begin(), text));
    drawn_ = std::move(text);
    drawn_for_ = columns;
  }
}

void ProgressLine::hide() {
  if (!drawn_.empty()) {
    write_(VisibleText("{}\x1b[K", to_begin()));
    drawn_ = VisibleText();
  }
}

/// Moves the cursor to where the drawn line begins.  A terminal that has become narrower since may
/// show it in several lines: what is below its begin is erased.
VisibleText ProgressLine::to_begin() const {
  const std::size_t width = screen_.width();
  const std::size_t drawn = display_width(drawn_.text());
  const std::size_t lines_above = screen_.cuts_lines || drawn == 0 ? 0 : (drawn - 1) / width;
  return lines_above == 0 ? VisibleText("\r") : VisibleText("\r\x1b[{}A\x1b[J", lines_above);
}

void ProgressLine::log_change(const Progress& progress) {
  std::string text = log_text(progress);
  const bool runs = progress.starting.empty();
  const bool new_step = !runs || !logged_run_;
  if (text == logged_ || (!new_step && clock_.steady_now() < log_again_)) {
    return;
  }
  log_.write(LogLevel::kNotice, "Firesteel", "Progress: " + text);
  logged_ = std::move(text);
  logged_run_ = runs;
  log_again_ = clock_.steady_now() + kLogPause;
}

bool shows_progress(std::optional<bool> asked, bool on_terminal, bool quiet, bool shows_log) {
  const bool log_on_terminal = shows_log && ::isatty(STDOUT_FILENO) == 1;
  return asked.value_or(on_terminal && !quiet && !log_on_terminal);
}

ProgressDetail progress_detail(bool is_shown, LogFormat format, bool quiet) {
  if (is_shown) {
    return ProgressDetail::kAll;
  }
  return format == LogFormat::kFiresteel && !quiet ? ProgressDetail::kExecutors
                                                   : ProgressDetail::kNone;
}

bool LogAboveProgress::write(const Application& application, std::string_view text) {
  line_.hide();
  const bool goes_on = log_.write(application, text);
  line_.hold(!text.ends_with('\n'));
  return goes_on;
}

}  // namespace firesteel::cli
