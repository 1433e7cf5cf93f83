#include "app/submit/objects_gone.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::milliseconds kPause{250};

}  // namespace

ObjectsGone::ObjectsGone(kube::Api& api, std::string in_namespace, IsEarlier is_earlier,
                         const std::vector<Json>& objects)
    : api_(api),
      namespace_(std::move(in_namespace)),
      is_earlier_(std::move(is_earlier)),
      until_(api.clock().steady_now() + kLongest) {
  looks_.reserve(objects.size());
  for (const Json& object : objects) {
    // Whoever may not read may still patch.
    const std::string api_version = json::text_at(object, {"apiVersion"});
    const std::string kind = json::text_at(object, {"kind"});
    looks_.push_back(kube::look_call({.kind = {.api_version = api_version, .kind = kind},
                                      .object_namespace = namespace_,
                                      .name = json::name_of(object)}));
  }
  look();
}

void ObjectsGone::turn() {
  while (stage_ != Stage::kDone && step()) {
  }
}

SteadyTime ObjectsGone::due() const {
  if (stage_ == Stage::kDone) {
    return SteadyTime::max();
  }
  return stage_ == Stage::kPausing ? next_look_ : sending_->due();
}

void ObjectsGone::look() {
  if (looks_.empty() || api_.clock().steady_now() >= until_) {
    stage_ = Stage::kDone;
    return;
  }
  sending_ = std::make_unique<kube::Sending>(api_, looks_, api_.limits());
  stage_ = Stage::kLooking;
}

/// False if it has to wait.
bool ObjectsGone::step() {
  const SteadyTime now = api_.clock().steady_now();
  if (stage_ == Stage::kPausing) {
    if (now < next_look_) {
      return false;
    }
    look();
    return true;
  }
  sending_->turn();
  if (!sending_->done()) {
    return false;
  }
  if (stage_ == Stage::kLooking) {
    take_looks();
  } else {
    (void)sending_->take();  // what could not be deleted goes with its owner
    stage_ = Stage::kPausing;
    next_look_ = now + kPause;
  }
  return true;
}

void ObjectsGone::take_looks() {
  const std::vector<kube::Answer> answers = sending_->take();
  std::vector<kube::Call> remaining;
  std::vector<kube::Call> deletions;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Json& found = answers[i].body;
    if (!answers[i].ok() || !is_earlier_(found)) {
      continue;
    }
    deletions.push_back(
        kube::delete_call({.kind = {.api_version = looks_[i].api_version, .kind = looks_[i].kind},
                           .object_namespace = namespace_,
                           .name = looks_[i].name,
                           .uid = json::uid_of(found)}));
    remaining.push_back(std::move(looks_[i]));
  }
  looks_ = std::move(remaining);
  if (looks_.empty()) {
    stage_ = Stage::kDone;
    return;
  }
  sending_ = std::make_unique<kube::Sending>(api_, std::move(deletions), api_.limits());
  stage_ = Stage::kDeleting;
}

}  // namespace firesteel::app
