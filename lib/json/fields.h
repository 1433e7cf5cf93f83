#pragma once
/// Reads fields of JSON that somebody else wrote: a field that is absent or of another type is
/// empty, never an error.

#include <initializer_list>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::json {

using FieldPath = std::initializer_list<std::string_view>;

/// The value at `path`, a null value when there is none.
[[nodiscard]] const nlohmann::json& field_at(const nlohmann::json& object, FieldPath path);
/// Its text, empty when there is none.
[[nodiscard]] std::string text_at(const nlohmann::json& object, FieldPath path);
/// The text of a string, empty for everything else.
[[nodiscard]] std::string text_of(const nlohmann::json& value);
/// Its number, `otherwise` when there is none.
[[nodiscard]] int number_at(const nlohmann::json& object, FieldPath path, int otherwise);

}  // namespace firesteel::json
