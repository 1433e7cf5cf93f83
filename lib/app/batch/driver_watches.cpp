#include "app/batch/driver_watches.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/following.h"
#include "app/follow/watched_wait.h"
#include "firesteel/clock.h"
#include "firesteel/labels.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/streams/watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// A pod that the common watch has not shown for this long gets a watch of its own: it may have
/// been created and deleted while the common one was interrupted.
constexpr std::chrono::seconds kPatience{30};

std::string selector() {
  return fmt::format("{}={},{}", kRoleLabel, kDriverRole, kSubmissionLabel);
}

}  // namespace

void DriverWatches::expect(ExpectedDriver& driver) {
  expected_.emplace(Place(driver.in_namespace_, driver.name_), &driver);
  watch(driver.in_namespace_);
}

void DriverWatches::watch(const std::string& in_namespace) {
  std::unique_ptr<kube::Watch>& watch = watches_[in_namespace];
  if (watch) {
    return;
  }
  watch = std::make_unique<kube::Watch>(
      api_,
      kube::WatchScope{.in_namespace = in_namespace, .label_selector = selector(), .name = {}},
      kube::WatchCallbacks{
          .on_seen = [this, in_namespace](const Json& pod) { seen(in_namespace, pod); },
          .on_deleted = [this, in_namespace](
                            const std::string& uid,
                            const Json& last) { deleted(in_namespace, uid, last); }},
      kube::Watch::Settings{.subject = fmt::format("the drivers in namespace {}", in_namespace)});
}

void DriverWatches::follow(ExpectedDriver& driver, const Json& pod, Following& following) {
  driver.pod_ = pod;
  driver.following_ = &following;
  const std::string uid = json::uid_of(pod);
  const bool is_early = driver.early_ && json::uid_of(*driver.early_) == uid;
  if (json::label_of(pod, kSubmissionLabel).empty() || watches_.at(driver.in_namespace_)->done()) {
    watch_alone(driver);
  } else if (is_early) {
    driver.seen_ = true;
    following.seen(*driver.early_);
    if (driver.early_gone_) {
      following.gone(*driver.early_);
    }
  } else {
    driver.own_watch_at_ = host_.clock.steady_now() + kPatience;
  }
  driver.early_.reset();
}

void DriverWatches::forget(ExpectedDriver& driver) {
  std::erase_if(expected_, [&driver](const auto& entry) { return entry.second == &driver; });
}

void DriverWatches::watch_alone(ExpectedDriver& driver) {
  driver.own_watch_at_ = SteadyTime::max();
  driver.own_ = std::make_unique<WatchedWait>(api_, driver.pod_, *driver.following_);
}

void DriverWatches::seen(const std::string& in_namespace, const Json& pod) {
  const auto [first, last] = expected_.equal_range(Place(in_namespace, json::name_of(pod)));
  for (auto entry = first; entry != last; ++entry) {
    ExpectedDriver& driver = *entry->second;
    if (driver.following_ == nullptr) {
      driver.early_ = pod;
      driver.early_gone_ = false;
    } else if (!driver.own_ && json::uid_of(pod) == json::uid_of(driver.pod_)) {
      driver.seen_ = true;
      driver.own_watch_at_ = SteadyTime::max();
      driver.following_->seen(pod);
    }
  }
}

void DriverWatches::deleted(const std::string& in_namespace, const std::string& uid,
                            const Json& last) {
  for (const auto& [place, driver] : expected_) {
    if (place.first != in_namespace || driver->own_) {
      continue;
    }
    if (driver->following_ != nullptr && json::uid_of(driver->pod_) == uid) {
      driver->following_->gone(last.is_null() ? driver->pod_ : last);
    } else if (driver->early_ && json::uid_of(*driver->early_) == uid) {
      driver->early_gone_ = true;
    }
  }
}

void DriverWatches::turn() {
  for (const auto& [in_namespace, watch] : watches_) {
    if (!watch->done()) {
      watch->turn();
    }
  }
  const SteadyTime now = host_.clock.steady_now();
  for (const auto& [place, driver] : expected_) {
    if (driver->following_ == nullptr) {
      continue;
    }
    if (!driver->own_ && (now >= driver->own_watch_at_ || watches_.at(place.first)->done())) {
      watch_alone(*driver);
    }
    if (driver->own_ && !driver->own_->done()) {
      driver->own_->turn();
    }
  }
}

SteadyTime DriverWatches::due() const {
  SteadyTime due = SteadyTime::max();
  for (const auto& [in_namespace, watch] : watches_) {
    due = std::min(due, watch->due());
  }
  for (const auto& [place, driver] : expected_) {
    due = std::min(due, driver->own_watch_at_);
    if (driver->own_ && !driver->own_->done()) {
      due = std::min(due, driver->own_->due());
    }
  }
  return due;
}

}  // namespace firesteel::app
