#pragma once
/// Decides which settings look like secrets (spark.redaction.regex).

#include <optional>
#include <regex>
#include <string>
#include <string_view>

namespace firesteel::conf {

class Redaction {
 public:
  /// `pattern` as in spark.redaction.regex, which has Java's syntax.  One that std::regex does not
  /// read as Java does matches everything: what it would hide is not known.
  explicit Redaction(std::string_view pattern);

  [[nodiscard]] bool hides_all() const { return hides_all_; }

  /// True also for what has a key of a store, whatever the pattern says.
  [[nodiscard]] bool matches(std::string_view text) const;
  /// `value`, or Spark's replacement text if the key or the value looks like a secret.
  [[nodiscard]] std::string shown(std::string_view key, std::string_view value) const;

 private:
  bool hides_all_ = false;
  std::optional<std::regex> regex_;  ///< nothing: Spark's default, searched for by hand
};

}  // namespace firesteel::conf
