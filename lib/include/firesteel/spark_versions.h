#pragma once
/// The versions of Spark that there is a profile for, and what they changed about a submission.

#include <string>
#include <vector>

namespace firesteel {

struct SparkChange {
  std::string since;   ///< "4.1", or "4.1.3" when a patch release brought it
  std::string change;  ///< a sentence without its full stop
};

/// "3.5", "4.0", …: oldest first.
[[nodiscard]] std::vector<std::string> spark_profiles();

/// What differs between profiles, oldest first.
[[nodiscard]] std::vector<SparkChange> spark_changes();

}  // namespace firesteel
