#pragma once
/// Makes lines of several logs tellable apart: "[exec 3] …".

#include <string>
#include <string_view>

namespace firesteel::app {

/// Turns one log, cut anywhere, into whole lines that begin with a prefix.  A line longer than
/// 64 KiB becomes several, each with the prefix.
class PrefixedLines {
 public:
  explicit PrefixedLines(std::string prefix) : prefix_(std::move(prefix)) {}

  /// The lines that are whole now.
  [[nodiscard]] std::string take(std::string_view text);
  /// What is left of a last line without an end, as a line.
  [[nodiscard]] std::string finish();

 private:
  std::string prefix_;
  std::string partial_;
};

}  // namespace firesteel::app
