#pragma once
/// Decides how a driver ended from the states of its pod, in the order they were seen: the exit of
/// the driver container wins, unless the pod was already being stopped.  A deletion is final; a
/// disruption and a status.reason count only while they stand, because Kubernetes takes both back.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"

namespace firesteel::driver {

struct Ending {
  Outcome::Kind kind = Outcome::Kind::kDriverEnded;  ///< or kLost
  int exit_code = 0;   ///< the driver container's; 0 if it never ended
  std::string reason;  ///< for a person, may be empty
};

class DriverFate {
 public:
  explicit DriverFate(std::string driver_container);

  /// The pod as it is now.
  void seen(const nlohmann::json& pod);
  /// The pod was deleted; `last` is its last state, null if that is not known.
  void gone(const nlohmann::json& last);
  /// Set once, by the first observation that is conclusive.
  [[nodiscard]] const std::optional<Ending>& ending() const { return ending_; }

 private:
  void container_ended(const nlohmann::json& pod, const DriverState& state);
  void lost(const std::string& why, const DriverState& state);

  std::string driver_container_;
  std::string doom_;  ///< why the pod was being stopped when last seen; empty if it was not
  bool deleted_before_end_ = false;  ///< seen with a deletionTimestamp while the driver ran
  std::optional<Ending> ending_;
};

}  // namespace firesteel::driver
