#pragma once
/// Spark's variables in values: ${env:NAME}, ${system:name}, ${spark.key}.
/// Mirrors org.apache.spark.internal.config.ConfigReader.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::conf {

/// What a variable stands for.  `kind` is "env", "system" or empty (a spark.* key).  Nothing leaves
/// the variable as it stands.
using VariableLookup =
    std::function<std::optional<std::string>(std::string_view kind, std::string_view name)>;

/// `text` with its variables replaced, again and again.  Throws Error kUsage for variables that
/// refer to each other in a circle; the message has `key` in it, not the text.
[[nodiscard]] std::string substitute(std::string_view text, const VariableLookup& look_up,
                                     std::string_view key);

}  // namespace firesteel::conf
