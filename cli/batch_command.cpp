#include "cli/batch_command.h"

#include <exception>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/batch_jobs.h"
#include "cli/batch_results.h"
#include "cli/command_host.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/front_end.h"
#include "cli/help.h"
#include "cli/line_log.h"
#include "cli/options/exit_code_variable.h"
#include "cli/options/loose_value.h"
#include "cli/options/submit.h"
#include "cli/options/table.h"
#include "cli/output.h"
#include "cli/process_signals.h"
#include "cli/scanner.h"
#include "firesteel/application.h"
#include "firesteel/batch.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"
#include "firesteel/system_host.h"

namespace firesteel::cli {

namespace {

/// Begins with the application that a message is about.  A warning that many jobs have is written
/// once.
class BatchLog final : public LogSink {
 public:
  explicit BatchLog(LogLevel least) : plain_(least) {}

  void write(const LogMessage& message) override {
    if (message.application == nullptr) {
      plain_.write(message);
      return;
    }
    if (message.level >= LogLevel::kWarn && is_known(message.text)) {
      ++repeated_;
      return;
    }
    plain_.write(message.level, message.logger,
                 fmt::format("{}: {}", message.application->name, message.text));
  }
  using LogSink::write;

  void say_repeated() {
    if (repeated_ > 0) {
      plain_.write(LogLevel::kNotice, "Firesteel",
                   fmt::format("warnings that are the same for several jobs were written once ({} "
                               "left out)",
                               repeated_));
    }
  }

 private:
  bool is_known(std::string_view text) {
    constexpr std::size_t kMostKnown = 1000;
    const std::size_t hash = std::hash<std::string_view>()(text);
    if (known_.contains(hash)) {
      return true;
    }
    if (known_.size() < kMostKnown) {
      known_.insert(hash);
    }
    return false;
  }

  PlainLog plain_;
  std::set<std::size_t> known_;
  std::size_t repeated_ = 0;
};

/// What happens in between; all but that nothing was submitted only with --verbose.
class BatchReport final : public SubmitObserver {
 public:
  explicit BatchReport(LogSink& log) : log_(log) {}

  void deployed(const Application& application) override {
    say(LogLevel::kInfo, application, "submitted as " + application.spark_submission_id);
  }
  void attached(const Application& application, const std::string& earlier) override {
    say(LogLevel::kNotice, application, "nothing was submitted: " + earlier);
  }
  void waiting(const Application& /*application*/) override {}
  void state_changed(const Application& /*application*/, const DriverState& /*state*/) override {}
  void status_repeated(const Application& /*application*/, const std::string& /*phase*/) override {}
  void ended(const Outcome& /*outcome*/, const DriverState* /*last*/) override {}

 private:
  void say(LogLevel level, const Application& application, const std::string& text) {
    log_.write({.level = level, .logger = "Firesteel", .text = text, .application = &application});
  }

  LogSink& log_;
};

/// The options that count for all jobs, and the batch's own.
struct BatchCommand {
  SubmitLine line;
  std::vector<Given> common;
};

BatchCommand parse(std::span<const std::string> words) {
  BatchCommand command;
  ScannedLine scanned = scan(submit_options(), words, {.dash = Dash::kResource});
  const auto parts = parts_of(command.line);
  for (const Given& given : scanned.options) {
    given.option->means.apply(parts, given);
  }
  if (command.line.logging.help || command.line.own.action == Action::kHelpAll) {
    return command;
  }
  if (scanned.primary_resource) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("--batch takes no application, but {} is given", *scanned.primary_resource),
        "put the application into the lines of the file");
  }
  check_batch_options(scanned.options, "");
  if (command.line.request.idempotency_key) {
    throw Error(ErrorKind::kUsage, "--submission-id cannot be used with --batch",
                "give each line a key of its own: {\"key\": \"…\", \"args\": […]}");
  }
  command.common = std::move(scanned.options);
  return command;
}

/// Runs the jobs that `make` makes of where their results and messages go.
template <class Make>
int run_jobs(const SubmitLine& line, const Environment& environment, ExitCodeStyle style,
             ProcessSignals& stop_signals, Make make) {
  // Both are used where the template makes it invisible.
  // NOLINTBEGIN(misc-const-correctness)
  SystemClock clock;
  SystemRandom random;
  // NOLINTEND(misc-const-correctness)
  BatchLog log(least_of(line.logging, environment));
  BatchReport report(log);
  BatchResults results(style, clock);
  std::optional<FinishedJobs> finished;
  if (line.batch.resume) {
    finished = read_finished_jobs(*line.batch.resume);
  }
  auto jobs = make(std::move(finished), results, log);
  const int signal =
      submit_batch(jobs, {.parallel = line.batch.parallel, .rate = line.batch.rate}, environment,
                   {.clock = clock,
                    .random = random,
                    .log = log,
                    .stop_signals = stop_signals,
                    .outlets = standard_outlets()},
                   report, results);
  log.say_repeated();
  if (!line.logging.quiet) {
    write_stderr("firesteel: {}\n", results.summary());
  }
  results.check_output();
  if (signal == 0) {
    return results.worst();
  }
  write_stderr("firesteel: stopped by a signal; to go on, add --resume with the results\n");
  return exit_code_of_signal(signal);
}

int submit_lines(const BatchCommand& command, std::span<const std::string> words,
                 const Environment& given, ExitCodeStyle style) {
  ProcessSignals stop_signals;
  const Environment environment =
      with_verbosity(SubmitFrontEnd().environment(given, words, stop_signals).value_or(given),
                     command.line.logging.verbosity);
  return run_jobs(command.line, environment, style, stop_signals,
                  [&](std::optional<FinishedJobs> finished, BatchResults& results, LogSink& log) {
                    return LineJobs(*command.line.batch.file, command.common, std::move(finished),
                                    results, environment, log);
                  });
}

}  // namespace

bool asks_for_batch(std::span<const std::string> words) {
  return loose_value(submit_options(), words, "--batch", Operand::kEndsOptions).has_value();
}

int run_batch(std::span<const std::string> words, const Environment& environment) {
  const ExitCodeStyle style = exit_code_style(submit_options(), words, environment);
  try {
    check_exit_code_variable(environment);
    const BatchCommand command = parse(words);
    const bool all = command.line.own.action == Action::kHelpAll;
    if (command.line.logging.help || all) {
      return print_help(SubmitFrontEnd().help(all));
    }
    return submit_lines(command, words, environment, style);
  } catch (const Error& error) {
    write_stderr(error_text(error));
    return exit_code(error, style).value;
  } catch (const std::exception& error) {
    const Error wrapped = unexpected(error);
    write_stderr(error_text(wrapped));
    return exit_code(wrapped.kind(), style).value;
  }
}

int submit_several(std::vector<ResolvedSubmission> submissions, const SubmitLine& line,
                   const Environment& environment, ExitCodeStyle style) {
  for (const auto& [given, option] :
       {std::pair{line.own.logs, "--logs"}, std::pair{line.options.forward_ui, "--ui"},
        std::pair{line.reporting.result_file.has_value(), "--result-file"}}) {
    if (given) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{} is for one application, not for {}", option, submissions.size()),
                  "give one application at a time, or remove the option");
    }
  }
  ProcessSignals stop_signals;
  return run_jobs(
      line, environment, style, stop_signals,
      [&](std::optional<FinishedJobs> finished, BatchResults& results, LogSink& /*log*/) {
        return DeclaredJobs(std::move(submissions), line.options, std::move(finished), results);
      });
}

}  // namespace firesteel::cli
