#pragma once
/// Prefixes the lines of a log, "[exec 3] …", so that several logs can be merged.

#include <string>
#include <string_view>

namespace firesteel::app {

/// Splits one log, which arrives in arbitrary pieces, into complete lines with a prefix.  A line
/// longer than 64 KiB becomes several lines, each with the prefix.
class PrefixedLines {
 public:
  explicit PrefixedLines(std::string prefix) : prefix_(std::move(prefix)) {}

  /// The lines that are complete now.
  [[nodiscard]] std::string take(std::string_view text);
  /// The incomplete last line, as a line.
  [[nodiscard]] std::string finish();

 private:
  std::string prefix_;
  std::string partial_;
};

}  // namespace firesteel::app
