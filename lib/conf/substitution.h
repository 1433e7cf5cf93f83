#pragma once
/// Replaces Spark's variables in values: ${env:NAME}, ${system:name}, ${spark.key}.
/// Mirrors org.apache.spark.internal.config.ConfigReader.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::conf {

/// Returns the value of a variable.  `kind` is "env", "system" or empty (a spark.* key).  If it
/// returns nothing, the variable is kept as written.
using VariableLookup =
    std::function<std::optional<std::string>(std::string_view kind, std::string_view name)>;

/// `text` with its variables replaced recursively.  Throws Error kUsage for a circular reference;
/// the message contains `key`, not the text.
[[nodiscard]] std::string substitute(std::string_view text, const VariableLookup& look_up,
                                     std::string_view key);

}  // namespace firesteel::conf
