#pragma once
/// Watches one pod until it is deleted, across lost connections.

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/streams/watch.h"

namespace firesteel::kube {

/// A change of the watched pod.
struct PodEvent {
  enum class Type {
    kSeen,     ///< `pod` is its current state
    kDeleted,  ///< the pod of this uid was deleted; `pod` is its last known state
  };
  Type type = Type::kSeen;
  nlohmann::json pod;
};

/// Starts from `pod`, the answer to its creation or to a GET: its uid identifies the pod, its
/// resourceVersion is where the watch starts.  Another pod with its name means that it was deleted.
class PodWatch final : public http::Task {
 public:
  /// `api` must outlive this object.
  PodWatch(Api& api, nlohmann::json pod);

  void turn() override { watch_.turn(); }
  [[nodiscard]] SteadyTime due() const override;
  /// The pod was deleted, or its watch failed.
  [[nodiscard]] bool done() const override { return watch_.done(); }
  /// The next event, if one has arrived.
  [[nodiscard]] std::optional<PodEvent> take();
  [[nodiscard]] bool has_work() const { return !events_.empty() || watch_.has_work(); }
  /// A persistent 401 or 403.
  [[nodiscard]] const std::optional<ApiError>& failure() const { return watch_.failure(); }

 private:
  void seen(const nlohmann::json& pod);
  void deleted(const std::string& uid, const nlohmann::json& last);

  Api& api_;
  nlohmann::json pod_;  ///< the last known state
  std::string uid_;
  std::deque<PodEvent> events_;
  Watch watch_;
};

/// Waits until pods are deleted.
class PodsGone final : public http::Task {
 public:
  /// `pods` were just read or deleted.  Gives up at `until`.  `api` must outlive this object.
  PodsGone(Api& api, const std::vector<nlohmann::json>& pods, SteadyTime until = SteadyTime::max());

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// All pods were deleted, the time has passed, or a watch failed.
  [[nodiscard]] bool done() const override;
  [[nodiscard]] bool are_gone() const;
  [[nodiscard]] std::optional<ApiError> failure() const;

 private:
  Api& api_;
  SteadyTime until_;
  std::vector<std::unique_ptr<PodWatch>> watches_;
};

}  // namespace firesteel::kube
