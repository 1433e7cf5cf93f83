#pragma once
/// The value of a plain (unquoted) scalar in each schema, and whether a string must be quoted.

#include <string_view>

#include <nlohmann/json.hpp>

#include "yaml/yaml.h"

namespace firesteel::yaml {

/// The value of a plain scalar: null, boolean, number or the text itself.  JSON has no `.inf` and
/// `.nan`: they remain text, in kCore12 "Infinity" and "NaN" as Java prints them.
[[nodiscard]] nlohmann::json plain_value(std::string_view text, Schema schema);

/// True if every YAML 1.1 or 1.2 reader reads the unquoted `text`, as key or value on one line, as
/// the same string.  False in case of doubt.
[[nodiscard]] bool safe_unquoted(std::string_view text);

}  // namespace firesteel::yaml
