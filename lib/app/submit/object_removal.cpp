#include "app/submit/object_removal.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/objects/resource_path.h"

namespace firesteel::app {

namespace {

/// The kind as a kubectl argument: configmap, podgroup.scheduling.volcano.sh.
std::string kubectl_kind(const CreatedObject& object) {
  const std::string kind = base::lower(object.kind);
  const std::string_view group = kube::group_of(object.api_version);
  return group.empty() || group.ends_with("k8s.io") ? kind : fmt::format("{}.{}", kind, group);
}

}  // namespace

std::string kubectl_delete(std::string_view in_namespace,
                           const std::vector<CreatedObject>& objects) {
  std::string command =
      fmt::format("kubectl --namespace {} delete", base::shell_quoted(in_namespace));
  for (const CreatedObject& object : objects) {
    command += " " + base::shell_quoted(kubectl_kind(object) + "/" + object.name);
  }
  return command;
}

void warn_remaining(LogSink& log, std::string_view in_namespace,
                    const std::vector<CreatedObject>& objects) {
  if (!objects.empty()) {
    log.write(LogLevel::kWarn, "Firesteel",
              fmt::format("{} may remain in namespace {}; delete with: {}",
                          base::counted(objects.size(), "object"), in_namespace,
                          kubectl_delete(in_namespace, objects)));
  }
}

ObjectRemoval::ObjectRemoval(kube::Api& api, LogSink& log, std::string_view in_namespace,
                             std::vector<CreatedObject> objects, SteadyTime until)
    : api_(api), log_(log), objects_(std::move(objects)) {
  calls_.reserve(objects_.size());
  for (const CreatedObject& object : objects_) {
    calls_.push_back(
        kube::delete_call({.kind = {.api_version = object.api_version, .kind = object.kind},
                           .object_namespace = std::string(in_namespace),
                           .name = object.name,
                           .uid = object.uid}));
  }
  sending_ = std::make_unique<kube::Sending>(api_, calls_, api_.limits());
  sending_->finish_by(until);
}

std::vector<CreatedObject> ObjectRemoval::take_remaining() {
  std::vector<CreatedObject> remaining;
  const std::vector<kube::Answer> answers = sending_->take();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].deleted()) {
      continue;
    }
    if (remaining.empty()) {
      log_.write(LogLevel::kWarn, "Firesteel", api_.error(calls_[i], answers[i]).what());
    }
    remaining.push_back(std::move(objects_[i]));
  }
  return remaining;
}

}  // namespace firesteel::app
