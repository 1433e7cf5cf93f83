#pragma once
/// Reading optional fields of objects that an API server sent: a field that is absent or of another
/// type is empty, never an error.

#include <initializer_list>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::app {

using FieldPath = std::initializer_list<std::string_view>;

/// The value at `path`, a null value when there is none.
[[nodiscard]] const nlohmann::json& field_at(const nlohmann::json& object, FieldPath path);
/// Its text, empty when there is none.
[[nodiscard]] std::string text_at(const nlohmann::json& object, FieldPath path);
/// Its number, `otherwise` when there is none.
[[nodiscard]] int number_at(const nlohmann::json& object, FieldPath path, int otherwise);

}  // namespace firesteel::app
