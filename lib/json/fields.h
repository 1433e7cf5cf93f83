#pragma once
/// Reads fields of JSON from other programs: a field that is absent or has another type is empty,
/// never an error.

#include <initializer_list>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::json {

using FieldPath = std::initializer_list<std::string_view>;

/// The value at `path`; a null value if there is none.
[[nodiscard]] const nlohmann::json& field_at(const nlohmann::json& object, FieldPath path);
/// The string at `path`; empty if there is none.
[[nodiscard]] std::string text_at(const nlohmann::json& object, FieldPath path);
/// The text of a string; empty for all other types.
[[nodiscard]] std::string text_of(const nlohmann::json& value);
/// The number at `path`; `otherwise` if there is none, or none that fits.
[[nodiscard]] int number_at(const nlohmann::json& object, FieldPath path, int otherwise);

}  // namespace firesteel::json
