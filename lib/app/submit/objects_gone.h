#pragma once
/// Makes room for objects with fixed names: those of an earlier submission are deleted and awaited.

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

/// Leaves alone what is not of that submission: the create that follows is refused then, with the
/// reason.  Gives up after kLongest, with the same consequence.
class ObjectsGone final : public http::Task {
 public:
  static constexpr std::chrono::minutes kLongest{2};

  /// Whether an object that exists is of the earlier submission.
  using IsEarlier = std::function<bool(const nlohmann::json& found)>;

  /// `objects`: as they will be created.  `api` must outlive this object.
  ObjectsGone(kube::Api& api, std::string in_namespace, IsEarlier is_earlier,
              const std::vector<nlohmann::json>& objects);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }

 private:
  enum class Stage { kLooking, kDeleting, kPausing, kDone };

  bool step();
  void look();
  void take_looks();

  kube::Api& api_;
  std::string namespace_;
  IsEarlier is_earlier_;
  std::vector<kube::Call> looks_;  ///< of those that may be there
  std::unique_ptr<kube::Sending> sending_;
  SteadyTime until_;
  SteadyTime next_look_ = SteadyTime::max();
  Stage stage_ = Stage::kLooking;
};

}  // namespace firesteel::app
