#include "cli/submit_command.h"

#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/batch_command.h"
#include "cli/command_host.h"
#include "cli/driver_command.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/explanation.h"
#include "cli/front_end.h"
#include "cli/help.h"
#include "cli/line_log.h"
#include "cli/options/exit_code_variable.h"
#include "cli/options/log_format.h"
#include "cli/options/loose_value.h"
#include "cli/options/submit.h"
#include "cli/output.h"
#include "cli/process_signals.h"
#include "cli/progress_line.h"
#include "cli/report.h"
#include "cli/result_file.h"
#include "cli/short_report.h"
#include "cli/stdout_log.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/arguments.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "firesteel/system_host.h"

namespace firesteel::cli {

namespace {

Document manifests(const std::string& text, ManifestFormat format) {
  return format == ManifestFormat::kJson ? Document::json(text) : Document::yaml(text);
}

/// One run of submit: what it knows so far, for the last line and the result file.
class SubmitRun {
 public:
  SubmitRun(const FrontEnd& front_end, const Environment& environment, ExitCodeStyle style)
      : front_end_(front_end), environment_(environment), style_(style) {
    result_.started_at = clock_.now();
  }

  int run(std::span<const std::string> given);

 private:
  int act(const SubmitLine& line);
  int print_version(const SubmitLine& line);
  int act_on_driver(const SubmitLine& line);
  int preview(const SubmitLine& line);
  const Environment& load_environment(const SubmitLine& line);
  int submit_and_report(const SubmitLine& line);
  int finish(const SubmitLine& line, const Outcome& outcome, Report& report);
  int fail(const Error& error);
  void write_result();
  [[nodiscard]] TextLog& log();
  void set_log_level(const SubmitLine& line, const Environment& environment);
  Report& make_report(const SubmitLine& line, const ResolvedSubmission& submission,
                      ProgressLine& screen, bool shows_progress);

  const FrontEnd& front_end_;
  const Environment& environment_;
  std::optional<Environment> loaded_;
  std::vector<std::string> words_;
  ExitCodeStyle style_;
  SystemClock clock_;
  LogFormat format_ = LogFormat::kSpark;
  LineLog spark_log_{clock_, LogLevel::kInfo, write_stderr};
  PlainLog short_log_{LogLevel::kNotice};
  std::optional<ProgressLine> progress_;
  std::unique_ptr<Report> report_;
  std::optional<std::string> result_file_;
  Result result_;
};

TextLog& SubmitRun::log() {
  if (format_ == LogFormat::kSpark) {
    return spark_log_;
  }
  return short_log_;
}

void SubmitRun::set_log_level(const SubmitLine& line, const Environment& environment) {
  spark_log_.set_least(least_level(environment, line.logging.quiet));
  short_log_.set_least(least_of(line.logging, environment));
}

int SubmitRun::run(std::span<const std::string> given) {
  // bin/spark-class drops carriage returns, which scripts with Windows line ends leave.
  words_.assign(given.begin(), given.end());
  for (std::string& word : words_) {
    std::erase(word, '\r');
  }
  const std::span<const std::string> words = words_;
  if (const std::string usage = front_end_.usage(); words.empty() && !usage.empty()) {
    write_stderr(VisibleText::lines(usage));
    return exit_code_without_arguments(style_).value;
  }
  // Rejected words have a result too: otherwise yesterday's file would be read as today's.
  result_file_ = loose_value(front_end_.options(), words, "--result-file", Operand::kEndsOptions);
  format_ = log_format(front_end_.options(), words, Operand::kEndsOptions, environment_,
                       front_end_.speaks_as_spark() ? LogFormat::kSpark : LogFormat::kFiresteel);
  try {
    check_exit_code_variable(environment_);
    check_log_format_variable(environment_);
    const SubmitLine line = front_end_.interpret(words);
    result_file_ = line.reporting.result_file;
    return act(line);
  } catch (const Error& error) {
    return fail(error);
  } catch (const std::exception& error) {
    return fail(unexpected(error));
  }
}

int SubmitRun::act(const SubmitLine& line) {
  const bool all = line.own.action == Action::kHelpAll;
  if (line.logging.help || all) {
    return print_help(front_end_.help(all));
  }
  switch (line.own.action) {
    case Action::kVersion:
      return print_version(line);
    case Action::kUsageError:
      write_stderr(VisibleText::lines(front_end_.usage()));
      return exit_code(ErrorKind::kUsage, style_).value;
    case Action::kKill:
    case Action::kStatus:
      return act_on_driver(line);
    case Action::kDryRun:
    case Action::kServerDryRun:
    case Action::kExplain:
      return preview(line);
    case Action::kHelpAll:
    case Action::kSubmit:
      break;
  }
  return submit_and_report(line);
}

/// Called as spark-submit, it prints to stderr, as spark-submit does.
int SubmitRun::print_version(const SubmitLine& line) {
  const VisibleText text =
      VisibleText::lines(submit_version(spark_release(line.request, environment_)));
  if (front_end_.speaks_as_spark()) {
    write_stderr(text);
  } else {
    print(text);
  }
  return 0;
}

int SubmitRun::act_on_driver(const SubmitLine& line) {
  SystemRandom random;
  const Environment& environment = load_environment(line);
  ProcessSignals stop_signals;
  set_log_level(line, environment);
  return run_driver_action(line, environment,
                           {.clock = clock_,
                            .random = random,
                            .log = log(),
                            .stop_signals = stop_signals,
                            .outlets = standard_outlets()},
                           style_)
      .value;
}

/// The environment of all that follows.
const Environment& SubmitRun::load_environment(const SubmitLine& line) {
  ProcessSignals stop_signals;  // one ends spark-env.sh
  loaded_ = front_end_.environment(environment_, words_, stop_signals);
  if (line.logging.verbosity > 0) {
    loaded_ = with_verbosity(loaded_.value_or(environment_), line.logging.verbosity);
  }
  return loaded_ ? *loaded_ : environment_;
}

int SubmitRun::preview(const SubmitLine& line) {
  const Environment& environment = load_environment(line);
  set_log_level(line, environment);
  const ResolvedSubmission submission = front_end_.resolve(line, environment, log());
  if (line.logging.verbosity > 0) {
    write_stderr(verbose_text(submission, line.request.arguments));
  }
  SystemRandom random;
  ProcessSignals stop_signals;
  const Host host{.clock = clock_,
                  .random = random,
                  .log = log(),
                  .stop_signals = stop_signals,
                  .outlets = standard_outlets()};
  const ManifestFormat format = line.own.format.value_or(ManifestFormat::kYaml);
  if (line.own.explain) {
    write_stderr(explain_text(submission.spec, explain_pod(submission, environment, host)));
  }
  switch (line.own.action) {
    case Action::kExplain:
      print(explain_text(submission.spec, explain_pod(submission, environment, host)));
      return 0;
    case Action::kServerDryRun:
      print(manifests(render_by_server(submission, format, environment, host), format));
      return 0;
    default:
      print(manifests(render(submission, format, environment, host), format));
      return 0;
  }
}

Report& SubmitRun::make_report(const SubmitLine& line, const ResolvedSubmission& submission,
                               ProgressLine& screen, bool shows_progress) {
  ProgressLine* const progress = shows_progress ? &screen : nullptr;
  if (format_ == LogFormat::kSpark) {
    report_ = std::make_unique<SparkReport>(screen, submission.spec.spark_version,
                                            submission.wait.wait_app_completion, progress);
  } else {
    report_ = std::make_unique<ShortReport>(screen, clock_, ShortReport::Of::kSubmission,
                                            line.own.logs, progress);
  }
  return *report_;
}

int SubmitRun::submit_and_report(const SubmitLine& line) {
  if (line.reporting.result_file) {
    check_result_file(*line.reporting.result_file);
  }
  const Environment& environment = load_environment(line);
  set_log_level(line, environment);
  std::vector<ResolvedSubmission> all = front_end_.resolve_all(line, environment, log());
  if (all.size() != 1) {
    return submit_several(std::move(all), line, environment, style_);
  }
  ResolvedSubmission submission = std::move(all.front());
  result_.spark_version = submission.spec.spark_version.text;
  if (line.logging.verbosity > 0) {
    write_stderr(verbose_text(submission, line.request.arguments));
  }
  if (line.own.logs && !submission.wait.wait_app_completion) {
    throw Error(ErrorKind::kUsage,
                "--logs and spark.kubernetes.submission.waitAppCompletion=false cannot be combined",
                "add --wait");
  }
  SystemRandom random;
  ProcessSignals stop_signals;
  const bool terminal = stderr_is_terminal(environment);
  ProgressLine& progress =
      progress_.emplace(log(), clock_, ProgressLine::Write(write_stderr),
                        ProgressLine::Screen{.width = terminal ? terminal_width : nullptr,
                                             .cuts_lines = terminal_cuts_lines(environment)});
  StdoutLog log_on_stdout(line.display.raw);
  LogAboveProgress driver_log(log_on_stdout, progress);
  SubmitOptions options = line.options;
  options.driver_log = line.own.logs ? &driver_log : nullptr;
  const bool shown =
      shows_progress(line.reporting.progress, terminal, line.logging.quiet, line.own.logs);
  options.progress = progress_detail(shown, format_, line.logging.quiet);
  Report& report = make_report(line, submission, progress, shown);
  const Outcome outcome = submit(std::move(submission), options, environment,
                                 {.clock = clock_,
                                  .random = random,
                                  .log = progress,
                                  .stop_signals = stop_signals,
                                  .outlets = standard_outlets()},
                                 report);
  log_on_stdout.finish();
  if (const auto failure = log_on_stdout.failure()) {
    log().write(LogLevel::kWarn, "Firesteel", failure->what());
  }
  return finish(line, outcome, report);
}

int SubmitRun::finish(const SubmitLine& line, const Outcome& outcome, Report& report) {
  result_.code = exit_code(outcome, style_);
  result_.outcome = &outcome;
  result_.ended = true;
  result_.last = report.last();
  report.finish();
  const bool detached = outcome.kind == Outcome::Kind::kInterrupted && report.outcome() &&
                        !report.has_ended() && line.options.on_interrupt == OnInterrupt::kDetach;
  if (detached) {
    write_stderr(come_back_text(outcome));
  }
  if (outcome.kind == Outcome::Kind::kSubmitted && format_ == LogFormat::kSpark) {
    write_stderr(pod_name_line(outcome));
  }
  write_result();
  write_stderr(closing_line(outcome, report.last(), result_.code));
  result_.outcome = nullptr;  // the caller's
  return result_.code.value;
}

int SubmitRun::fail(const Error& error) {
  result_.code = exit_code(error, style_);
  result_.error = &error;
  if (report_) {
    Report& report = *report_;
    report.finish();
    const std::optional<Outcome>& outcome = report.outcome();
    result_.outcome = outcome ? &*outcome : nullptr;
    result_.last = report.last();
  }
  write_stderr(error_text(error));
  write_result();
  write_stderr(closing_line(error, result_.code));
  return result_.code.value;
}

/// A driver may have run for hours by now: a file that cannot be written changes no exit code.
void SubmitRun::write_result() {
  if (!result_file_) {
    return;
  }
  result_.finished_at = clock_.now();
  try {
    write_result_file(*result_file_, result_json(result_));
  } catch (const Error& error) {
    const bool is_printed =
        result_.error != nullptr && std::string_view(result_.error->what()) == error.what();
    if (!is_printed) {
      log().write(LogLevel::kWarn, "Firesteel", error.what());
    }
  }
}

}  // namespace

int run_submit(const FrontEnd& front_end, std::span<const std::string> words,
               const Environment& environment) {
  const ExitCodeStyle style = exit_code_style(front_end.options(), words, environment);
  return SubmitRun(front_end, environment, style).run(words);
}

}  // namespace firesteel::cli
