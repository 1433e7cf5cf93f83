#pragma once
/// Merges the layers of a front end into one flat configuration, each value with its origin.

#include <string>
#include <string_view>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/sources.h"

namespace firesteel::conf {

struct Merged {
  Settings properties;  ///< higher layers over lower ones; only keys that start with "spark."
  /// -D of the JVM options: lowest precedence, and ignored by SparkSubmit's own checks.
  Settings system;
  std::vector<std::string> ignored_keys;  ///< keys that do not start with "spark."

  [[nodiscard]] const ConfValue* find(std::string_view key) const;
};

/// `layers` and `system` as in Sources.
[[nodiscard]] Merged merge(std::vector<Settings> layers, Settings system);

}  // namespace firesteel::conf
