#pragma once
/// Writes the bodies of requests.

#include <string>

#include <nlohmann/json.hpp>

namespace firesteel::json {

/// The same text as value.dump(), and the same exception for a string that is not UTF-8; strings
/// without special characters are copied instead of decoded.
[[nodiscard]] std::string write(const nlohmann::json& value);

}  // namespace firesteel::json
