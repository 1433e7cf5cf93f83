#pragma once
/// JSON from the wire: text that would take memory out of all proportion is refused unparsed.

#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::json {

/// False when `text` is nested or cut into values far beyond what API servers send: 64 MB of "["
/// would become gigabytes.  Says nothing about whether it is JSON.
[[nodiscard]] bool is_bounded(std::string_view text);

/// The value, or a discarded one (`is_discarded()`) when `text` is not JSON or not bounded.
[[nodiscard]] nlohmann::json parse(std::string_view text);

}  // namespace firesteel::json
