#pragma once
/// Whether an application is submitted again, and when.  Pure.  Mirrors ShouldRetry and
/// TimeUntilNextRetryDue of spark-operator v2.5.2, or the restarts of
/// spark-kubernetes-operator 1.0.0.

#include <optional>

#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/restart_policy.h"

namespace firesteel::app {

enum class AttemptEnd {
  kSucceeded,
  kFailed,        ///< the driver failed or was lost
  kNotSubmitted,  ///< there is no driver
};

/// What has been tried, with the attempt that has just ended.
struct Attempts {
  int submissions = 1;
  int executions = 0;  ///< submissions that made a driver
};

/// How long to wait for the next attempt after the end of one that began `since_begin` ago; nothing
/// if it was the last.  Unless policy.waits_after_end, the interval is multiplied by the number of
/// submissions and counts from the begin of the attempt, so nobody waits after a driver that ran
/// longer, or that succeeded.
[[nodiscard]] std::optional<SteadyTime::duration> next_attempt_in(const RestartPolicy& policy,
                                                                  const Attempts& attempts,
                                                                  AttemptEnd end,
                                                                  SteadyTime::duration since_begin);

/// How an attempt ended; nothing if the outcome is this process's (a signal, a time limit), after
/// which there is no next attempt.
[[nodiscard]] std::optional<AttemptEnd> attempt_end_of(const Outcome& outcome);

}  // namespace firesteel::app
