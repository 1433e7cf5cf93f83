#pragma once
/// Watches one pod with a plain HTTP watch that resumes after every kind of end.

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
    kSeen,     ///< `pod` is its current state
    kDeleted,  ///< the pod of this uid was deleted; `pod` is its last state if known, else null
  };
  Type type = Type::kSeen;
  nlohmann::json pod;
};

/// Starts from `pod`, the answer to its creation or to a GET: its uid identifies the pod, its
/// resourceVersion is where the watch starts.  After EOF, 410, 5xx, 429 or a transport failure it
/// reads the pod again (404 or another uid means kDeleted) and continues, with growing pauses up to
/// 10 s (longer if the server requests it).  A persistent 401 or 403 makes next() throw ApiError.
class PodWatch {
 public:
  PodWatch(Api& api, const Clock& clock, LogSink& log, nlohmann::json pod);
  ~PodWatch();
  PodWatch(const PodWatch&) = delete;
  PodWatch& operator=(const PodWatch&) = delete;
  PodWatch(PodWatch&&) = delete;
  PodWatch& operator=(PodWatch&&) = delete;

  /// The next event, or nothing once `until` has passed or `interrupted()` returns true.
  [[nodiscard]] std::optional<PodEvent> next(SteadyTime until,
                                             const std::function<bool()>& interrupted);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
