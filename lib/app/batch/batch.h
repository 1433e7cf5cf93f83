#pragma once
/// Runs many submissions on one client.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/batch/driver_watches.h"
#include "app/batch/pace.h"
#include "app/follow/application_log.h"
#include "app/submit/submitting.h"
#include "app/supervise/supervising.h"
#include "firesteel/application.h"
#include "firesteel/batch.h"
#include "firesteel/clock.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::app {

class Batch final : public http::Task {
 public:
  /// References must outlive this object.
  Batch(http::Transport& transport, BatchSource& source, const BatchOptions& options,
        const Environment& environment, Host host, SubmitObserver& observer,
        BatchObserver& results);

  /// Connects to the API server of the first job.  False if there is no job.  Throws Error.
  bool connect();
  /// Reports one signal: starts nothing more and stops each running job.
  void stop_signals();

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return !has_more_ && running_.empty(); }

 private:
  /// Does not move: its task refers to its log.
  struct Running {
    Running(std::size_t the_number, const BatchJob& job, LogSink& batch_log);

    [[nodiscard]] http::Task& task() const;
    void stop_signals() const;
    [[nodiscard]] Outcome take() const;

    std::size_t number;
    Application named;  ///< as far as the settings name it
    ApplicationLog log;
    std::unique_ptr<Submitting> submitting;    ///< or
    std::unique_ptr<Supervising> supervising;  ///< with a restart policy
    std::optional<ExpectedDriver> driver;      ///< of `submitting`, if it waits
    bool follows = false;
  };

  void take_next();
  void listen_to_source(bool wanted);
  void start_one();
  void start(const BatchJob& job);
  void begin(Running& running, const BatchJob& job);
  void turn(Running& running);
  void end(Running& running);
  void fail(std::size_t number, const Error& error, const Application* application);
  [[nodiscard]] bool may_start() const;

  http::Transport& transport_;
  BatchSource& source_;
  BatchOptions options_;
  const Environment& environment_;
  Host host_;
  SubmitObserver& observer_;
  BatchObserver& results_;

  std::optional<BatchJob> next_;
  std::size_t number_ = 0;  ///< of next_
  bool has_more_ = true;
  bool listens_ = false;
  bool is_ready_ = true;  ///< the source, as of the last turn
  Pace pace_;
  ConnectionSettings connection_;
  std::unique_ptr<kube::Api> api_;  ///< since connect()
  std::unique_ptr<DriverWatches> watches_;
  std::vector<std::unique_ptr<Running>> running_;
};

/// submit_batch() with the transport as an argument, for tests.
int submit_batch_through(http::Transport& transport, BatchSource& source,
                         const BatchOptions& options, const Environment& environment, Host host,
                         SubmitObserver& observer, BatchObserver& results);

}  // namespace firesteel::app
