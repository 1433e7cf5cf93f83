#pragma once
/// How far a driver that is waited for has come.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace firesteel {

/// A stage of Spark that runs.
struct StageProgress {
  int id = 0;
  std::string name;  ///< "reduce at Pi.scala:42"
  int tasks = 0;
  int done = 0;
};

struct Progress {
  /// What happens before the driver's container runs: "pulling image spark:4.3.0"; empty: it runs.
  std::string starting;
  std::int64_t seconds = 0;              ///< for how long: of that step, or of the driver's run
  std::optional<int> executors_running;  ///< none: not known
  std::optional<int> executors_wanted;   ///< none: not known
  std::vector<StageProgress> stages;     ///< in the order of their ids; empty: none, or not known
};

}  // namespace firesteel
