#include "cli/batch_results.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cli/counted.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/result_file.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kMostResultsKept = 1U << 20U;

}  // namespace

void BatchResults::begin(BatchPlace place) {
  running_.emplace(next_++,
                   Job{.place = std::move(place), .spark_version = {}, .started_at = clock_.now()});
}

void BatchResults::ended(std::size_t job, const Outcome& outcome, const DriverState* last) {
  Result result;
  result.code = exit_code(outcome, style_);
  result.outcome = &outcome;
  result.ended = true;
  result.last = last;
  report(job, result);
}

void BatchResults::failed(std::size_t job, const Error& error, const Application* application) {
  Outcome outcome;
  Result result;
  result.code = exit_code(error, style_);
  result.error = &error;
  if (application != nullptr) {
    outcome.application = *application;
    result.outcome = &outcome;
  }
  report(job, result);
}

void BatchResults::report(std::size_t number, const Result& of_job) {
  const auto found = running_.find(number);
  Result result = of_job;
  result.spark_version = found->second.spark_version;
  result.started_at = found->second.started_at;
  result.finished_at = clock_.now();
  const Document line = Document::json(result_line(found->second.place, result));
  running_.erase(found);
  worst_ = std::max(worst_, result.code.value);
  ++(result.code.value == 0 ? succeeded_ : failed_);
  is_lost_ = !offer(line) || is_lost_;
}

bool BatchResults::is_full() const {
  return !is_lost_ && standard_output().kept() > kMostResultsKept;
}

void BatchResults::check_output() const {
  if (is_lost_) {
    throw Error(ErrorKind::kUpload, "the results cannot be written to standard output",
                "send the output to a file: firesteel submit --batch FILE > results.jsonl");
  }
}

std::string BatchResults::summary() const {
  std::string text = fmt::format("{}: {} succeeded, {} failed",
                                 counted(succeeded_ + failed_, "job"), succeeded_, failed_);
  if (skipped_ > 0) {
    text += fmt::format("; {} skipped, done earlier", skipped_);
  }
  return text;
}

}  // namespace firesteel::cli
