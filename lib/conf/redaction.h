#pragma once
/// Decides which settings look like secrets (spark.redaction.regex).

#include <optional>
#include <regex>
#include <string>
#include <string_view>

namespace firesteel::conf {

class Redaction {
 public:
  /// `pattern` as in spark.redaction.regex.  One that std::regex does not understand counts as
  /// Spark's default.
  explicit Redaction(std::string_view pattern);

  [[nodiscard]] bool matches(std::string_view text) const;
  /// `value`, or Spark's replacement text if the key or the value looks like a secret.
  [[nodiscard]] std::string shown(std::string_view key, std::string_view value) const;

 private:
  std::optional<std::regex> regex_;  ///< nothing: Spark's default, searched for by hand
};

}  // namespace firesteel::conf
