#pragma once
/// Watches one pod until told to stop: plain HTTP watch, resumed after every kind of end.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "kube/client/api.h"

namespace firesteel::kube {

/// A change of the watched pod.
struct PodEvent {
  enum class Type {
    kSeen,     ///< `pod` is its present state
    kDeleted,  ///< the pod of this uid is gone; `pod` is its last state when known, else null
  };
  Type type = Type::kSeen;
  nlohmann::json pod;
};

/// Starts from `pod` (as the API server answered its creation or a GET): its uid says which pod is
/// meant, its resourceVersion where to begin.  After EOF, 410, 5xx, 429 or a transport failure it
/// reads the pod again (a 404 or another uid is kDeleted) and watches on, with growing pauses up to
/// 10 s (more when the server asks for it).  401 and 403 that stay throw ApiError from next().
class PodWatch {
 public:
  PodWatch(Api& api, const Clock& clock, LogSink& log, nlohmann::json pod);
  ~PodWatch();
  PodWatch(const PodWatch&) = delete;
  PodWatch& operator=(const PodWatch&) = delete;
  PodWatch(PodWatch&&) = delete;
  PodWatch& operator=(PodWatch&&) = delete;

  /// The next event, or nothing when `until` has passed or `interrupted()` turned true.
  [[nodiscard]] std::optional<PodEvent> next(SteadyTime until,
                                             const std::function<bool()>& interrupted);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
