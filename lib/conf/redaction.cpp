#include "conf/redaction.h"

#include <algorithm>
#include <cstddef>
#include <regex>
#include <string>
#include <string_view>

#include "base/text.h"
#include "conf/keys.h"

namespace firesteel::conf {

namespace {

/// std::regex recurses for every character, so longer texts count as secrets without a search.
constexpr std::size_t kLongestSearched = 4096;

/// (?i)secret|password|token|access[.]?key
bool looks_secret(std::string_view text) {
  const std::string lowered = base::lower(text);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"secret", "password", "token", "accesskey",
                                              "access.key"},
      [&](std::string_view word) { return lowered.find(word) != std::string::npos; });
}

}  // namespace

Redaction::Redaction(std::string_view pattern) {
  constexpr std::string_view kIgnoreCase = "(?i)";
  if (pattern == find_key("spark.redaction.regex")->default_text) {
    return;
  }
  auto flags = std::regex::ECMAScript;
  if (pattern.starts_with(kIgnoreCase)) {
    pattern.remove_prefix(kIgnoreCase.size());
    flags |= std::regex::icase;
  }
  try {
    regex_.emplace(std::string(pattern), flags);
  } catch (const std::regex_error&) {
    regex_.reset();
  }
}

bool Redaction::matches(std::string_view text) const {
  if (!regex_) {
    return looks_secret(text);
  }
  return text.size() > kLongestSearched || std::regex_search(text.begin(), text.end(), *regex_);
}

std::string Redaction::shown(std::string_view key, std::string_view value) const {
  return matches(key) || matches(value) ? "*********(redacted)" : std::string(value);
}

}  // namespace firesteel::conf
