#pragma once
/// Text from outside (the cluster, files, servers, the environment) for a person's eyes: nothing in
/// it can steer a terminal, begin a line or be read in another order than it is written.

#include <cstddef>
#include <string>
#include <string_view>

namespace firesteel {

/// `text` as visible characters on one line.  Control and format characters, line separators and
/// bytes that are not UTF-8 become escapes: \n \r \t \x1b \u202e \U000e0001, \xff for such a byte.
/// What is visible stays, backslashes too, so that doing it twice changes nothing more.
[[nodiscard]] std::string visible(std::string_view text);

/// A JSON document that says the same with JSON's escapes for what is not visible; line ends stay.
/// A byte that is not UTF-8, which JSON has no escape for, becomes U+FFFD.
[[nodiscard]] std::string visible_json(std::string_view json);

/// How many columns `text` takes on a terminal.  What cannot be seen counts as one.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The beginning of `text` that fits into `columns`, in whole characters with their marks.
[[nodiscard]] std::string_view first_columns(std::string_view text, std::size_t columns);

/// `text`, or when it takes more than `columns` its beginning and "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t columns);

}  // namespace firesteel
