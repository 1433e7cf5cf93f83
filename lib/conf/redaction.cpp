#include "conf/redaction.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <regex>
#include <span>
#include <string>
#include <string_view>

#include "base/text.h"
#include "conf/keys.h"

namespace firesteel::conf {

namespace {

/// std::regex recurses for every character, so longer texts count as secrets without a search.
constexpr std::size_t kLongestSearched = 4096;

/// The letters of a text, whatever their case, as bits.
constexpr std::uint32_t letters_of(std::string_view text) {
  std::uint32_t letters = 0;
  for (const char c : text) {
    letters |= 1U << (static_cast<unsigned char>(c) & 31U);
  }
  return letters;
}

/// A word to look for in names of settings.  Most names do not have all of its letters, which is
/// quick to see.
struct Word {
  std::string_view text;
  std::uint32_t letters = letters_of(text);
  enum class Place { kAnywhere, kAtEnd } place = Place::kAnywhere;
};

/// First what is in names of settings that hold keys of stores, which Spark's expression does not
/// know; then the default of Spark's expression, (?i)secret|password|token|access[.]?key.
constexpr auto kWords =
    std::to_array<Word>({{.text = "private.key", .place = Word::Place::kAtEnd},
                         {.text = "fs.azure.account.key", .place = Word::Place::kAtEnd},
                         {.text = "fs.azure.account.key."},
                         {.text = "secret"},
                         {.text = "password"},
                         {.text = "token"},
                         {.text = "accesskey"},
                         {.text = "access.key"}});
constexpr std::span kStoreKeyWords = std::span(kWords).first(3);

bool has_one_of(std::string_view text, std::span<const Word> words) {
  const std::uint32_t letters = letters_of(text);
  std::string lowered;
  return std::ranges::any_of(words, [&](const Word& word) {
    if ((word.letters & ~letters) != 0) {
      return false;
    }
    if (lowered.empty()) {
      lowered = base::lower(text);
    }
    return word.place == Word::Place::kAtEnd ? lowered.ends_with(word.text)
                                             : lowered.find(word.text) != std::string::npos;
  });
}

/// A backslash and this character.
bool means_the_same(char c) {
  const bool letter_or_digit =
      (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  constexpr std::string_view kShared = "dDwWsSbBtnr";
  return static_cast<unsigned char>(c) < 0x80 &&
         (!letter_or_digit || kShared.find(c) != std::string_view::npos);
}

/// What the brackets at `pattern[begin]` enclose means the same in Java and in std::regex: no class
/// in a class and no intersection.  Their end, npos when it does not.
std::size_t end_of_class(std::string_view pattern, std::size_t begin) {
  for (std::size_t i = begin + 1; i < pattern.size(); ++i) {
    const bool first = i == begin + 1 || (i == begin + 2 && pattern[begin + 1] == '^');
    if (pattern[i] == ']') {
      return first ? std::string_view::npos : i;
    }
    if (pattern[i] == '[' || pattern.substr(i).starts_with("&&")) {
      return std::string_view::npos;
    }
    if (pattern[i] == '\\') {
      if (i + 1 >= pattern.size() || !means_the_same(pattern[i + 1])) {
        return std::string_view::npos;
      }
      ++i;
    }
  }
  return std::string_view::npos;
}

/// std::regex reads it as Java does.  Some of what it does not know it takes for plain characters,
/// so its own errors are not enough.
bool is_common_syntax(std::string_view pattern) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    if (rest[0] == '\\') {
      if (rest.size() < 2 || !means_the_same(rest[1])) {
        return false;
      }
      ++i;
    } else if (rest[0] == '[') {
      i = end_of_class(pattern, i);
      if (i == std::string_view::npos) {
        return false;
      }
    } else if (rest.starts_with("(?") && !rest.starts_with("(?:") && !rest.starts_with("(?=") &&
               !rest.starts_with("(?!")) {
      return false;
    }
  }
  return true;
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
  hides_all_ = !is_common_syntax(pattern);
  if (hides_all_) {
    return;
  }
  try {
    regex_.emplace(std::string(pattern), flags);
  } catch (const std::regex_error&) {
    hides_all_ = true;
  }
}

bool Redaction::matches(std::string_view text) const {
  if (hides_all_) {
    return true;
  }
  if (!regex_) {
    return has_one_of(text, kWords);
  }
  if (has_one_of(text, kStoreKeyWords)) {
    return true;
  }
  return text.size() > kLongestSearched || std::regex_search(text.begin(), text.end(), *regex_);
}

std::string Redaction::shown(std::string_view key, std::string_view value) const {
  return matches(key) || matches(value) ? "*********(redacted)" : std::string(value);
}

}  // namespace firesteel::conf
