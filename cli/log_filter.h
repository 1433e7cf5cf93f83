#pragma once
/// What a terminal gets of a log: text, tabs, line ends and colours.

#include <string>
#include <string_view>

namespace firesteel::cli {

/// Everything else that could steer the terminal becomes visible escapes.  A colour ends with its
/// line, so that it never reaches a line that is not the log's, and goes on in the next one.
class LogFilter {
 public:
  /// The next bytes of the log, cut anywhere.
  [[nodiscard]] std::string take(std::string_view bytes);
  /// The end of the log: what was held back until the next bytes, and the end of a colour.
  [[nodiscard]] std::string finish();

 private:
  void take_text(std::string_view text);
  void take_line_end();
  void take_colour(std::string_view sequence);
  /// Takes the escape sequence or carriage return that `text` begins with and returns its length;
  /// 0 when it takes more bytes to know.
  std::size_t take_control(std::string_view text);

  std::string out_;
  std::string held_;       ///< the beginning of a character or a sequence
  std::string colour_;     ///< the sequences since the last that reset all
  bool is_shown_ = false;  ///< the terminal has got `colour_` in this line
};

}  // namespace firesteel::cli
