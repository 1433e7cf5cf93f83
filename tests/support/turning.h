#pragma once
/// Runs tasks on a transport of the tests until something is seen.

#include <algorithm>
#include <chrono>
#include <functional>

#include "firesteel/clock.h"
#include "http/task.h"
#include "http/transport.h"

namespace firesteel::testing {

/// Turns `task` until it is done or `seen` (true), or `within` has passed on `clock` (false).
inline bool turn_until(http::Transport& transport, const Clock& clock, http::Task& task,
                       std::chrono::nanoseconds within, const std::function<bool()>& seen = {}) {
  const SteadyTime end = clock.steady_now() + within;
  while (true) {
    task.turn();
    if (task.done() || (seen && seen())) {
      return true;
    }
    const SteadyTime now = clock.steady_now();
    if (now >= end) {
      return false;
    }
    const SteadyTime wake = std::min(end, task.due());
    transport.run_once(std::chrono::ceil<std::chrono::milliseconds>(
        std::max(wake - now, SteadyTime::duration(0))));
  }
}

}  // namespace firesteel::testing
