#pragma once
/// Escapes that libyaml refuses and Java joins: \ud83d\ude00 in double quotes.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::yaml {

/// `text` with the surrogate pairs of the double-quoted scalar around `index` written as one escape
/// (\U0001f600), from `index` on: the number of characters before the four digits of the first
/// half. Nothing if there is no pair.
[[nodiscard]] std::optional<std::string> with_joined_surrogates(std::string_view text,
                                                                std::size_t index);

}  // namespace firesteel::yaml
