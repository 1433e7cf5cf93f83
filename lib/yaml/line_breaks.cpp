#include "yaml/line_breaks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"

namespace firesteel::yaml {

namespace {

struct Break {
  std::string_view character;
  std::string_view stand_in;  ///< the last private characters
};

constexpr auto kBreaks = std::to_array<Break>({
    {.character = "\xC2\x85", .stand_in = "\xF4\x8F\xBF\xBB"},
    {.character = "\xE2\x80\xA8", .stand_in = "\xF4\x8F\xBF\xBC"},
    {.character = "\xE2\x80\xA9", .stand_in = "\xF4\x8F\xBF\xBD"},
});

}  // namespace

std::optional<std::string> with_hidden_breaks(std::string_view text) {
  const auto has = [text](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  };
  if (!std::ranges::any_of(kBreaks, has, &Break::character) ||
      std::ranges::any_of(kBreaks, has, &Break::stand_in)) {
    return std::nullopt;
  }
  std::string hidden(text);
  for (const auto& [character, stand_in] : kBreaks) {
    hidden = base::replace_all(hidden, character, stand_in);
  }
  return hidden;
}

std::string with_shown_breaks(std::string_view text) {
  std::string shown(text);
  for (const auto& [character, stand_in] : kBreaks) {
    shown = base::replace_all(shown, stand_in, character);
  }
  return shown;
}

}  // namespace firesteel::yaml
