#include "manifest/coercion.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "conf/profile.h"
#include "conf/quantity.h"
#include "conf/units.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/model.h"
#include "yaml/document.h"

namespace firesteel::manifest {

namespace {

using Json = nlohmann::json;

/// The minor version of the Kubernetes API that the client of that Spark knows.
int known_api(const SparkVersion& version) {
  struct Api {
    Feature until;  ///< the first version of Spark that knows more
    int minor;
  };
  // kubernetes-client 4.12, 5.4, 5.12, 6.4, 6.7, 7.1 and 7.4; then 7.6.
  constexpr auto kApis = std::to_array<Api>({{.until = Feature::kTemplateValues, .minor = 18},
                                             {.until = Feature::kUnknownFieldsKept, .minor = 20},
                                             {.until = Feature::kIpFamilies, .minor = 23},
                                             {.until = Feature::kCoreSchema, .minor = 25},
                                             {.until = Feature::kFileModes, .minor = 26},
                                             {.until = Feature::kUtf8Required, .minor = 32},
                                             {.until = Feature::kTemplateFields, .minor = 33}});
  for (const Api& api : kApis) {
    if (!version.has(api.until)) {
      return api.minor;
    }
  }
  return std::numeric_limits<int>::max();
}

/// The kubernetes-client of a version of Spark.
struct Client {
  explicit Client(const SparkVersion& spark) : version(spark), api(known_api(spark)) {}

  const SparkVersion& version;
  int api;  ///< the minor version of the Kubernetes API that it knows

  /// From 5.12 (Spark 3.3) on, the client keeps unknown fields as they are.
  [[nodiscard]] bool keeps_unknown() const { return version.has(Feature::kUnknownFieldsKept); }
  [[nodiscard]] bool knows(const Field& field) const { return field.since <= api; }
  [[nodiscard]] bool has_file_modes() const { return version.has(Feature::kFileModes); }
  [[nodiscard]] bool makes_texts_of_ports() const { return !version.has(Feature::kTemplateWords); }
};

/// The path of a value in a template, for messages: a linked list on the stack.
struct Place {
  const Place* parent = nullptr;
  std::string_view name = {};
  std::size_t index = 0;                 ///< index in a list if `name` is empty
  const Document::Tree* tree = nullptr;  ///< of the outermost place
  const Client* reader = nullptr;        ///< likewise

  [[nodiscard]] const Document::Tree& document() const {
    return parent == nullptr ? *tree : parent->document();
  }

  [[nodiscard]] const Client& client() const {
    // NOLINTNEXTLINE(clang-analyzer-core.uninitialized.UndefReturn): the outermost place has one
    return parent == nullptr ? *reader : parent->client();
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
  const auto& plain = place.document().plain;
  if (!plain.empty()) {
    if (const auto written = plain.find(place.path()); written != plain.end()) {
      return written->second;
    }
  }
  if (auto text = text_of(value)) {
    return *std::move(text);
  }
  fail(place, "a string", value);
}

/// Mirrors Integer.parseInt and Long.parseLong: a sign and decimal digits.
template <class Number>
std::optional<Number> parse_number(std::string_view text, int radix = 10) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) {
      return std::nullopt;
    }
  }
  return base::number_of<Number>(text, radix);
}

/// File modes: 0644 and 0o644 are octal (GoCompatibleDeserializer).
std::optional<std::int32_t> octal(std::string_view text) {
  if (text.size() < 2 || text.front() != '0') {
    return std::nullopt;
  }
  text.remove_prefix(text[1] == 'o' || text[1] == 'O' ? 2 : 1);
  return text.starts_with('-') ? std::nullopt : parse_number<std::int32_t>(text, 8);
}

/// Blank strings and "null" count as null.
bool is_blank(std::string_view text) {
  return text.empty() || text == "null";
}

Json long_value(const Json& value, const Place& place) {
  if (value.is_number_float()) {
    const auto number = value.get<double>();
    constexpr double kLimit = 9223372036854775808.0;
    if (number >= -kLimit && number < kLimit) {
      return static_cast<std::int64_t>(number);  // without its fraction
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

/// Accepts only integers; like the client, rejects 5.0.
Json strict_int_value(const Json& value, const Place& place, bool mode) {
  std::optional<std::string> text = text_of(value);
  const auto& plain = place.document().plain;
  if (const auto written = plain.find(place.path()); written != plain.end()) {
    text = written->second;
  }
  if (text && !value.is_boolean()) {
    if (const auto number = mode ? octal(*text) : std::nullopt) {
      return *number;
    }
    if (const auto number = parse_number<std::int32_t>(*text)) {
      return *number;
    }
  }
  fail(place, "an integer of 32 bits", value);
}

/// `mode`: a file mode, which older clients read like any other number.
Json int_value(const Json& value, const Place& place, bool mode) {
  if (place.client().has_file_modes()) {
    return strict_int_value(value, place, mode);
  }
  Json number = long_value(value, place);
  constexpr std::int64_t kLeast = std::numeric_limits<std::int32_t>::min();
  constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
  if (number.is_number() &&
      (number.get<std::int64_t>() < kLeast || number.get<std::int64_t>() > kMost)) {
    fail(place, "an integer of 32 bits", value);
  }
  return number;
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
  // The YAML reader makes these texts of .inf and .nan, numbers that are not whole.
  const bool infinite = value == "Infinity" || value == "-Infinity" || value == "NaN";
  if (value.is_string() && !infinite) {
    return value;
  }
  if (value.is_number_integer()) {
    if (const auto number = parse_number<std::int32_t>(value.dump())) {
      return *number;
    }
  }
  if (place.client().makes_texts_of_ports()) {
    if (auto text = text_of(value)) {
      return *std::move(text);
    }
  }
  fail(place, "an integer of 32 bits or a string", value);
}

Json quantity_value(const Json& value, const Place& place) {
  std::optional<std::string> text = text_of(value);
  if (value.is_object() && value.contains("amount")) {
    text = text_of(value["amount"]);
    if (text && value.contains("format")) {
      *text += text_of(value["format"]).value_or("");
    }
  }
  if (!text || !conf::is_quantity(*text, place.client().version)) {
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

/// The client needs the amount of an emptyDir's size.
Json size_limit_value(const Json& value, const Place& place) {
  Json size = quantity_value(value, place);
  if (!conf::has_amount(size.get_ref<const std::string&>())) {
    fail(place, "a quantity such as 500m or 2Gi", value);
  }
  return size;
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

/// The only field of a type that Jackson also makes of a text, by its constructor with one
/// argument; empty if it has none.
std::string_view field_of_text(Type object, const Client& client) {
  switch (object) {
    case Type::kLocalObjectReference:
    case Type::kPodOS:
    case Type::kPodSchedulingGate:
      return "name";
    case Type::kPodReadinessGate:
      return "conditionType";
    case Type::kResourceClaim:
      return client.has_file_modes() ? std::string_view() : "name";
    default:
      return {};
  }
}

/// The object of a scalar: `imagePullSecrets: [regcred]`, `sleep: 5`.
Json object_of_scalar(const Json& value, Type object, const Place& place) {
  const std::string_view field =
      value.is_string() ? field_of_text(object, place.client()) : std::string_view();
  if (!field.empty()) {
    return Json{{field, value}};
  }
  if (object == Type::kSleepAction && (value.is_string() || value.is_number_integer())) {
    return Json{{"seconds", long_value(value, place)}};
  }
  fail(place, "a mapping", value);
}

Json object_value(const Json& value, Type object, const Place& place) {
  if (!value.is_object()) {
    return object_of_scalar(value, object, place);
  }
  Json members = Json::object();
  for (const auto& [key, entry] : value.items()) {
    const Field* const field = find_field(object, key);
    if (field == nullptr || !place.client().knows(*field)) {
      if (place.client().keeps_unknown()) {
        members[key] = entry;
      }
      continue;
    }
    const Place here{.parent = &place, .name = key};
    const bool is_size = object == Type::kEmptyDirVolumeSource && field->type == Type::kQuantity;
    Json member;
    if (!entry.is_null()) {
      member = is_size ? size_limit_value(entry, here) : field_value(entry, *field, here);
    }
    if (!member.is_null() && (field->shape == Shape::kOne || !member.empty())) {
      members[key] = std::move(member);
    }
  }
  return members;
}

}  // namespace

Json coerced(const Document& document, Type object, const SparkVersion& version) {
  const Document::Tree& tree = document.tree();
  const Client client(version);
  const Place root{.tree = &tree, .reader = &client};
  return object_value(tree.value, object, root);
}

}  // namespace firesteel::manifest
