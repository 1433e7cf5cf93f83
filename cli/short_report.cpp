#include "cli/short_report.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/progress_line.h"
#include "cli/report.h"
#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/diagnosis.h"
#include "firesteel/duration.h"
#include "firesteel/log_sink.h"
#include "firesteel/progress.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kTailLines = 20;

/// The last lines of a log, without empty ones at its end.
std::vector<std::string_view> last_lines(std::string_view text, std::size_t count) {
  while (text.ends_with('\n') || text.ends_with('\r')) {
    text.remove_suffix(1);
  }
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < count) {
    const std::size_t begin = text.rfind('\n') + 1;  // 0 if there is none
    lines.insert(lines.begin(), text.substr(begin));
    text = text.substr(0, begin == 0 ? 0 : begin - 1);
  }
  return lines;
}

/// The lines of a stack trace begin with a tab, which would be shown as an escape.
std::string without_tabs(std::string_view line) {
  std::string text;
  for (const char c : line) {
    text += c == '\t' ? std::string("    ") : std::string(1, c);
  }
  return text;
}

}  // namespace

ShortReport::ShortReport(TextLog& log, const Clock& clock, Of what, bool shows_log,
                         ProgressLine* progress)
    : log_(log),
      clock_(clock),
      progress_(progress),
      begin_(clock.steady_now()),
      what_(what),
      is_submission_(what == Of::kSubmission),
      shows_log_(shows_log) {}

void ShortReport::say(const VisibleText& message) {
  log_.write_text(LogLevel::kNotice, "", message);
}

void ShortReport::insist(const VisibleText& message) {
  log_.write_text(LogLevel::kWarn, "", message);
}

/// " after 1m48s", only when the begin was seen.
std::string ShortReport::after() const {
  if (!is_submission_) {
    return {};
  }
  const auto passed =
      std::chrono::duration_cast<std::chrono::seconds>(clock_.steady_now() - begin_);
  return " after " + duration_text(passed.count());
}

void ShortReport::deployed(const Application& application) {
  begin(application);
  is_submission_ = what_ == Of::kSubmission;
  has_run_ = false;
  executors_said_ = false;
  ending_ = false;
  begin_ = clock_.steady_now();
  const std::string id =
      application.id.empty() ? "" : fmt::format(", application ID {}", application.id);
  if (is_submission_) {
    say(VisibleText("submitted {}: driver pod {}:{}{}", application.name, application.pod_namespace,
                    application.pod_name, id));
  } else {
    say(VisibleText("waiting for {}: driver pod {}:{}{}", application.name,
                    application.pod_namespace, application.pod_name, id));
  }
}

void ShortReport::attached(const Application& application, const std::string& earlier) {
  note(application).attached = true;
  is_submission_ = false;  // the driver did not start with this run
  insist(VisibleText("nothing was submitted: {}", without_exit_code_mark(earlier)));
}

void ShortReport::waiting(const Application& application) {
  note(application);
}

void ShortReport::state_changed(const Application& /*application*/, const DriverState& state) {
  last_ = state;
  const ContainerState* const driver = state.driver();
  if (has_run_ || driver == nullptr || driver->phase != ContainerPhase::kRunning) {
    return;
  }
  has_run_ = true;
  if (is_submission_) {
    say(VisibleText("running{} on node {}", after(), state.node_name));
  } else {
    say(VisibleText("running since {} on node {}", driver->started_at, state.node_name));
  }
}

void ShortReport::status_repeated(const Application& /*application*/,
                                  const std::string& /*phase*/) {}

void ShortReport::progressed(const Application& /*application*/, const Progress& progress) {
  const bool all = progress.executors_running && progress.executors_wanted &&
                   *progress.executors_wanted > 0 &&
                   *progress.executors_running >= *progress.executors_wanted;
  if (all && !executors_said_) {
    executors_said_ = true;
    say(VisibleText("executors {}/{}{}", *progress.executors_running, *progress.executors_wanted,
                    after()));
  }
  if (progress_ != nullptr) {
    progress_->show(progress);
  }
}

void ShortReport::ui_forwarded(const Application& /*application*/, const std::string& url) {
  say(VisibleText("Spark UI: {}", url));
}

void ShortReport::diagnosed(const Application& /*application*/, const Diagnosis& diagnosis) {
  if (!ending_) {  // finish() says it last
    say_cause(diagnosis);
  }
}

void ShortReport::say_cause(const Diagnosis& diagnosis) {
  if (diagnosis.cause == said_cause_) {
    return;
  }
  said_cause_ = diagnosis.cause;
  insist(VisibleText("cause: {}", without_exit_code_mark(diagnosis.cause)));
  insist(VisibleText("remedy: {}", without_exit_code_mark(diagnosis.hint)));
}

void ShortReport::ended(const Outcome& outcome, const DriverState* last) {
  outcome_ = outcome;
  ended_ = true;
  if (last != nullptr) {
    last_ = *last;
  }
}

void ShortReport::say_end(const Outcome& end) {
  if (end.kind == Outcome::Kind::kLost) {
    insist(VisibleText("driver lost{}: {}", after(), without_exit_code_mark(end.reason)));
  } else if (end.kind == Outcome::Kind::kDriverEnded && end.exit_code == 0) {
    say(VisibleText("finished{}: exit code 0", after()));
  } else if (end.kind == Outcome::Kind::kDriverEnded) {
    insist(VisibleText("failed{}: exit code {}{}", after(), end.exit_code,
                       end.reason.empty() ? "" : " (" + without_exit_code_mark(end.reason) + ")"));
  }
}

void ShortReport::say_log_tail(const Outcome& end) {
  const std::vector<std::string_view> lines = last_lines(end.log_tail, kTailLines);
  if (shows_log_ || lines.empty()) {
    return;
  }
  VisibleText text("the end of the driver's log:");
  for (const std::string_view line : lines) {
    text += VisibleText("\n  | {}", without_tabs(line));
  }
  insist(text);
}

void ShortReport::finish() {
  if (progress_ != nullptr) {
    progress_->hide();
  }
  if (!ended_ || !outcome_) {
    return;
  }
  say_end(*outcome_);
  say_log_tail(*outcome_);
  if (outcome_->diagnosis) {
    say_cause(*outcome_->diagnosis);
  }
}

}  // namespace firesteel::cli
