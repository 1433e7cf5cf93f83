#pragma once
/// The pods that have a label, as they come and go: a part of an event loop that others turn.

#include <functional>
#include <memory>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::kube {

/// Lists the pods, then watches; after every kind of end it lists or watches again, with growing
/// pauses up to 30 s.  What a list no longer has is gone.
class LabelledPods {
 public:
  struct Callbacks {
    std::function<void(const nlohmann::json& pod)> on_seen;  ///< new or changed
    std::function<void(const std::string& uid)> on_gone;     ///< once, for what was seen
  };

  LabelledPods(Api& api, const Clock& clock, std::string in_namespace, std::string label_selector,
               Callbacks callbacks);
  ~LabelledPods();
  LabelledPods(const LabelledPods&) = delete;
  LabelledPods& operator=(const LabelledPods&) = delete;
  LabelledPods(LabelledPods&&) = delete;
  LabelledPods& operator=(LabelledPods&&) = delete;

  /// A pod that was seen elsewhere: it is gone when the first list lacks it.
  void expect(const std::string& uid);
  /// Takes answers, which runs the callbacks, and starts requests that are due; never waits.
  /// Throws ApiError for a 401 or 403 that stays.
  void turn();
  /// When turn() is to be called although nothing came; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
