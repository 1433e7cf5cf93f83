#pragma once
/// Text as mdoc, the language of the manual pages.

#include <string>
#include <string_view>

namespace firesteel::cli {

/// Text with backslashes and hyphens as typed, and no line that looks like a request.
[[nodiscard]] std::string roff(std::string_view text);

/// "Text. More text." as a sentence a line, as mdoc wants it.
[[nodiscard]] std::string roff_sentences(std::string_view text);

/// Lines of a terminal or file, in a display of their own.
[[nodiscard]] std::string roff_display(std::string_view lines);

/// `text` with a capital first letter.
[[nodiscard]] std::string capitalized(std::string_view text);

/// A page whose text lines have at most 80 bytes; requests and displays stay as they are.
[[nodiscard]] std::string wrapped_page(std::string_view page);

}  // namespace firesteel::cli
