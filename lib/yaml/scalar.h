#pragma once
/// What a plain (unquoted) scalar means in each schema, and which texts must be quoted so that no
/// reader takes them for something else than a string.

#include <string_view>

#include <nlohmann/json.hpp>

#include "yaml/yaml.h"

namespace firesteel::yaml {

/// The value of a plain scalar: null, boolean, number or the text itself.  JSON has no `.inf` and
/// `.nan`: they stay text, in kCore12 "Infinity" and "NaN" as Java prints them.
[[nodiscard]] nlohmann::json plain_value(std::string_view text, Schema schema);

/// True when `text` may stand unquoted, on one line, as key or value, and every YAML 1.1 or 1.2
/// reader gets the same string back.  Says no in doubt.
[[nodiscard]] bool safe_unquoted(std::string_view text);

}  // namespace firesteel::yaml
