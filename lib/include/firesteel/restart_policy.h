#pragma once
/// When an application that has ended is submitted again.

#include <chrono>
#include <optional>

namespace firesteel {

/// SparkApplication's spec.restartPolicy.
struct RestartPolicy {
  enum class Type {
    kNever,
    kOnFailure,  ///< as often as the numbers of retries say; without a number, never
    kAlways,     ///< after success too, without end
  };
  Type type = Type::kNever;
  /// After a driver that failed or was lost.  N retries are N + 1 attempts.
  std::optional<int> failure_retries = {};
  /// After a submission that failed before there was a driver.
  std::optional<int> submission_retries = {};
  std::chrono::seconds failure_interval{5};
  std::chrono::seconds submission_interval{5};
};

}  // namespace firesteel
