#include "app/batch/batch.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "app/follow/following.h"
#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/prepared.h"
#include "app/submit/submission.h"
#include "app/submit/submitting.h"
#include "app/supervise/supervise.h"
#include "app/supervise/supervising.h"
#include "firesteel/application.h"
#include "firesteel/batch.h"
#include "firesteel/clock.h"
#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/remark.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

bool same(const std::optional<ConfValue>& one, const std::optional<ConfValue>& other) {
  return one.has_value() == other.has_value() && (!one || one->value == other->value);
}

/// Whether both lead to the same server with the same credentials.
bool is_same_connection(const ConnectionSettings& one, const ConnectionSettings& other) {
  return same(one.master, other.master) && same(one.kubeconfig, other.kubeconfig) &&
         same(one.context, other.context) && same(one.cluster, other.cluster) &&
         same(one.user, other.user) && same(one.impersonate_user, other.impersonate_user) &&
         same(one.impersonate_uid, other.impersonate_uid) &&
         one.impersonate_groups == other.impersonate_groups &&
         same(one.oauth_token, other.oauth_token) &&
         same(one.oauth_token_file, other.oauth_token_file) &&
         same(one.ca_cert_file, other.ca_cert_file) &&
         same(one.client_key_file, other.client_key_file) &&
         same(one.client_cert_file, other.client_cert_file) &&
         one.trust_certificates == other.trust_certificates && one.anonymous == other.anonymous;
}

/// Each further job would fail in the same way.
bool ends_batch(const Error& error) {
  constexpr int kUnauthorized = 401;
  const auto* const answered = dynamic_cast<const ApiError*>(&error);
  return error.kind() == ErrorKind::kUnreachable ||
         (answered != nullptr && answered->status() == kUnauthorized);
}

/// Until the first job is there, nothing else needs the loop.
class FirstJob final : public http::Task {
 public:
  FirstJob(BatchSource& source, const Clock& clock) : source_(source), clock_(clock) {}
  void turn() override { ready_ = ready_ || source_.is_ready(); }
  [[nodiscard]] SteadyTime due() const override {
    return ready_ ? clock_.steady_now() : SteadyTime::max();
  }
  [[nodiscard]] bool done() const override { return ready_; }

 private:
  BatchSource& source_;
  const Clock& clock_;
  bool ready_ = false;
};

}  // namespace

Batch::Running::Running(std::size_t the_number, const BatchJob& job, LogSink& batch_log)
    : number(the_number), log(batch_log, named) {
  named.name = job.submission.spec.app_name.value;
  named.pod_namespace = job.submission.spec.kubernetes_namespace.value;
}

http::Task& Batch::Running::task() const {
  if (supervising) {
    return *supervising;
  }
  return *submitting;
}

void Batch::Running::stop_signals() const {
  if (supervising) {
    supervising->stop_signals();
  } else {
    submitting->stop_signals();
  }
}

Outcome Batch::Running::take() const {
  return supervising ? supervising->take() : submitting->take();
}

Batch::Batch(http::Transport& transport, BatchSource& source, const BatchOptions& options,
             const Environment& environment, Host host, SubmitObserver& observer,
             BatchObserver& results)
    : transport_(transport),
      source_(source),
      options_(options),
      environment_(environment),
      host_(host),
      observer_(observer),
      results_(results),
      pace_(options.rate) {}

bool Batch::connect() {
  transport_.watch_descriptor(host_.stop_signals.descriptor());
  listen_to_source(true);
  while (has_more_ && !next_) {
    FirstJob first(source_, host_.clock);
    if (!http::run(transport_, host_.clock, first,
                   [&] { return host_.stop_signals.received() > 0; })) {
      throw InterruptedError("interrupted while reading the batch", host_.stop_signals.signal());
    }
    take_next();
  }
  listen_to_source(false);
  if (!next_) {
    return false;
  }
  connection_ = next_->submission.connection;
  api_ = std::make_unique<kube::Api>(app::connect(transport_, connection_, environment_, host_));
  watches_ = std::make_unique<DriverWatches>(*api_, host_);
  return true;
}

/// One that has more to say than is wanted now must not wake the loop.
void Batch::listen_to_source(bool wanted) {
  if (wanted == std::exchange(listens_, wanted)) {
    return;
  }
  if (wanted) {
    transport_.watch_descriptor(source_.descriptor());
  } else {
    transport_.forget_descriptor(source_.descriptor());
  }
}

/// Reads one job; a job that cannot be submitted has failed.
void Batch::take_next() {
  try {
    next_ = source_.next();
    has_more_ = next_.has_value();
  } catch (const Error& error) {
    fail(number_, error, nullptr);
    ++number_;
  }
}

void Batch::fail(std::size_t number, const Error& error, const Application* application) {
  results_.failed(number, error, application);
  if (ends_batch(error)) {
    has_more_ = false;
    next_.reset();
  }
}

void Batch::stop_signals() {
  has_more_ = false;
  next_.reset();
  for (const auto& running : running_) {
    running->stop_signals();
  }
}

bool Batch::may_start() const {
  return has_more_ && running_.size() < options_.parallel && (next_ || is_ready_);
}

/// One at a time: reading and preparing a job must not delay the answers to the others.
void Batch::start_one() {
  const bool has_room = has_more_ && running_.size() < options_.parallel;
  is_ready_ = next_ || (has_room && source_.is_ready());
  listen_to_source(has_room && !is_ready_);
  if (!may_start() || host_.clock.steady_now() < pace_.next()) {
    return;
  }
  if (!next_) {
    take_next();
  }
  if (next_) {
    pace_.started(host_.clock.steady_now());
    const BatchJob job = *std::move(next_);
    next_.reset();
    try {
      start(job);
    } catch (const InterruptedError&) {
      has_more_ = false;
    } catch (const Error& error) {
      fail(number_, error, nullptr);
    }
    ++number_;
  }
}

void Batch::start(const BatchJob& job) {
  if (!is_same_connection(job.submission.connection, connection_)) {
    throw Error(ErrorKind::kUsage,
                "the job has other connection settings than the first one of the batch",
                "submit it in a batch of its own");
  }
  auto running = std::make_unique<Running>(number_, job, host_.log);
  begin(*running, job);
  running_.push_back(std::move(running));
}

void Batch::begin(Running& running, const BatchJob& job) {
  const ResolvedSubmission& submission = job.submission;
  const Host host = with_log(host_, running.log);
  (void)if_exists_of(submission.spec, job.options);
  log_settings_remarks(submission, host.log);
  SubmissionSpec spec = complete_spec(*api_, transport_, submission.spec, environment_, host);
  if (is_supervised(submission)) {
    running.supervising =
        std::make_unique<Supervising>(*api_, host,
                                      SupervisedApplication{.spec = std::move(spec),
                                                            .diagnostics = submission.diagnostics,
                                                            .wait = submission.wait,
                                                            .policy = submission.restart,
                                                            .options = job.options,
                                                            .environment = environment_},
                                      observer_);
    return;
  }
  PreparedSubmission prepared = prepare_submission(std::move(spec), submission.diagnostics, host);
  const Application application = prepared.application;
  running.submitting = std::make_unique<Submitting>(*api_, environment_, host, std::move(prepared),
                                                    submission.wait, job.options, observer_);
  if (submission.wait.wait_app_completion) {
    watches_->expect(running.driver.emplace(application));
  }
}

void Batch::turn() {
  start_one();
  watches_->turn();
  for (const auto& running : running_) {
    turn(*running);
  }
  std::erase_if(running_, [](const auto& running) { return running->task().done(); });
}

void Batch::turn(Running& running) {
  running.task().turn();
  if (running.driver && !running.follows && running.submitting->following() != nullptr) {
    running.follows = true;
    watches_->follow(*running.driver, running.submitting->driver_pod(),
                     *running.submitting->following());
    running.task().turn();
  }
  if (running.task().done()) {
    end(running);
  }
}

void Batch::end(Running& running) {
  if (running.driver) {
    watches_->forget(*running.driver);
  }
  const Following* const following = running.follows ? running.submitting->following() : nullptr;
  const Application application =
      running.submitting ? running.submitting->application() : running.named;
  try {
    const Outcome outcome = running.take();
    results_.ended(running.number, outcome,
                   following == nullptr ? nullptr : following->last_state());
  } catch (const Error& error) {
    fail(running.number, error, &application);
  }
}

SteadyTime Batch::due() const {
  SteadyTime due = watches_->due();
  if (may_start()) {
    due = std::min(due, pace_.next());
  }
  for (const auto& running : running_) {
    due = std::min(due, running->task().due());
  }
  return due;
}

int submit_batch_through(http::Transport& transport, BatchSource& source,
                         const BatchOptions& options, const Environment& environment, Host host,
                         SubmitObserver& observer, BatchObserver& results) {
  Batch batch(transport, source, options, environment, host, observer, results);
  try {
    if (!batch.connect()) {
      return 0;
    }
  } catch (const InterruptedError&) {
    return host.stop_signals.signal();
  }
  int signals = 0;
  (void)http::run(transport, host.clock, batch, [&] {
    for (const int count = host.stop_signals.received(); signals < count; ++signals) {
      batch.stop_signals();
    }
    return batch.done();
  });
  return host.stop_signals.signal();
}

}  // namespace firesteel::app

namespace firesteel {

int submit_batch(BatchSource& source, const BatchOptions& options, const Environment& environment,
                 Host host, SubmitObserver& observer, BatchObserver& results) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::submit_batch_through(wire.transport(), source, options, environment, host, observer,
                                     results);
  });
}

}  // namespace firesteel
