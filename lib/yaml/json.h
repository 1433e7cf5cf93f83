#pragma once
/// JSON text as Jackson reads it: the last of two equal names counts, text after the value is
/// ignored, and a number keeps its text.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::yaml {

/// True if kubernetes-client reads `text` as JSON and not as YAML: it begins with "{" or "[".
[[nodiscard]] bool is_json(std::string_view text);

struct JsonText {
  nlohmann::json value;
  /// The numbers that are not whole, as written ("1.10"), by their paths ("a.b[0]").
  std::map<std::string, std::string, std::less<>> numbers;
};

/// Throws Error kInput with the line and column; `source` names the text in the message.
[[nodiscard]] JsonText parse_json(std::string_view text, std::string_view source);

}  // namespace firesteel::yaml
