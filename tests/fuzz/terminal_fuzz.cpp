// Any bytes: what is made of them for a terminal is visible, says what it said, and does not depend
// on where a log was cut.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "base/unicode.h"
#include "cli/log_filter.h"
#include "firesteel/visible.h"

namespace {

void demand(bool condition) {
  if (!condition) {
    std::abort();
  }
}

bool is_all_visible(std::string_view text, std::string_view also) {
  while (!text.empty()) {
    const firesteel::base::Character character = firesteel::base::first_character(text);
    const bool allowed = also.find(character.bytes) != std::string_view::npos;
    if (!character.valid || (!allowed && !firesteel::base::is_visible(character.code))) {
      return false;
    }
    text.remove_prefix(character.bytes.size());
  }
  return true;
}

std::string filtered(std::string_view log, std::size_t piece) {
  firesteel::cli::LogFilter filter;
  std::string text;
  for (; !log.empty(); log.remove_prefix(std::min(piece, log.size()))) {
    text += filter.take(log.substr(0, piece));
  }
  text += filter.finish();
  return text;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string shown = firesteel::visible(text);
  demand(is_all_visible(shown, ""));
  demand(firesteel::visible(shown) == shown);
  demand(is_all_visible(firesteel::visible_json(text), "\n"));
  demand(is_all_visible(firesteel::base::one_line(text), ""));
  for (const std::size_t columns : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
    const std::string cut = firesteel::shortened(shown, columns);
    demand(firesteel::display_width(cut) <= columns && is_all_visible(cut, ""));
  }
  const std::string log = filtered(text, text.size());
  demand(is_all_visible(log, "\n\t\x1b"));
  demand(filtered(text, 1) == log && filtered(text, 3) == log);
  return 0;
}
