#include "cli/batch_jobs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/batch_results.h"
#include "cli/front_end.h"
#include "cli/line_reader.h"
#include "cli/options/option.h"
#include "cli/options/submit.h"
#include "cli/scanner.h"
#include "firesteel/batch.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

struct Excluded {
  std::string_view option;
  std::string_view hint;
};
constexpr auto kExcluded = std::to_array<Excluded>({
    {.option = "--logs", .hint = "read the log later: firesteel logs APP"},
    {.option = "--raw", .hint = "read the log later: firesteel logs --raw APP"},
    {.option = "--ui", .hint = "forward the Spark UI later: firesteel ui APP"},
    {.option = "--progress", .hint = "list the applications: firesteel list --watch"},
    {.option = "--no-progress", .hint = "remove it: a batch shows no progress"},
    {.option = "--result-file", .hint = "remove it: each job has a line on standard output"},
    {.option = "--log-format", .hint = "remove it: a batch logs short lines"},
    {.option = "--dry-run", .hint = "try one of the lines without --batch"},
    {.option = "--output", .hint = "try one of the lines without --batch"},
    {.option = "--explain", .hint = "try one of the lines without --batch"},
    {.option = "--kill", .hint = "use: firesteel kill APP"},
    {.option = "--status", .hint = "use: firesteel status APP"},
    {.option = "--version", .hint = "use: firesteel version"},
    {.option = "--usage-error", .hint = "remove it"},
});

/// Those that count for the whole batch.
constexpr auto kOfBatch =
    std::to_array<std::string_view>({"--batch", "--parallel", "--rate", "--resume", "--quiet",
                                     "--verbose", "--exit-code", "--help", "--help-all"});

bool is_of_batch(const Given& given) {
  return std::ranges::find(kOfBatch, given.option->name) != kOfBatch.end();
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool is_finished(std::optional<FinishedJobs>& finished, const std::string& job) {
  return finished && finished->take(job);
}

/// In a batch that is resumed, a job that has failed runs again, though its key has a driver.
SubmitOptions options_for(const SubmissionSpec& spec, SubmitOptions options, bool resumed) {
  if (resumed && spec.idempotency_key && !options.if_exists) {
    options.if_exists = IfExists::kRetry;
  }
  return options;
}

}  // namespace

FinishedJobs read_finished_jobs(const std::string& results_file) {
  FinishedJobs finished;
  LineReader results(results_file);
  while (const auto line = results.next()) {
    if (!is_blank(*line)) {
      finished.add(*line, results.place());
    }
  }
  return finished;
}

void check_batch_options(const std::vector<Given>& options, std::string_view where) {
  for (const Given& given : options) {
    const auto* const found = std::ranges::find(kExcluded, given.option->name, &Excluded::option);
    if (found != kExcluded.end()) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{}{} cannot be used in a batch", where, given.option->name),
                  std::string(found->hint));
    }
  }
}

LineJobs::LineJobs(const std::string& file, std::vector<Given> common,
                   std::optional<FinishedJobs> finished, BatchResults& results,
                   const Environment& environment, LogSink& log)
    : lines_(file),
      common_(std::move(common)),
      finished_(std::move(finished)),
      results_(results),
      environment_(environment),
      log_(log) {
  std::erase_if(common_, is_of_batch);
}

bool LineJobs::is_ready() {
  return results_.is_lost() || (!results_.is_full() && lines_.is_ready());
}

std::optional<BatchJob> LineJobs::next() {
  while (!results_.is_lost()) {
    std::optional<std::string> text;
    try {
      text = lines_.next();
    } catch (const Error&) {
      results_.begin({.line = lines_.number(), .job = {}});
      throw;
    }
    if (!text) {
      return std::nullopt;
    }
    if (is_blank(*text)) {
      continue;
    }
    std::optional<BatchLine> line;
    try {
      line = read_batch_line(*text, lines_.place());
    } catch (const Error&) {
      results_.begin({.line = lines_.number(), .job = {}});
      throw;
    }
    if (is_finished(finished_, line->job)) {
      results_.skip();
      continue;
    }
    results_.begin({.line = lines_.number(), .job = line->job});
    BatchJob job = job_of(*line);
    results_.set_spark_version(job.submission.spec.spark_version.text);
    return job;
  }
  return std::nullopt;
}

/// The line, with the options that all have in common before its own.
ScannedLine LineJobs::scanned(const BatchLine& line, const std::string& place) const {
  ScannedLine own = scan(submit_options(), line.arguments, {.dash = Dash::kResource});
  const std::string where = place + ": ";
  check_batch_options(own.options, where);
  if (const auto found = std::ranges::find_if(own.options, is_of_batch);
      found != own.options.end()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{}{} cannot be used in a line of a batch", where, found->option->name),
                "give it once, on the command line of the batch");
  }
  if (own.primary_resource == "-") {
    throw Error(ErrorKind::kUsage, where + "the application cannot be on standard input in a batch",
                "name a file");
  }
  if (!line.key.empty()) {
    const Option* const key = find_option(submit_options(), "--submission-id");
    if (std::ranges::find(own.options, key, &Given::option) != own.options.end()) {
      throw Error(ErrorKind::kUsage, where + "both \"key\" and --submission-id are given",
                  "give only one of them");
    }
    own.options.push_back({.option = key, .value = line.key});
  }
  own.options.insert(own.options.begin(), common_.begin(), common_.end());
  return own;
}

BatchJob LineJobs::job_of(const BatchLine& line) const {
  SubmitLine submit = interpret(scanned(line, lines_.place()));
  default_to_cluster_mode(submit);
  BatchJob job{.submission = SubmitFrontEnd().resolve(submit, environment_, log_), .options = {}};
  job.options = options_for(job.submission.spec, submit.options, finished_.has_value());
  return job;
}

DeclaredJobs::DeclaredJobs(std::vector<ResolvedSubmission> submissions, SubmitOptions options,
                           std::optional<FinishedJobs> finished, BatchResults& results)
    : submissions_(std::move(submissions)),
      options_(options),
      finished_(std::move(finished)),
      results_(results) {}

std::optional<BatchJob> DeclaredJobs::next() {
  while (next_ < submissions_.size() && !results_.is_lost()) {
    ResolvedSubmission submission = std::move(submissions_[next_++]);
    const SubmissionSpec& spec = submission.spec;
    const std::string name =
        fmt::format("{}/{}", spec.kubernetes_namespace.value, spec.app_name.value);
    if (is_finished(finished_, name)) {
      results_.skip();
      continue;
    }
    results_.begin({.line = 0, .job = name});
    results_.set_spark_version(spec.spark_version.text);
    const SubmitOptions options = options_for(spec, options_, finished_.has_value());
    return BatchJob{.submission = std::move(submission), .options = options};
  }
  return std::nullopt;
}

}  // namespace firesteel::cli
