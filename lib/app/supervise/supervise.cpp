#include "app/supervise/supervise.h"

#include <optional>
#include <utility>

#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/submission.h"
#include "app/submit/submitting.h"
#include "app/supervise/supervising.h"
#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/restart_policy.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel {

namespace app {

bool is_supervised(const ResolvedSubmission& submission) {
  return submission.restart.type != RestartPolicy::Type::kNever &&
         submission.wait.wait_app_completion;
}

Outcome supervise_through(http::Transport& transport, ResolvedSubmission submission,
                          const SubmitOptions& options, const Environment& environment, Host host,
                          SubmitObserver& observer) {
  (void)if_exists_of(submission.spec, options);  // throws before anything is read
  log_settings_remarks(submission, host.log);
  std::string name = submission.spec.app_name.value;
  std::optional<kube::Api> api;
  std::optional<Supervising> supervising;
  try {
    api.emplace(connect(transport, submission.connection, environment, host));
    supervising.emplace(
        *api, host,
        SupervisedApplication{
            .spec = complete_spec(*api, transport, std::move(submission.spec), environment, host),
            .diagnostics = submission.diagnostics,
            .wait = submission.wait,
            .policy = submission.restart,
            .options = options,
            .environment = environment},
        observer);
  } catch (const InterruptedError&) {
    return interrupted_before_connection(std::move(name), host.stop_signals);
  }
  int signals = 0;
  (void)http::run(transport, host.clock, *supervising, [&] {
    for (const int count = host.stop_signals.received(); signals < count; ++signals) {
      supervising->stop_signals();
    }
    return supervising->done();
  });
  return supervising->take();
}

}  // namespace app

Outcome submit(ResolvedSubmission submission, const SubmitOptions& options,
               const Environment& environment, Host host, SubmitObserver& observer) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    const auto through =
        app::is_supervised(submission) ? app::supervise_through : app::submit_through;
    return through(wire.transport(), std::move(submission), options, environment, host, observer);
  });
}

}  // namespace firesteel
