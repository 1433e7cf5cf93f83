#pragma once
/// The progress of a driver while waiting for it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace firesteel {

/// A running stage of the Spark application.
struct StageProgress {
  int id = 0;
  std::string name;  ///< "reduce at Pi.scala:42"
  int tasks = 0;
  int done = 0;
};

/// How much is looked at.
enum class ProgressDetail {
  kNone,
  kExecutors,  ///< only counts executors, when their number changes
  kAll,        ///< also the steps before the driver runs and Spark's stages, every second
};

struct Progress {
  /// The current step before the driver container runs, "pulling image spark:4.3.0"; empty: it
  /// runs.
  std::string starting;
  std::int64_t seconds = 0;              ///< duration of that step, or of the driver's run so far
  std::optional<int> executors_running;  ///< none: unknown
  std::optional<int> executors_wanted;   ///< none: unknown
  std::vector<StageProgress> stages;     ///< in the order of their ids; empty: none or unknown
};

}  // namespace firesteel
