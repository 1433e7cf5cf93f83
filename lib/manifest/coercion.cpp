#include "manifest/coercion.h"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "conf/units.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "manifest/model.h"
#include "yaml/document.h"

namespace firesteel::manifest {

namespace {

using Json = nlohmann::json;

/// The path of a value in a template, for messages: a linked list on the stack.
struct Place {
  const Place* parent = nullptr;
  std::string_view name = {};
  std::size_t index = 0;                 ///< index in a list if `name` is empty
  const Document::Tree* tree = nullptr;  ///< of the outermost place

  [[nodiscard]] const Document::Tree& document() const {
    return parent == nullptr ? *tree : parent->document();
  }

  [[nodiscard]] std::string path() const {
    const std::string front = parent == nullptr ? std::string() : parent->path();
    if (name.empty()) {
      return parent == nullptr ? front : fmt::format("{}[{}]", front, index);
    }
    return front.empty() ? std::string(name) : fmt::format("{}.{}", front, name);
  }
};

std::string_view kind_of(const Json& value) {
  switch (value.type()) {
    case Json::value_t::object:
      return "a mapping";
    case Json::value_t::array:
      return "a list";
    case Json::value_t::string:
      return "a string";
    case Json::value_t::boolean:
      return "a boolean";
    case Json::value_t::null:
      return "nothing";
    default:
      return "a number";
  }
}

/// The value is not printed: it may be a secret.
[[noreturn]] void fail(const Place& place, std::string_view wanted, const Json& value) {
  const std::string path = place.path();
  throw Error(ErrorKind::kUsage,
              fmt::format("{}: {} should be {}, but is {}", yaml::place_of(place.document(), path),
                          path.empty() ? "the template" : path, wanted, kind_of(value)),
              "use the type of the field in the Kubernetes API: kubectl explain pod");
}

/// A number as Java prints it, or a string or boolean.  Nothing for lists and mappings.
std::optional<std::string> text_of(const Json& value) {
  if (value.is_string()) {
    return value.get<std::string>();
  }
  if (value.is_boolean()) {
    return value.get<bool>() ? "true" : "false";
  }
  if (value.is_number_float()) {
    return conf::java_double(value.get<double>());
  }
  if (value.is_number()) {
    return value.dump();
  }
  return std::nullopt;
}

Json text_value(const Json& value, const Place& place) {
  if (auto text = text_of(value)) {
    return *std::move(text);
  }
  fail(place, "a string", value);
}

/// Mirrors Integer.parseInt and Long.parseLong: a sign and decimal digits.
template <class Number>
std::optional<Number> parse_number(std::string_view text, int base = 10) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) {
      return std::nullopt;
    }
  }
  Number number{};
  const char* const end = text.data() + text.size();
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is its size
  const auto [stop, error] = std::from_chars(text.data(), end, number, base);
  return !text.empty() && error == std::errc{} && stop == end ? std::optional(number)
                                                              : std::nullopt;
}

/// File modes: 0644 and 0o644 are octal (GoCompatibleDeserializer).
std::optional<std::int32_t> octal(std::string_view text) {
  if (text.size() < 2 || text.front() != '0') {
    return std::nullopt;
  }
  text.remove_prefix(text[1] == 'o' || text[1] == 'O' ? 2 : 1);
  return text.starts_with('-') ? std::nullopt : parse_number<std::int32_t>(text, 8);
}

/// Accepts only integers; like the client, rejects 5.0.
Json int_value(const Json& value, const Place& place, bool mode) {
  if (const auto text = text_of(value); text && !value.is_boolean()) {
    if (const auto number = mode ? octal(*text) : std::nullopt) {
      return *number;
    }
    if (const auto number = parse_number<std::int32_t>(*text)) {
      return *number;
    }
  }
  fail(place, "an integer of 32 bits", value);
}

/// Blank strings and "null" count as null.
bool is_blank(std::string_view text) {
  return text.empty() || text == "null";
}

Json long_value(const Json& value, const Place& place) {
  if (value.is_number_float()) {
    const double whole = std::trunc(value.get<double>());
    constexpr double kLimit = 9223372036854775808.0;
    if (whole >= -kLimit && whole < kLimit) {
      return static_cast<std::int64_t>(whole);
    }
  } else if (value.is_string()) {
    const std::string_view text = base::trim(value.get_ref<const std::string&>());
    if (is_blank(text)) {
      return nullptr;
    }
    if (const auto number = parse_number<std::int64_t>(text)) {
      return *number;
    }
  } else if (value.is_number() && (!value.is_number_unsigned() ||
                                   value.get<std::uint64_t>() <=
                                       std::uint64_t{std::numeric_limits<std::int64_t>::max()})) {
    return value;
  }
  fail(place, "an integer of 64 bits", value);
}

Json bool_value(const Json& value, const Place& place) {
  if (value.is_boolean()) {
    return value;
  }
  if (value.is_number_integer()) {
    return value != 0;
  }
  if (value.is_string()) {
    const std::string_view text = base::trim(value.get_ref<const std::string&>());
    if (is_blank(text)) {
      return nullptr;
    }
    for (const std::string_view word : {"true", "True", "TRUE"}) {
      if (text == word) {
        return true;
      }
    }
    for (const std::string_view word : {"false", "False", "FALSE"}) {
      if (text == word) {
        return false;
      }
    }
  }
  fail(place, "true or false", value);
}

Json int_or_string_value(const Json& value, const Place& place) {
  if (value.is_string()) {
    return value;
  }
  if (value.is_number_integer()) {
    if (const auto number = parse_number<std::int32_t>(value.dump())) {
      return *number;
    }
  }
  fail(place, "an integer of 32 bits or a string", value);
}

/// Mirrors Quantity.parse, which checks only the part after an exponent.
bool is_quantity(std::string_view text) {
  const std::size_t unit = text.find_first_not_of("0123456789+-.");
  if (unit == std::string_view::npos) {
    return !text.empty();
  }
  const std::string_view format = text.substr(unit);
  const char last = format.back();
  const bool ends_in_letter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
  const bool exponent = format.front() == 'e' || format.front() == 'E';
  const bool has_digit = format.find_first_of("0123456789") != std::string_view::npos;
  return !exponent || !ends_in_letter || !has_digit;
}

Json quantity_value(const Json& value, const Place& place) {
  std::optional<std::string> text = text_of(value);
  if (value.is_object() && value.contains("amount")) {
    text = text_of(value["amount"]);
    if (text && value.contains("format")) {
      *text += text_of(value["format"]).value_or("");
    }
  }
  if (!text || !is_quantity(*text)) {
    fail(place, "a quantity such as 500m or 2Gi", value);
  }
  return *std::move(text);
}

Json object_value(const Json& value, Type object, const Place& place);

/// `value` is not null.
Json typed(const Json& value, Type type, const Place& place) {
  switch (type) {
    case Type::kString:
      return text_value(value, place);
    case Type::kInt:
      return int_value(value, place, false);
    case Type::kMode:
      return int_value(value, place, true);
    case Type::kLong:
      return long_value(value, place);
    case Type::kBool:
      return bool_value(value, place);
    case Type::kQuantity:
      return quantity_value(value, place);
    case Type::kIntOrString:
      return int_or_string_value(value, place);
    default:
      return object_value(value, type, place);
  }
}

/// null in a list or map becomes an empty object if objects are expected, else it stays.
Json element_value(const Json& value, Type type, const Place& place) {
  if (value.is_null()) {
    return is_object(type) ? Json::object() : Json(nullptr);
  }
  return typed(value, type, place);
}

Json list_value(const Json& value, Type element, const Place& place) {
  if (!value.is_array()) {
    fail(place, "a list", value);
  }
  Json list = Json::array();
  for (const Json& entry : value) {
    list.push_back(element_value(entry, element, {.parent = &place, .index = list.size()}));
  }
  return list;
}

Json map_value(const Json& value, Type element, const Place& place) {
  if (!value.is_object()) {
    fail(place, "a mapping", value);
  }
  Json map = Json::object();
  for (const auto& [key, entry] : value.items()) {
    map[key] = element_value(entry, element, {.parent = &place, .name = key});
  }
  return map;
}

Json field_value(const Json& value, const Field& field, const Place& place) {
  switch (field.shape) {
    case Shape::kList:
      return list_value(value, field.type, place);
    case Shape::kMap:
      return map_value(value, field.type, place);
    case Shape::kOne:
      break;
  }
  return typed(value, field.type, place);
}

Json object_value(const Json& value, Type object, const Place& place) {
  if (!value.is_object()) {
    fail(place, "a mapping", value);
  }
  Json members = Json::object();
  for (const auto& [key, entry] : value.items()) {
    const Field* const field = find_field(object, key);
    if (field == nullptr) {
      members[key] = entry;
      continue;
    }
    Json member =
        entry.is_null() ? Json() : field_value(entry, *field, {.parent = &place, .name = key});
    if (!member.is_null() && !(field->shape != Shape::kOne && member.empty())) {
      members[key] = std::move(member);
    }
  }
  return members;
}

}  // namespace

Json coerced(const Document& document, Type object) {
  const Document::Tree& tree = document.tree();
  const Place root{.tree = &tree};
  return object_value(tree.value, object, root);
}

}  // namespace firesteel::manifest
