#pragma once
/// Many submissions on one connection and in one event loop.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"

namespace firesteel {

class Error;

struct BatchJob {
  ResolvedSubmission submission;
  SubmitOptions options;
};

/// The jobs one after the other, so that memory does not depend on their number.
class BatchSource {
 public:
  virtual ~BatchSource() = default;
  /// The next job; nothing after the last.  Throws Error for a job that cannot be submitted; the
  /// next call returns the job after it.
  [[nodiscard]] virtual std::optional<BatchJob> next() = 0;
  /// False while next() would have to wait.
  [[nodiscard]] virtual bool is_ready() { return true; }
  /// Becomes readable when is_ready() may have changed; -1: nothing to wait for.
  [[nodiscard]] virtual int descriptor() const { return -1; }
};

struct BatchOptions {
  std::size_t parallel = 16;   ///< most jobs at once; one that waits counts until its driver ended
  std::optional<double> rate;  ///< most submissions started per second
};

/// Receives the end of each job.  Jobs are numbered from 0 in the order of the source.
class BatchObserver {
 public:
  virtual ~BatchObserver() = default;
  /// `last` is the last known state of the driver, null if unknown.
  virtual void ended(std::size_t job, const Outcome& outcome, const DriverState* last) = 0;
  /// `application` is what had been named before the failure; null: nothing.
  virtual void failed(std::size_t job, const Error& error, const Application* application) = 0;
};

/// Submits the jobs of `source` to one API server, that of the first job, and waits for each as its
/// settings say.  A job with other connection settings fails.  No job is started any more after a
/// signal, and after a job that failed because the API server cannot be reached or does not know
/// the user.  Returns the number of the first signal, 0 if there was none.  Throws Error if it
/// cannot connect.
[[nodiscard]] int submit_batch(BatchSource& source, const BatchOptions& options,
                               const Environment& environment, Host host, SubmitObserver& observer,
                               BatchObserver& results);

/// One line of a batch file.
struct BatchLine {
  std::vector<std::string> arguments;  ///< of `firesteel submit`
  std::string key;                     ///< idempotency key; empty: none
  /// Identifies the job in results: the key, or a digest of the arguments.
  std::string job;
};

/// `text` is a JSON list of arguments, or an object with "args" and, optionally, "key".  Throws
/// Error kInput; `place` ("jobs.jsonl:3") names the line.
[[nodiscard]] BatchLine read_batch_line(std::string_view text, const std::string& place);

/// The jobs that results of an earlier batch report as done.
class FinishedJobs {
 public:
  /// One line of results, a JSON object with "exitStatus" and usually "job".  A job is done if its
  /// exit status is 0.  Ignores a line that was cut off; throws Error kInput for any other line
  /// that is not a result.
  void add(std::string_view line, const std::string& place);
  /// True once for each time that the job was done.
  [[nodiscard]] bool take(std::string_view job);
  [[nodiscard]] std::size_t size() const { return jobs_.size(); }

 private:
  void sort();

  struct Job {
    std::size_t hash = 0;
    bool taken = false;
  };
  std::vector<Job> jobs_;  ///< by hash, unless is_sorted_ is false
  bool is_sorted_ = true;
};

}  // namespace firesteel
