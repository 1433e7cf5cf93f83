#pragma once
/// Counts that agree with their noun.

#include <cstddef>
#include <string>
#include <string_view>

namespace firesteel::cli {

/// "1 object", "2 objects": of a noun whose plural ends in s.
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace firesteel::cli
