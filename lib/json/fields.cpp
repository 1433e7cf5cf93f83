#include "json/fields.h"

#include <string>
#include <string_view>

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
  return value.is_number_integer() ? value.get<int>() : otherwise;
}

}  // namespace firesteel::json
