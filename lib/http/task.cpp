#include "http/task.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "firesteel/clock.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

/// Limits the damage of a task that reports its due time wrongly.
constexpr std::chrono::milliseconds kLongestTurn{60'000};

std::chrono::milliseconds until_due(std::span<Task* const> tasks, SteadyTime now) {
  std::chrono::milliseconds wait = kLongestTurn;
  for (const Task* const task : tasks) {
    const SteadyTime due = task->done() ? SteadyTime::max() : task->due();
    if (due < now + kLongestTurn) {
      wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(due - now));
    }
  }
  return std::max(wait, std::chrono::milliseconds(0));
}

}  // namespace

bool run(Transport& transport, const Clock& clock, std::span<Task* const> tasks, const Stop& stop) {
  while (!stop || !stop()) {
    for (Task* const task : tasks) {
      task->turn();
    }
    if (std::ranges::all_of(tasks, &Task::done)) {
      return true;
    }
    transport.run_once(until_due(tasks, clock.steady_now()));
  }
  return false;
}

bool run(Transport& transport, const Clock& clock, Task& task, const Stop& stop) {
  Task* const only = &task;
  return run(transport, clock, std::span(&only, 1), stop);
}

}  // namespace firesteel::http
