#include "conf/reader.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/keys.h"
#include "conf/known_keys.h"
#include "conf/profile.h"
#include "conf/substitution.h"
#include "conf/units.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::int64_t kLargestConfigMap = 1048576;

bool within(double value, Bound bound) {
  switch (bound) {
    case Bound::kNone:
      return true;
    case Bound::kPositive:
      return value > 0;
    case Bound::kNonNegative:
      return value >= 0;
    case Bound::kConfigMapSize:
      return value <= static_cast<double>(kLargestConfigMap);
  }
  return true;
}

std::string bound_text(Bound bound) {
  switch (bound) {
    case Bound::kPositive:
      return "a number greater than 0";
    case Bound::kNonNegative:
      return "0 or greater";
    case Bound::kConfigMapSize:
      return fmt::format("a number of at most {}", kLargestConfigMap);
    case Bound::kNone:
      break;
  }
  return "a number";
}

std::string expected_text(KeyType type) {
  switch (type) {
    case KeyType::kBool:
      return "true or false";
    case KeyType::kInt:
      return "a 32-bit integer";
    case KeyType::kLong:
      return "an integer";
    case KeyType::kDouble:
      return "a number";
    case KeyType::kMib:
      return "a size such as 512m or 2g, without a fraction";
    case KeyType::kMilliseconds:
    case KeyType::kSeconds:
      return "a time such as 500ms, 10s or 5m";
    case KeyType::kText:
    case KeyType::kList:
      break;
  }
  return "text";
}

/// Mirrors ConfigHelpers.byteFromString: typed keys also accept a size with a minus sign.
std::optional<std::int64_t> signed_mib(std::string_view text, bool binary_suffixes) {
  const bool negative = text.starts_with('-');
  const auto size = parse_size(text.substr(negative ? 1 : 0), ByteUnit::kMib, binary_suffixes);
  return negative && size ? std::optional(-*size) : size;
}

std::string redaction_pattern(const Settings& properties) {
  constexpr std::string_view kPattern = "spark.redaction.regex";
  const auto found = properties.find(std::string(kPattern));
  return found == properties.end() ? std::string(find_key(kPattern)->default_text)
                                   : found->second.value;
}

}  // namespace

ConfReader::ConfReader(const Settings& properties, const Settings& system,
                       const Environment& environment, const SparkVersion& version, Below below)
    : properties_(properties),
      system_(system),
      environment_(environment),
      below_(below),
      version_(version),
      binary_suffixes_(version.has(Feature::kBinarySizes)),
      redaction_(redaction_pattern(properties)) {}

void ConfReader::fail(const ConfValue& setting, std::string_view what, std::string hint) const {
  throw Error(ErrorKind::kUsage,
              fmt::format("{} should be {}, but was \"{}\" (from {})", setting.key, what,
                          redaction_.shown(setting.key, setting.value), setting.origin.describe()),
              hint.empty() ? fmt::format("set {} to {}", setting.key, what) : std::move(hint));
}

const ConfValue* ConfReader::given(std::string_view key) const {
  if (const auto found = properties_.find(key); found != properties_.end()) {
    return &found->second;
  }
  if (below_ == Below::kSystem) {
    if (const auto found = system_.find(key); found != system_.end()) {
      return &found->second;
    }
  }
  return nullptr;
}

const ConfValue* ConfReader::raw(std::string_view key) const {
  if (const ConfValue* const setting = given(key)) {
    return setting;
  }
  const Key* const row = find_key(key);
  return row == nullptr || row->deprecated.empty() ? nullptr : raw(row->deprecated);
}

const ConfValue* ConfReader::raw(const Key& key) const {
  const ConfValue* const setting = given(key.name);
  return setting != nullptr || key.deprecated.empty() ? setting : raw(key.deprecated);
}

const ConfValue* ConfReader::find_raw(const Key& key) const {
  if (const ConfValue* const setting = raw(key)) {
    return setting;
  }
  const Key* const fallback = key.fallback.empty() ? nullptr : find_key(key.fallback);
  return fallback == nullptr ? nullptr : find_raw(*fallback);
}

std::optional<std::string> ConfReader::variable(std::string_view kind,
                                                std::string_view name) const {
  if (kind == "env") {
    return environment_.find(name);
  }
  if (kind == "system") {
    const auto found = system_.find(name);
    return found == system_.end() ? std::nullopt : std::optional(found->second.value);
  }
  if (!kind.empty() || !name.starts_with("spark.")) {
    return std::nullopt;
  }
  if (const ConfValue* const setting = raw(name)) {
    return setting->value;
  }
  const std::string_view fallback = fallback_of_key(name, version_);
  return fallback.empty() ? default_of_key(name, version_) : variable({}, fallback);
}

ConfValue ConfReader::substituted(const ConfValue& setting) const {
  ConfValue result = setting;
  if (setting.value.find("${") != std::string::npos) {
    const VariableLookup look_up = [this](std::string_view kind, std::string_view name) {
      return variable(kind, name);
    };
    result.value = substitute(setting.value, look_up, setting.key);
  }
  return result;
}

std::optional<ConfValue> ConfReader::find_any(std::string_view key) const {
  const ConfValue* const setting = raw(key);
  return setting == nullptr ? std::nullopt : std::optional(substituted(*setting));
}

std::optional<ConfValue> ConfReader::find(KeyName name) const {
  const ConfValue* const setting = find_raw(name.key());
  if (setting == nullptr) {
    return std::nullopt;
  }
  ConfValue value = substituted(*setting);
  const std::string_view choices = name.key().choices;
  if (!choices.empty()) {
    const std::vector<std::string_view> allowed = base::split(choices, '|');
    if (std::ranges::find(allowed, std::string_view(value.value)) == allowed.end()) {
      fail(value, "one of " + base::replace_all(choices, "|", ", "));
    }
  }
  return value;
}

ConfValue ConfReader::value_or_default(const Key& key) const {
  if (const ConfValue* const setting = find_raw(key)) {
    return substituted(*setting);
  }
  const Key* row = &key;
  while (row->default_text.empty() && !row->fallback.empty()) {
    row = find_key(row->fallback);
  }
  return {.value = std::string(row->default_text), .origin = {}, .key = std::string(key.name)};
}

ConfValue ConfReader::text(KeyName name) const {
  std::optional<ConfValue> set = find(name);
  return set ? *std::move(set) : value_or_default(name.key());
}

std::vector<std::string> ConfReader::list(KeyName name) const {
  return base::split_list(value_or_default(name.key()).value);
}

bool ConfReader::flag(KeyName name) const {
  const ConfValue setting = value_or_default(name.key());
  const std::optional<bool> value = parse_bool(base::trim(setting.value));
  if (!value) {
    fail(setting, expected_text(KeyType::kBool));
  }
  return *value;
}

std::int64_t ConfReader::parsed_number(const Key& key, const ConfValue& setting) const {
  const std::string_view text = base::trim(setting.value);
  std::optional<std::int64_t> value;
  switch (key.type) {
    case KeyType::kInt:
      value = parse_int(text);
      break;
    case KeyType::kMib:
      value = signed_mib(setting.value, binary_suffixes_);
      break;
    case KeyType::kMilliseconds:
      value = parse_milliseconds(text);
      break;
    case KeyType::kSeconds:
      value = parse_seconds(text);
      break;
    default:
      value = parse_long(text);
  }
  if (!value) {
    fail(setting, expected_text(key.type));
  }
  if (!within(static_cast<double>(*value), key.bound)) {
    fail(setting, bound_text(key.bound));
  }
  return *value;
}

std::int64_t ConfReader::number(KeyName name) const {
  return parsed_number(name.key(), value_or_default(name.key()));
}

std::optional<std::int64_t> ConfReader::find_number(KeyName name) const {
  return find_raw(name.key()) == nullptr ? std::nullopt : std::optional(number(name));
}

double ConfReader::real(KeyName name) const {
  const ConfValue setting = value_or_default(name.key());
  const std::optional<double> value = parse_double(setting.value);
  if (!value) {
    fail(setting, expected_text(KeyType::kDouble));
  }
  if (!within(*value, name.key().bound)) {
    fail(setting, bound_text(name.key().bound));
  }
  return *value;
}

int ConfReader::raw_int(std::string_view key, int otherwise) const {
  const ConfValue* const setting = raw(key);
  if (setting == nullptr) {
    return otherwise;
  }
  const std::optional<std::int32_t> value = parse_int(setting->value);
  if (!value) {
    fail(*setting, "a 32-bit integer without whitespace around it");
  }
  return *value;
}

std::ranges::subrange<Settings::const_iterator> ConfReader::range_of(
    std::string_view prefix) const {
  const auto begin = properties_.lower_bound(prefix);
  auto end = begin;
  while (end != properties_.end() && end->first.starts_with(prefix)) {
    ++end;
  }
  return {begin, end};
}

std::map<std::string, std::string> ConfReader::with_prefix(std::string_view prefix) const {
  std::map<std::string, std::string> settings;
  for (const auto& [key, setting] : range_of(prefix)) {
    settings.emplace_hint(settings.end(), key.substr(prefix.size()), setting.value);
  }
  return settings;
}

}  // namespace firesteel::conf
