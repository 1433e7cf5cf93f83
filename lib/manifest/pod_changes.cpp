#include "manifest/pod_changes.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/submission_spec.h"
#include "yaml/document.h"

namespace firesteel::manifest {

namespace {

using Json = nlohmann::json;

/// The member that a change names; created if it is absent.
Json& target_of(const PodChange& change, Json& pod, std::size_t container) {
  Json* target = change.part == PodChange::Part::kContainer ? &pod["spec"]["containers"][container]
                                                            : &pod["spec"];
  for (const std::string_view step : base::split(change.path, '.')) {
    target = &(*target)[std::string(step)];
  }
  return *target;
}

bool has_container(const Json& containers, const Json& wanted) {
  return std::ranges::any_of(containers, [&wanted](const Json& each) {
    return each.value("name", "") == wanted.value("name", "") &&
           each.value("image", "") == wanted.value("image", "");
  });
}

void append(Json& list, const Json& added, bool only_new) {
  for (const Json& each : added) {
    if (!only_new || !has_container(list, each)) {
      list.push_back(each);
    }
  }
}

}  // namespace

void apply_changes(const std::vector<PodChange>& changes, Json& pod, std::size_t container) {
  for (const PodChange& change : changes) {
    const Json& value = change.value.tree().value;
    Json& target = target_of(change, pod, container);
    switch (change.how) {
      case PodChange::How::kReplace:
        target = value;
        break;
      case PodChange::How::kAppend:
      case PodChange::How::kAppendNewContainers:
        append(target, value, change.how == PodChange::How::kAppendNewContainers);
        break;
      case PodChange::How::kMerge:
        target.update(value);
        break;
    }
  }
}

}  // namespace firesteel::manifest
