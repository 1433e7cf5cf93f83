#include "app/follow/follow.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/following.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// One wait with a watch of its own.
class WatchedPod final : public http::Task {
 public:
  WatchedPod(kube::Api& api, const Json& pod, Following& following)
      : following_(following), watch_(api, pod) {}

  void turn() override {
    watch_.turn();
    while (const auto event = watch_.take()) {
      if (event->type == kube::PodEvent::Type::kSeen) {
        following_.seen(event->pod);
      } else {
        following_.gone(event->pod);
      }
    }
    if (const auto& failure = watch_.failure()) {
      following_.watch_failed(*failure);
    }
    following_.turn();
  }
  [[nodiscard]] SteadyTime due() const override { return std::min(watch_.due(), following_.due()); }
  [[nodiscard]] bool done() const override { return following_.done(); }

 private:
  Following& following_;
  kube::PodWatch watch_;
};

}  // namespace

Outcome follow(kube::Api& api, Host host, const FollowSettings& settings, const Json& pod,
               Application application, SubmitObserver& observer) {
  Following following(api, host, settings, pod, std::move(application), observer);
  WatchedPod watched(api, pod, following);
  int signals = 0;
  (void)http::run(api.transport(), host.clock, watched, [&] {
    for (const int count = host.stop_signals.received(); signals < count; ++signals) {
      following.stop_signals();
    }
    return following.done();
  });
  return following.take();
}

Outcome end_by_signal(kube::Api& api, Host host, OnInterrupt on_interrupt, const Json& pod,
                      Application application) {
  Outcome outcome;
  outcome.application = std::move(application);
  outcome.kind = Outcome::Kind::kInterrupted;
  outcome.signal = host.stop_signals.signal();
  outcome.reason = "the driver keeps running";
  if (on_interrupt == OnInterrupt::kKill) {
    const kube::Api::Finishing finishing(api);
    const kube::Call call = kube::delete_call(
        "v1", "Pod", json::text_at(pod, {"metadata", "namespace"}),
        json::text_at(pod, {"metadata", "name"}), json::text_at(pod, {"metadata", "uid"}));
    const kube::Answer answer = api.send(call);
    outcome.reason = answer.ok() || answer.status == 404 || answer.status == 409
                         ? "the driver pod was deleted"
                         : fmt::format("the driver pod could not be deleted: {}",
                                       api.error(call, answer).what());
  }
  return outcome;
}

}  // namespace firesteel::app
