#include "app/session/connecting.h"

#include <chrono>
#include <exception>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::app {

namespace {

class LogIn final : public http::Task {
 public:
  explicit LogIn(kube::Credentials& credentials) : credentials_(credentials) {}

  void turn() override {
    try {
      done_ = done_ || credentials_.logged_in();
    } catch (const Error&) {
      failure_ = std::current_exception();
      done_ = true;
    }
  }
  [[nodiscard]] SteadyTime due() const override { return credentials_.due(); }
  [[nodiscard]] bool done() const override { return done_; }
  void rethrow() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  kube::Credentials& credentials_;
  bool done_ = false;
  std::exception_ptr failure_;
};

void log_in(const kube::Api& api, Host host) {
  api.credentials().log_in();
  LogIn task(api.credentials());
  if (!http::run(api.transport(), host.clock, task, [&] { return api.is_interrupted(); })) {
    throw InterruptedError("interrupted while logging in", host.stop_signals.signal());
  }
  task.rethrow();
}

}  // namespace

kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                  const Environment& environment, Host host) {
  const int descriptor = host.stop_signals.descriptor();
  if (descriptor >= 0) {
    transport.watch_descriptor(descriptor);
  }
  kube::Connection connection =
      kube::resolve_connection(settings, environment, host.log, host.stop_signals);
  if (connection.exec) {
    connection.exec->shielded = descriptor >= 0;
  }
  kube::Api api(
      transport, std::move(connection), host.clock, host.random, host.log,
      kube::Limits{
          .connect = settings.connection_timeout.value_or(ConnectionSettings::kConnectionTimeout),
          .request = settings.request_timeout.value_or(ConnectionSettings::kRequestTimeout),
          .retry_for = settings.retry_for.value_or(ConnectionSettings::kRetryFor)});
  api.limit_first_contact(settings.retry_for.value_or(ConnectionSettings::kFirstContact));
  api.heed(host.stop_signals);
  log_in(api, host);
  return api;
}

}  // namespace firesteel::app
