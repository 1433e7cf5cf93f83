#pragma once
/// Why a program failed, in its own words: the end of its log.

#include <string>
#include <string_view>

namespace firesteel::driver {

struct LogReason {
  std::string text;       ///< one or two lines joined by "; "; empty if the log has none to quote
  bool is_error = false;  ///< the text reads like an error; otherwise it is only the last line
};

/// The last line that reads like an error, with the line before it if that does too; else the last
/// line.  Shell traces, stack frames and Spark's log lines below ERROR are skipped.
[[nodiscard]] LogReason log_reason(std::string_view log);

/// Words that many programs use for the same failure, and what to do about it.
struct KnownReason {
  std::string_view words, id, hint;
};

/// The first entry of the table whose words `text` contains; null if there is none.
[[nodiscard]] const KnownReason* known_reason(std::string_view text);

}  // namespace firesteel::driver
