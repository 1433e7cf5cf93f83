#pragma once
/// All configuration keys that a release line of Spark knows.  make-known-keys writes the table.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/spark_version.h"

namespace firesteel::conf {

namespace known {

/// kDefault: a ConfigEntry with the default `text`; kFallback: one with the default of the key
/// `text`; kNone: another key.
enum class Kind : std::uint8_t { kNone, kDefault, kFallback };

struct Row {
  std::uint32_t begin;  ///< of the key in kTexts
  std::uint8_t key_length;
  std::uint8_t text_length;  ///< of the text that follows the key
  Kind kind;
  std::uint16_t versions;  ///< a bit for each release line that has this row
};

/// The rows from `row` to that of the next head: the same part before the second dot.
struct Head {
  std::uint16_t row;
  std::uint8_t length;  ///< of the part after "spark."
};

}  // namespace known

[[nodiscard]] bool is_known_key(std::string_view key, const SparkVersion& version);

/// The value of ${key} if the key is not set: the default of its ConfigEntry.
/// Nothing if it has none, or the default of another key.
[[nodiscard]] std::optional<std::string> default_of_key(std::string_view key,
                                                        const SparkVersion& version);

/// The key that Spark reads if `key` is not set; empty if there is none.
[[nodiscard]] std::string_view fallback_of_key(std::string_view key, const SparkVersion& version);

/// The first release line that knows the key, such as "3.3"; empty for an unknown key.
[[nodiscard]] std::string_view first_line_of(std::string_view key);

/// Finds what misspelt keys mean.  Fast for keys in their order, since neighbours begin alike.
class Spelling {
 public:
  /// A beginning of `written` characters that is near `prefix`; empty: none is.
  struct NearPrefix {
    std::string_view prefix;
    std::size_t written = 0;
  };

  explicit Spelling(const SparkVersion& version);

  /// What `key`, which no release line knows, is probably a misspelling of, at most two letters
  /// away: a key of this line, or one of a family with free names (spark.hadoop.*, …) whose first
  /// part is misspelt.  Empty if `key` is known, is one of such a family, or is not near anything.
  [[nodiscard]] std::string probable_key(std::string_view key);

 private:
  [[nodiscard]] std::string_view nearest_known_key(std::string_view key);
  void find_rows(std::string_view head);
  void find_near_heads();
  [[nodiscard]] std::string with_nearest_free_prefix(std::string_view key);

  std::uint16_t line_;                   ///< its bit in Row::versions
  std::string head_;                     ///< the first part of the last key
  std::span<const known::Row> rows_;     ///< of the keys that begin with head_
  std::vector<std::size_t> near_heads_;  ///< of kHeads, near near_to_
  std::string near_to_;                  ///< the head_ of the last unknown key
  std::string group_;                    ///< the last key up to its last dot
  NearPrefix near_prefix_;               ///< of group_
};

}  // namespace firesteel::conf
