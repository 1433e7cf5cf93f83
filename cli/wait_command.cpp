#include <optional>
#include <span>
#include <string>
#include <utility>

#include "cli/application_commands.h"
#include "cli/command_host.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/line_log.h"
#include "cli/options/exit_code_variable.h"
#include "cli/options/log_format.h"
#include "cli/options/loose_value.h"
#include "cli/options/wait.h"
#include "cli/output.h"
#include "cli/process_signals.h"
#include "cli/progress_line.h"
#include "cli/report.h"
#include "cli/result_file.h"
#include "cli/short_report.h"
#include "cli/text_log.h"
#include "firesteel/application.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "firesteel/system_host.h"

namespace firesteel::cli {

namespace {

/// The result of the wait, in the file that was asked for.
class ResultWriter {
 public:
  ResultWriter(std::optional<std::string> path, LogSink& log) : path_(std::move(path)), log_(log) {
    result.started_at = SystemClock().now();
  }
  void write() {
    if (!path_) {
      return;
    }
    result.finished_at = SystemClock().now();
    try {
      write_result_file(*path_, result_json(result));
    } catch (const Error& error) {
      log_.write(LogLevel::kWarn, "Firesteel", error.what());
    }
  }
  Result result;

 private:
  std::optional<std::string> path_;
  LogSink& log_;
};

LogFormat wanted_format(const WaitLine& line, const Environment& environment) {
  return line.reporting.log_format.value_or(
      log_format({}, {}, Operand::kAnywhere, environment, LogFormat::kFiresteel));
}

}  // namespace

int refuse_wait(std::span<const std::string> words, const Error& error) {
  const SystemClock clock;
  LineLog log(clock, LogLevel::kInfo, write_stderr);
  ResultWriter writer(loose_value(kWaitSyntax.options, words, "--result-file", Operand::kAnywhere),
                      log);
  writer.result.code = exit_code(error, ExitCodeStyle::kDriver);
  writer.result.error = &error;
  write_stderr(error_text(error));
  writer.write();
  write_stderr(closing_line(error, writer.result.code));
  return writer.result.code.value;
}

int run_wait(const WaitLine& line, const Environment& environment) {
  check_exit_code_variable(environment);
  SubmitOptions options = line.options;
  const ExitCodeStyle style =
      line.reporting.exit_code.value_or(default_exit_code_style(environment));
  SystemClock clock;
  SystemRandom random;
  ProcessSignals stop_signals;
  check_log_format_variable(environment);
  const LogFormat format = wanted_format(line, environment);
  LineLog spark_log(clock, least_level(environment, line.logging.quiet), write_stderr);
  PlainLog short_log(least_of(line.logging, environment));
  TextLog& log = format == LogFormat::kSpark ? static_cast<TextLog&>(spark_log) : short_log;
  if (line.reporting.result_file) {
    check_result_file(*line.reporting.result_file);
  }
  ResultWriter writer(line.reporting.result_file, log);
  const bool terminal = stderr_is_terminal(environment);
  ProgressLine progress(log, clock, write_stderr,
                        {.width = terminal ? terminal_width : nullptr,
                         .cuts_lines = terminal_cuts_lines(environment)});
  const bool shown = shows_progress(line.reporting.progress, terminal, line.logging.quiet, false);
  options.progress = progress_detail(shown, format, line.logging.quiet);
  ProgressLine* const shown_line = shown ? &progress : nullptr;
  SparkReport spark_report(progress, SparkVersion(), true, shown_line);
  ShortReport short_report(progress, clock, ShortReport::Of::kWait, false, shown_line);
  Report& report = format == LogFormat::kSpark ? static_cast<Report&>(spark_report) : short_report;
  Result& result = writer.result;
  std::optional<Outcome> outcome;
  try {
    outcome = wait_for_application(application_query(line), options, environment,
                                   {.clock = clock,
                                    .random = random,
                                    .log = progress,
                                    .stop_signals = stop_signals,
                                    .outlets = standard_outlets()},
                                   report);
  } catch (const Error& error) {
    result.code = exit_code(error, style);
    result.error = &error;
    const std::optional<Outcome>& known = report.outcome();
    result.outcome = known ? &*known : nullptr;
    result.last = report.last();
    report.finish();
    write_stderr(error_text(error));
    writer.write();
    write_stderr(closing_line(error, result.code));
    return result.code.value;
  }
  result.code = exit_code(*outcome, style);
  result.outcome = &*outcome;
  result.ended = true;
  result.last = report.last();
  report.finish();
  if (outcome->kind == Outcome::Kind::kInterrupted &&
      options.on_interrupt == OnInterrupt::kDetach) {
    write_stderr(come_back_text(*outcome));
  }
  writer.write();
  write_stderr(closing_line(*outcome, report.last(), result.code));
  return result.code.value;
}

}  // namespace firesteel::cli
