#pragma once
/// The jobs of a batch: the lines of a file, or the applications of documents.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/batch_results.h"
#include "cli/line_reader.h"
#include "cli/options/option.h"
#include "cli/scanner.h"
#include "firesteel/batch.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

/// What the results of an earlier batch in that file say is done.  Throws Error kInput.
[[nodiscard]] FinishedJobs read_finished_jobs(const std::string& results_file);

/// Throws Error kUsage for an option that has no meaning in a batch; `where` begins the message.
void check_batch_options(const std::vector<Given>& options, std::string_view where);

class LineJobs final : public BatchSource {
 public:
  /// `common`: options that come before those of each line.  `finished`: of the batch that this one
  /// resumes.  References must outlive this object.  Throws Error kInput.
  LineJobs(const std::string& file, std::vector<Given> common, std::optional<FinishedJobs> finished,
           BatchResults& results, const Environment& environment, LogSink& log);

  [[nodiscard]] std::optional<BatchJob> next() override;
  /// Also false while nobody reads the results.
  [[nodiscard]] bool is_ready() override;
  [[nodiscard]] int descriptor() const override { return lines_.descriptor(); }

 private:
  [[nodiscard]] BatchJob job_of(const BatchLine& line) const;
  [[nodiscard]] ScannedLine scanned(const BatchLine& line, const std::string& place) const;

  LineReader lines_;
  std::vector<Given> common_;
  std::optional<FinishedJobs> finished_;
  BatchResults& results_;
  const Environment& environment_;
  LogSink& log_;
};

class DeclaredJobs final : public BatchSource {
 public:
  /// All are submitted with the same options.  `results` must outlive this object.
  DeclaredJobs(std::vector<ResolvedSubmission> submissions, SubmitOptions options,
               std::optional<FinishedJobs> finished, BatchResults& results);

  [[nodiscard]] std::optional<BatchJob> next() override;
  [[nodiscard]] bool is_ready() override { return !results_.is_full(); }

 private:
  std::vector<ResolvedSubmission> submissions_;
  SubmitOptions options_;
  std::optional<FinishedJobs> finished_;
  BatchResults& results_;
  std::size_t next_ = 0;
};

}  // namespace firesteel::cli
