#pragma once
/// libyaml reads a character at a time.  Most of a large kubeconfig is base64 of certificates and
/// keys, so it is given short marks in place of them.

#include <string>
#include <string_view>
#include <vector>

namespace firesteel::yaml {

/// `text` with each run of at least 128 base64 characters replaced by a mark of a few bytes.
class LongRuns {
 public:
  /// `text` must outlive this.  One that has the characters of a mark, or escapes that could stand
  /// for them, is left alone.
  explicit LongRuns(std::string_view text);

  [[nodiscard]] bool empty() const { return runs_.empty(); }
  /// The text with marks; empty if there are no runs.
  [[nodiscard]] const std::string& shortened() const { return shortened_; }
  /// Whether a part of the shortened text contains a mark.
  [[nodiscard]] bool has_mark(std::string_view part) const;
  /// A part of the shortened text, as it was before.
  [[nodiscard]] std::string restored(std::string_view part) const;

 private:
  std::string shortened_;
  std::vector<std::string_view> runs_;
};

}  // namespace firesteel::yaml
