#pragma once
/// The supported Spark profiles, and the changes to a submission that each version introduced.

#include <string>
#include <vector>

#include "firesteel/spark_version.h"

namespace firesteel {

struct SparkChange {
  std::string since;   ///< "4.1", or "4.1.3" for a change of a patch release
  std::string change;  ///< a sentence without the full stop
};

/// "3.5", "4.0", …: oldest first.
[[nodiscard]] std::vector<std::string> spark_profiles();

/// The differences between profiles, oldest first.
[[nodiscard]] std::vector<SparkChange> spark_changes();

/// Those that the version does not have, because they are newer.
[[nodiscard]] std::vector<SparkChange> spark_changes_after(const SparkVersion& version);

}  // namespace firesteel
