#pragma once
/// When an application that has ended is submitted again.

#include <chrono>
#include <optional>

namespace firesteel {

/// SparkApplication's spec.restartPolicy, or spec.applicationTolerations.restartConfig of Apache's.
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
  /// Of all kinds together, also after success; none: no limit.
  std::optional<int> restarts = {};
  std::chrono::seconds failure_interval{5};
  std::chrono::seconds submission_interval{5};
  std::chrono::seconds success_interval{0};
  /// The intervals count from the end of an attempt and stay as they are.  Else they count from its
  /// begin, and grow with each attempt.
  bool waits_after_end = false;
};

}  // namespace firesteel
