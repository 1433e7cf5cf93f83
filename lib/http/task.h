#pragma once
/// How to wait: tasks that never block, and the one function that runs the event loop for them.

#include <functional>
#include <span>

#include "firesteel/clock.h"
#include "http/transport.h"

namespace firesteel::http {

/// Work that takes time.
class Task {
 public:
  Task() = default;
  virtual ~Task() = default;
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;
  Task(Task&&) = delete;
  Task& operator=(Task&&) = delete;

  /// Processes what has arrived and starts what is due.  Never blocks and never throws: a failure
  /// is kept until the owner asks for it.
  virtual void turn() = 0;
  /// When to call turn() even without new data; SteadyTime::max() for never.
  [[nodiscard]] virtual SteadyTime due() const = 0;
  /// True if turn() has nothing left to do.
  [[nodiscard]] virtual bool done() const = 0;
};

/// Returns true to end a wait early, for example because of a signal.
using Stop = std::function<bool()>;

/// Runs the event loop until all `tasks` are done (returns true) or `stop` returns true (returns
/// false; the tasks can be run again later).  `stop` is called before each turn and may be empty.
/// Nothing else outside of lib/http may call run_once().
bool run(Transport& transport, const Clock& clock, std::span<Task* const> tasks, const Stop& stop);

/// The same for one task.
bool run(Transport& transport, const Clock& clock, Task& task, const Stop& stop);

}  // namespace firesteel::http
