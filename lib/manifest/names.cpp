#include "manifest/names.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "firesteel/random_source.h"

namespace firesteel::manifest {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Mirrors toLowerCase(Locale.ROOT) as far as needed: other characters outside ASCII become dashes
/// anyway.
std::string java_lower(std::string_view text) {
  const std::string kelvin_replaced = base::replace_all(text, "\u212A", "k");
  return base::lower(base::replace_all(kelvin_replaced, "\u0130", "i\u0307"));
}

/// Lower case, with everything except [a-z0-9-] replaced by single dashes.
std::string as_name(std::string_view text) {
  std::string name;
  for (const char c : java_lower(base::trim(text))) {
    const bool kept = (c >= 'a' && c <= 'z') || is_digit(c);
    if (kept) {
      name += c;
    } else if (name.empty() || name.back() != '-') {
      name += '-';
    }
  }
  return name;
}

/// KubernetesConf.getResourceNamePrefix of Spark 3.1: blanks and dots become dashes, dashes are
/// collapsed when everything else is gone.
std::string as_name_of_3_1(std::string_view text) {
  constexpr std::string_view kDashes = " \t\n\v\f\r.-";
  std::string name;
  for (const char c : java_lower(base::trim(text))) {
    if ((c >= 'a' && c <= 'z') || is_digit(c)) {
      name += c;
    } else if (kDashes.find(c) != std::string_view::npos && (name.empty() || name.back() != '-')) {
      name += '-';
    }
  }
  return name;
}

}  // namespace

std::string unique_id(std::int64_t now_ms, RandomSource& random) {
  std::array<std::byte, 3> bytes{};
  random.fill(bytes);
  constexpr std::uint64_t kLow40Bits = (std::uint64_t{1} << 40U) - 1;
  return base::hex(bytes) + fmt::format("{:x}", static_cast<std::uint64_t>(now_ms) & kLow40Bits);
}

std::string resource_name_prefix(std::string_view app_name, std::string_view unique_id,
                                 bool dashes) {
  const std::string text = fmt::format("{}-{}", app_name, unique_id);
  if (!dashes) {
    return as_name_of_3_1(text);
  }
  std::string prefix = as_name(text);
  if (prefix.starts_with('-')) {
    prefix.erase(0, 1);
  }
  // Names of Services must not start with a digit.
  if (!prefix.empty() && is_digit(prefix.front())) {
    prefix.front() = 'x';
  }
  return prefix;
}

std::string app_name_label(std::string_view app_name) {
  std::string label = as_name(app_name).substr(0, kLabelLimit);
  if (label.starts_with('-')) {
    label.erase(0, 1);
  }
  if (label.ends_with('-')) {
    label.pop_back();
  }
  return label;
}

bool app_name_label_is_cut(std::string_view app_name) {
  return as_name(app_name).size() > kLabelLimit;
}

std::string key_label(std::string_view key) {
  constexpr std::size_t kDigits = 40;
  return base::sha256_hex(key).substr(0, kDigits);
}

std::string keyed_prefix(std::string_view in_namespace, std::string_view key) {
  constexpr std::size_t kDigits = 16;
  constexpr std::size_t kReadable = kKeyedPrefixLimit - kDigits - 1;
  // The name of a namespace cannot contain the separator.
  const std::string digits =
      base::sha256_hex(fmt::format("{}/{}", in_namespace, key)).substr(0, kDigits);
  std::string readable = as_name(key).substr(0, kReadable);
  while (readable.ends_with('-')) {
    readable.pop_back();
  }
  return resource_name_prefix(readable.empty() ? "key" : readable, digits);
}

std::string preferred_service_name(std::string_view prefix) {
  return fmt::format("{}-driver-svc", prefix);
}

std::string short_service_name(std::string_view unique_id) {
  return fmt::format("spark-{}-driver-svc", unique_id);
}

}  // namespace firesteel::manifest
