#pragma once
/// One wait with a watch of its own.

#include <algorithm>

#include <nlohmann/json_fwd.hpp>

#include "app/follow/following.h"
#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

class WatchedWait final : public http::Task {
 public:
  /// `pod` is the driver pod as last seen.  References must outlive this object.
  WatchedWait(kube::Api& api, const nlohmann::json& pod, Following& following)
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

}  // namespace firesteel::app
