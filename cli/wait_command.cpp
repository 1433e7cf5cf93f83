#include <optional>
#include <span>
#include <string>
#include <utility>

#include "cli/application_commands.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/options/exit_code_variable.h"
#include "cli/options/loose_value.h"
#include "cli/options/wait.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "cli/report.h"
#include "cli/result_file.h"
#include "cli/signal_interrupt.h"
#include "cli/system_runtime.h"
#include "firesteel/application.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

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
  SignalInterrupt interrupt;
  LineLog log(clock, least_level(environment, line.logging.quiet), write_stderr);
  if (line.reporting.result_file) {
    check_result_file(*line.reporting.result_file);
  }
  ResultWriter writer(line.reporting.result_file, log);
  const bool terminal = stderr_is_terminal(environment);
  ProgressLine progress(log, clock, write_stderr,
                        {.width = terminal ? terminal_width : nullptr,
                         .cuts_lines = terminal_cuts_lines(environment)});
  options.progress = shows_progress(line.reporting.progress, terminal, line.logging.quiet, false);
  Report report(progress, SparkVersion(), true, options.progress ? &progress : nullptr);
  Result& result = writer.result;
  std::optional<Outcome> outcome;
  try {
    outcome = wait_for_application(
        application_query(line), options, environment,
        {.clock = clock, .random = random, .log = progress, .interrupt = interrupt}, report);
  } catch (const Error& error) {
    result.code = exit_code(error, style);
    result.error = &error;
    const std::optional<Outcome>& application = report.application();
    result.outcome = application ? &*application : nullptr;
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
