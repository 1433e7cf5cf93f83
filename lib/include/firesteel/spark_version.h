#pragma once
/// The version of Spark that a submission follows.

#include <cstdint>
#include <string>

namespace firesteel {

/// What versions of Spark changed: conf/profile.h.
enum class Feature : std::uint8_t;

/// The Spark version whose behaviour to follow, and how it was decided.
struct SparkVersion {
  int major = 4;
  int minor = 3;
  int patch = 0;
  std::string text = "4.3.0";  ///< the value of the label spark-version
  std::string source;          ///< "--spark-version", "RELEASE in /opt/spark", "image X", "newest"
  [[nodiscard]] bool has(Feature feature) const;
};

}  // namespace firesteel
