#pragma once
/// How far a word is from the one that was probably meant.

#include <cstddef>
#include <string_view>

namespace firesteel {

/// The number of insertions, deletions, replacements and swaps of neighbours that turn `a` into
/// `b`; `most` + 1 if it is more than `most`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace firesteel
