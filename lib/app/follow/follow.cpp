#include "app/follow/follow.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "app/follow/following.h"
#include "app/follow/watched_wait.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/client/api.h"

namespace firesteel::app {

Outcome follow(kube::Api& api, Host host, const FollowSettings& settings, const nlohmann::json& pod,
               Application application, SubmitObserver& observer) {
  Following following(api, host, settings, pod, std::move(application), observer);
  WatchedWait watched(api, pod, following);
  int signals = 0;
  (void)http::run(api.transport(), host.clock, watched, [&] {
    for (const int count = host.stop_signals.received(); signals < count; ++signals) {
      following.stop_signals();
    }
    return following.done();
  });
  return following.take();
}

}  // namespace firesteel::app
