#pragma once
/// A line of results on standard output for each job of a batch, as it ends.

#include <cstddef>
#include <map>
#include <string>

#include "cli/exit_code.h"
#include "firesteel/application.h"
#include "firesteel/batch.h"
#include "firesteel/clock.h"

namespace firesteel::cli {

struct Result;

/// A job as its results name it.
struct BatchPlace {
  std::size_t line = 0;  ///< of the batch file; 0: none
  std::string job;       ///< identifies the job; empty: the line could not be read
};

class BatchResults final : public BatchObserver {
 public:
  /// `clock` must outlive this object.
  BatchResults(ExitCodeStyle style, const Clock& clock) : style_(style), clock_(clock) {}

  /// The next job, in the order in which the source returns them.
  void begin(BatchPlace place);
  /// What is known of it later.
  void set_job(std::string job) { running_.rbegin()->second.place.job = std::move(job); }
  void set_spark_version(std::string version) {
    running_.rbegin()->second.spark_version = std::move(version);
  }
  /// A job that is done already.
  void skip() { ++skipped_; }

  void ended(std::size_t job, const Outcome& outcome, const DriverState* last) override;
  void failed(std::size_t job, const Error& error, const Application* application) override;

  /// True while more than 1 MiB of results waits for its reader: no job should be started.
  [[nodiscard]] bool is_full() const;
  /// True if results cannot be written any more.
  [[nodiscard]] bool is_lost() const { return is_lost_; }
  /// Throws Error kUpload if is_lost().
  void check_output() const;
  /// The highest exit code of all jobs.
  [[nodiscard]] int worst() const { return worst_; }
  /// "3 jobs: 2 succeeded, 1 failed; 4 skipped, done earlier"
  [[nodiscard]] std::string summary() const;

 private:
  struct Job {
    BatchPlace place;
    std::string spark_version;
    SystemTime started_at;
  };
  void report(std::size_t number, const Result& of_job);

  ExitCodeStyle style_;
  const Clock& clock_;
  std::map<std::size_t, Job> running_;
  std::size_t next_ = 0;
  std::size_t skipped_ = 0;
  std::size_t succeeded_ = 0;
  std::size_t failed_ = 0;
  int worst_ = 0;
  bool is_lost_ = false;
};

}  // namespace firesteel::cli
