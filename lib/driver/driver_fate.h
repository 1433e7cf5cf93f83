#pragma once
/// Decides how a driver ended from what was seen of its pod, in the order it was seen (design.md,
/// promise 2): the driver container's own end wins, unless the pod was already on its way out.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"

namespace firesteel::driver {

struct Ending {
  Outcome::Kind kind = Outcome::Kind::kDriverEnded;  ///< or kLost
  int exit_code = 0;   ///< the driver container's; 0 when it never ended
  std::string reason;  ///< for a person, may be empty
};

class DriverFate {
 public:
  explicit DriverFate(std::string driver_container);

  /// The pod as it is now.
  void seen(const nlohmann::json& pod);
  /// The pod is gone; `last` is its last state, null when that is not known.
  void gone(const nlohmann::json& last);
  /// Set once, by the first observation that decides.
  [[nodiscard]] const std::optional<Ending>& ending() const { return ending_; }

 private:
  void container_ended(const nlohmann::json& pod, const DriverState& state);
  void lost(const std::string& why, const DriverState& state);

  std::string driver_container_;
  std::string doom_;  ///< why the pod was ending before its driver did; empty: it was not
  std::optional<Ending> ending_;
};

}  // namespace firesteel::driver
