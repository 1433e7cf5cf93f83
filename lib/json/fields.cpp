#include "json/fields.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace firesteel::json {

const nlohmann::json& field_at(const nlohmann::json& object, FieldPath path) {
  static const nlohmann::json none;
  const nlohmann::json* at = &object;
  for (const std::string_view name : path) {
    if (!at->is_object()) {
      return none;
    }
    const auto found = at->find(name);
    if (found == at->end()) {
      return none;
    }
    at = &*found;
  }
  return *at;
}

std::string text_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

std::string text_at(const nlohmann::json& object, FieldPath path) {
  return text_of(field_at(object, path));
}

int number_at(const nlohmann::json& object, FieldPath path, int otherwise) {
  const nlohmann::json& value = field_at(object, path);
  if (!value.is_number_integer()) {
    return otherwise;
  }
  // What fits no int is not read as another number.
  const bool fits = value.is_number_unsigned() ? std::in_range<int>(value.get<std::uint64_t>())
                                               : std::in_range<int>(value.get<std::int64_t>());
  return fits ? value.get<int>() : otherwise;
}

}  // namespace firesteel::json
