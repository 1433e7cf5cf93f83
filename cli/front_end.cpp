#include "cli/front_end.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/help.h"
#include "cli/process_signals.h"
#include "cli/scanner.h"
#include "cli/script_input.h"
#include "firesteel/arguments.h"
#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/system_host.h"

namespace firesteel::cli {

std::vector<ResolvedSubmission> FrontEnd::resolve_all(const SubmitLine& line,
                                                      const Environment& environment,
                                                      LogSink& log) const {
  std::vector<ResolvedSubmission> submissions;
  submissions.push_back(resolve(line, environment, log));
  return submissions;
}

OptionTable SparkSubmitFrontEnd::options() const {
  return spark_submit_options();
}

std::string SparkSubmitFrontEnd::usage() const {
  return submit_usage(name_);
}

std::string SparkSubmitFrontEnd::help(bool all) const {
  return submit_help(name_, options(), all);
}

SubmitLine SparkSubmitFrontEnd::interpret(std::span<const std::string> words) const {
  return cli::interpret(scan(options(), words, {.elsewhere = submit_options()}));
}

std::optional<Environment> SparkSubmitFrontEnd::environment(const Environment& given,
                                                            std::span<const std::string> words,
                                                            StopSignals& stop_signals) const {
  return load_spark_env(given, words, stop_signals);
}

namespace {

/// The request, with its properties files that are not on this machine.
SubmissionRequest fetched(SubmissionRequest request, const Environment& environment, LogSink& log) {
  if (remote_properties_files(request.arguments).empty()) {
    return request;
  }
  SystemClock clock;
  SystemRandom random;
  ProcessSignals signals;
  return with_fetched_files(
      std::move(request), environment,
      {.clock = clock, .random = random, .log = log, .stop_signals = signals});
}

}  // namespace

ResolvedSubmission SparkSubmitFrontEnd::resolve(const SubmitLine& line,
                                                const Environment& environment,
                                                LogSink& log) const {
  return firesteel::resolve(sources_of(fetched(line.request, environment, log), environment),
                            environment);
}

OptionTable SubmitFrontEnd::options() const {
  return submit_options();
}

SubmitLine SubmitFrontEnd::interpret(std::span<const std::string> words) const {
  SubmitLine line = cli::interpret(scan(options(), words, {.dash = Dash::kResource}));
  default_to_cluster_mode(line);
  return line;
}

namespace {

/// The request, with the script that an application "-" stands for.
SubmissionRequest with_script(SubmissionRequest request, LogSink& log) {
  if (request.arguments.primary_resource == "-") {
    if (stdin_is_terminal()) {
      log.write(LogLevel::kNotice, "Firesteel",
                "reading the script from the terminal; end it with Ctrl-D");
    }
    ProcessSignals signals;
    request.script = read_script(signals);
  }
  return request;
}

std::vector<DocumentText> read_files(const std::vector<std::string>& names,
                                     const Environment& environment, LogSink& log) {
  SystemClock clock;
  SystemRandom random;
  ProcessSignals signals;
  return read_documents(names, environment,
                        {.clock = clock, .random = random, .log = log, .stop_signals = signals});
}

/// A schedule starts later and again: a CronJob does that.
void refuse_schedules(const std::vector<Declaration>& all) {
  for (const Declaration& declaration : all) {
    if (declaration.schedule) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{} is a ScheduledSparkApplication", declaration.name),
                  "make a CronJob of it: firesteel cron -f FILE");
    }
  }
}

/// All applications of the files, to be submitted by this process.
std::vector<Declaration> read_applications(const SubmitLine& line, const Environment& environment,
                                           LogSink& log) {
  DeclarationOptions options = line.document.declaration;
  options.names_driver_pod = !line.request.idempotency_key;
  options.supervises = line.request.wait.value_or(true) && line.own.action == Action::kSubmit;
  DeclaredObjects objects =
      read_objects(read_files(line.document.files, environment, log), options);
  for (const OtherObject& other : objects.others) {
    log.write(LogLevel::kWarn, "Firesteel",
              fmt::format("{}: {} {} is not created: create it with kubectl apply", other.place,
                          other.kind, other.name));
  }
  refuse_schedules(objects.applications);
  return std::move(objects.applications);
}

void refuse_suspended(const Declaration& declaration) {
  if (declaration.suspended) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} is suspended (spec.suspend is true)", declaration.name),
                "to submit it, add --set spec.suspend=false");
  }
}

void refuse_key_of_several(const SubmitLine& line, std::size_t count) {
  if (line.request.idempotency_key && count > 1) {
    throw Error(ErrorKind::kUsage,
                fmt::format("--submission-id is for one application, not for {}", count),
                "give one application at a time");
  }
}

/// With what the command line says about it.
ResolvedSubmission resolve_declaration(Declaration declaration, const SubmitLine& line,
                                       const Environment& environment) {
  Sources& sources = declaration.sources;
  sources.connection = line.request.connection;
  sources.wait = line.request.wait.value_or(true);
  sources.strict = line.request.strict;
  sources.idempotency_key = line.request.idempotency_key;
  if (line.request.spark_version) {
    sources.spark_version = line.request.spark_version;
  }
  if (const auto& master = line.request.connection.master) {
    sources.layers.front().insert_or_assign("spark.master", *master);
  }
  ResolvedSubmission submission = firesteel::resolve(std::move(sources), environment);
  std::ranges::move(declaration.remarks, std::back_inserter(submission.diagnostics.remarks));
  return submission;
}

std::vector<ResolvedSubmission> resolve_unsuspended(std::vector<Declaration> all,
                                                    const SubmitLine& line,
                                                    const Environment& environment, LogSink& log) {
  std::vector<ResolvedSubmission> submissions;
  for (Declaration& declaration : all) {
    if (declaration.suspended) {
      log.write(
          LogLevel::kWarn, "Firesteel",
          fmt::format("{} is suspended (spec.suspend is true) and left out", declaration.name));
      continue;
    }
    submissions.push_back(resolve_declaration(std::move(declaration), line, environment));
  }
  return submissions;
}

}  // namespace

/// spark-submit's users know that what follows the file is the application's; others are warned.
ResolvedSubmission SubmitFrontEnd::resolve(const SubmitLine& line, const Environment& environment,
                                           LogSink& log) const {
  std::vector<Remark> misplaced = argument_warnings(line.request.arguments.app_arguments);
  try {
    ResolvedSubmission submission = firesteel::resolve(
        sources_of(with_script(fetched(line.request, environment, log), log), environment),
        environment);
    std::ranges::move(misplaced, std::back_inserter(submission.diagnostics.remarks));
    return submission;
  } catch (const Error&) {
    // What is missing may be what comes too late on the line.
    for (const Remark& remark : misplaced) {
      log.write(LogLevel::kWarn, remark.logger, remark.message);
    }
    throw;
  }
}

OptionTable DocumentFrontEnd::options() const {
  return kRunSyntax.options;
}

std::string DocumentFrontEnd::help(bool all) const {
  return run_command_help(options(), all);
}

SubmitLine DocumentFrontEnd::interpret(std::span<const std::string> words) const {
  return interpret_run(words);
}

std::optional<Environment> DocumentFrontEnd::environment(const Environment& given,
                                                         std::span<const std::string> /*words*/,
                                                         StopSignals& /*stop_signals*/) const {
  return environment_of_declarations(given);
}

ResolvedSubmission DocumentFrontEnd::resolve(const SubmitLine& line, const Environment& environment,
                                             LogSink& log) const {
  std::vector<Declaration> all = read_applications(line, environment, log);
  if (all.size() > 1) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} has {} applications", line.document.files.front(), all.size()),
                "give one application at a time");
  }
  refuse_suspended(all.front());
  return resolve_declaration(std::move(all.front()), line, environment);
}

std::vector<ResolvedSubmission> DocumentFrontEnd::resolve_all(const SubmitLine& line,
                                                              const Environment& environment,
                                                              LogSink& log) const {
  std::vector<Declaration> all = read_applications(line, environment, log);
  refuse_key_of_several(line, all.size());
  if (all.size() == 1) {
    refuse_suspended(all.front());
  }
  return resolve_unsuspended(std::move(all), line, environment, log);
}

DeclaredApplication resolve_declared(const SubmitLine& line, const Environment& environment,
                                     LogSink& log) {
  DeclaredObjects objects =
      read_objects(read_files(line.document.files, environment, log), line.document.declaration);
  if (objects.applications.size() != 1) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} has {} applications", line.document.files.front(),
                            objects.applications.size()),
                "give one application at a time");
  }
  DeclaredApplication result{.declaration = objects.applications.front(),
                             .submission = {},
                             .others = std::move(objects.others)};
  result.submission =
      resolve_declaration(std::move(objects.applications.front()), line, environment);
  return result;
}

ResolvedApplications resolve_applications(const SubmitLine& line, bool names_driver_pods,
                                          const Environment& environment, LogSink& log) {
  if (line.document.files.empty()) {
    return {.submissions = {SubmitFrontEnd().resolve(line, environment, log)}, .others = {}};
  }
  DeclarationOptions options = line.document.declaration;
  options.names_driver_pod = names_driver_pods && !line.request.idempotency_key;
  DeclaredObjects objects =
      read_objects(read_files(line.document.files, environment, log), options);
  refuse_schedules(objects.applications);
  refuse_key_of_several(line, objects.applications.size());
  return {
      .submissions = resolve_unsuspended(std::move(objects.applications), line, environment, log),
      .others = std::move(objects.others)};
}

}  // namespace firesteel::cli
