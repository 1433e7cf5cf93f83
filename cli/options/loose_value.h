#pragma once
/// Reads one option from words that turn out to be wrong, as far as possible: to report exactly
/// that.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/option.h"

namespace firesteel::cli {

/// Whether the first word that belongs to no option ends the options.
enum class Operand { kEndsOptions, kAnywhere };

/// The last value of option `name` of `table` in `words`.
[[nodiscard]] std::optional<std::string> loose_value(OptionTable table,
                                                     std::span<const std::string> words,
                                                     std::string_view name, Operand operand);

}  // namespace firesteel::cli
