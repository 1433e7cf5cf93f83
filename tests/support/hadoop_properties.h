#pragma once
/// Hadoop's settings as the properties of a submission.

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "firesteel/conf_value.h"

namespace firesteel::testing {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// spark.hadoop.KEY for each key, which `prefix` precedes.
inline Settings hadoop_properties(const Pairs& pairs, const std::string& prefix = "") {
  Settings properties;
  for (const auto& [key, value] : pairs) {
    properties[fmt::format("spark.hadoop.{}{}", prefix, key)] = {
        .value = value, .origin = {}, .key = {}};
  }
  return properties;
}

}  // namespace firesteel::testing
