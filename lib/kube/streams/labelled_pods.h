#pragma once
/// Tracks the pods that have a label.  Part of an event loop that its owner runs.

#include <functional>
#include <memory>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::kube {

/// Lists the pods, then watches them.  After every kind of end it lists or watches again, with
/// growing pauses up to 30 s.  A pod that a new list does not contain counts as deleted.
class LabelledPods {
 public:
  struct Callbacks {
    std::function<void(const nlohmann::json& pod)> on_seen;  ///< new or changed
    std::function<void(const std::string& uid)> on_gone;     ///< once per deleted pod that was seen
  };

  LabelledPods(Api& api, const Clock& clock, std::string in_namespace, std::string label_selector,
               Callbacks callbacks);
  ~LabelledPods();
  LabelledPods(const LabelledPods&) = delete;
  LabelledPods& operator=(const LabelledPods&) = delete;
  LabelledPods(LabelledPods&&) = delete;
  LabelledPods& operator=(LabelledPods&&) = delete;

  /// Registers a pod that was seen elsewhere: if the first list lacks it, it counts as deleted.
  void expect(const std::string& uid);
  /// Processes answers, which runs the callbacks, and starts requests that are due; never blocks.
  /// Throws ApiError for a persistent 401 or 403.
  void turn();
  /// When to call turn() even without new data; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
