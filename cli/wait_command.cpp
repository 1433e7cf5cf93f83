#include <optional>
#include <string>

#include "cli/application_commands.h"
#include "cli/command_line.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "cli/report.h"
#include "cli/result_file.h"
#include "cli/signal_interrupt.h"
#include "cli/system_runtime.h"
#include "cli/wait_options.h"
#include "firesteel/application.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

SubmitOptions wait_options(const CommandLine& line) {
  SubmitOptions options;
  // Who only attached to a driver did not start it.
  options.limits.keep_driver = true;
  for (const char* name : {"--start-timeout", "--timeout", "--fail-fast", "--on-timeout",
                           "--on-interrupt", "--on-driver-exit", "--cleanup"}) {
    if (const auto value = line.find(name)) {
      take_wait_option(options, name, *value);
    }
  }
  return options;
}

std::optional<bool> progress_asked(const CommandLine& line) {
  if (line.has("--no-progress")) {
    return false;
  }
  return line.has("--progress") ? std::optional(true) : std::nullopt;
}

ExitCodeStyle style_of(const CommandLine& line) {
  return line.find("--exit-code") == "spark" ? ExitCodeStyle::kSpark : ExitCodeStyle::kDriver;
}

/// What became of the wait, in the file that was asked for.
class ResultWriter {
 public:
  ResultWriter(const CommandLine& line, LogSink& log)
      : path_(line.find("--result-file")), log_(log) {
    if (path_) {
      check_result_file(*path_);
    }
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

int run_wait(const CommandLine& line, const Environment& environment) {
  SubmitOptions options = wait_options(line);
  const ExitCodeStyle style = style_of(line);
  SystemClock clock;
  SystemRandom random;
  SignalInterrupt interrupt;
  LineLog log(clock, least_level(environment, line.has("--quiet")), write_stderr);
  ResultWriter writer(line, log);
  const bool terminal = stderr_is_terminal(environment);
  ProgressLine progress(log, clock, write_stderr,
                        {.width = terminal ? terminal_width : nullptr,
                         .cuts_lines = terminal_cuts_lines(environment)});
  options.progress = shows_progress(progress_asked(line), terminal, line.has("--quiet"), false);
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
