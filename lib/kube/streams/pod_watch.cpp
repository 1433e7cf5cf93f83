#include "kube/streams/pod_watch.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/streams/watch.h"

namespace firesteel::kube {

namespace {

WatchScope scope_of(const nlohmann::json& pod) {
  return {
      .in_namespace = json::namespace_of(pod), .label_selector = {}, .name = json::name_of(pod)};
}

}  // namespace

PodWatch::PodWatch(Api& api, nlohmann::json pod)
    : api_(api),
      pod_(std::move(pod)),
      uid_(json::uid_of(pod_)),
      watch_(api, scope_of(pod_),
             {.on_seen = [this](const nlohmann::json& now) { seen(now); },
              .on_deleted = [this](const std::string& uid,
                                   const nlohmann::json& last) { deleted(uid, last); }},
             {.subject = "pod " + json::name_of(pod_)}) {
  watch_.begin_at(pod_);
}

SteadyTime PodWatch::due() const {
  return events_.empty() ? watch_.due() : api_.clock().steady_now();
}

std::optional<PodEvent> PodWatch::take() {
  if (events_.empty()) {
    return std::nullopt;
  }
  PodEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

void PodWatch::seen(const nlohmann::json& pod) {
  if (json::uid_of(pod) != uid_) {
    deleted(uid_, nullptr);  // another pod has its name
    return;
  }
  pod_ = pod;
  events_.push_back({.type = PodEvent::Type::kSeen, .pod = pod_});
}

void PodWatch::deleted(const std::string& uid, const nlohmann::json& last) {
  if (uid != uid_) {
    return;  // an older pod of that name was still being deleted
  }
  watch_.stop();
  events_.push_back({.type = PodEvent::Type::kDeleted, .pod = last.is_null() ? pod_ : last});
}

PodsGone::PodsGone(Api& api, const std::vector<nlohmann::json>& pods, SteadyTime until)
    : api_(api), until_(until) {
  watches_.reserve(pods.size());
  for (const nlohmann::json& pod : pods) {
    watches_.push_back(std::make_unique<PodWatch>(api, pod));
  }
}

void PodsGone::turn() {
  for (const auto& watch : watches_) {
    watch->turn();
    while (watch->take()) {
    }
  }
}

SteadyTime PodsGone::due() const {
  SteadyTime due = until_;
  for (const auto& watch : watches_) {
    due = std::min(due, watch->due());
  }
  return due;
}

bool PodsGone::done() const {
  return failure() || are_gone() || api_.clock().steady_now() >= until_;
}

bool PodsGone::are_gone() const {
  return std::ranges::all_of(watches_,
                             [](const auto& watch) { return watch->done() && !watch->failure(); });
}

std::optional<ApiError> PodsGone::failure() const {
  for (const auto& watch : watches_) {
    if (watch->failure()) {
      return watch->failure();
    }
  }
  return std::nullopt;
}

}  // namespace firesteel::kube
