#include "base/glob.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace firesteel::base {

namespace {

namespace fs = std::filesystem;

/// One element of a pattern (a character, ? or a set): its length, and whether it matches `c`.
struct Element {
  std::size_t length = 1;
  bool matches = false;
};

/// `set` is the text between the brackets of "[a-z]" or "[^a-z]".
bool set_matches(std::string_view set, char c) {
  const bool negated = set.starts_with('^') || set.starts_with('!');
  if (negated) {
    set.remove_prefix(1);
  }
  bool found = false;
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (i + 2 < set.size() && set[i + 1] == '-') {
      found = found || (set[i] <= c && c <= set[i + 2]);
      i += 2;
    } else {
      found = found || set[i] == c;
    }
  }
  return found != negated;
}

Element element(std::string_view pattern, char c) {
  if (pattern.front() == '?') {
    return {.length = 1, .matches = true};
  }
  if (pattern.front() == '[') {
    if (const std::size_t close = pattern.find(']', 2); close != std::string_view::npos) {
      return {.length = close + 1, .matches = set_matches(pattern.substr(1, close - 1), c)};
    }
  }
  if (pattern.front() == '\\' && pattern.size() > 1) {
    return {.length = 2, .matches = pattern[1] == c};
  }
  return {.length = 1, .matches = pattern.front() == c};
}

/// Matches a pattern without {a,b}.  Backtracks only to the last star, so the time is at most the
/// product of both lengths.
bool matches(std::string_view pattern, std::string_view name) {
  std::optional<std::pair<std::string_view, std::string_view>> retry;  // after the last star
  while (!name.empty() || !pattern.empty()) {
    if (pattern.starts_with('*')) {
      pattern.remove_prefix(1);
      retry = {pattern, name};
      continue;
    }
    if (!pattern.empty() && !name.empty()) {
      if (const Element next = element(pattern, name.front()); next.matches) {
        pattern.remove_prefix(next.length);
        name.remove_prefix(1);
        continue;
      }
    }
    if (!retry || retry->second.empty()) {
      return false;
    }
    retry->second.remove_prefix(1);
    std::tie(pattern, name) = *retry;
  }
  return true;
}

/// Where the first of `characters` is, from `begin` on, that no backslash escapes.
std::size_t find_unescaped(std::string_view text, std::string_view characters,
                           std::size_t begin = 0) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (characters.find(text[i]) != std::string_view::npos) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// Expands {a,b} to at most `kMostPatterns` patterns without it.
std::vector<std::string> expanded(const std::string& pattern) {
  constexpr std::size_t kMostPatterns = 1000;
  std::vector<std::string> open = {pattern};
  std::vector<std::string> done;
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    const std::size_t begin = find_unescaped(next, "{");
    const std::size_t end =
        begin == std::string::npos ? begin : find_unescaped(next, "}", begin + 1);
    if (end == std::string::npos || open.size() + done.size() > kMostPatterns) {
      done.push_back(next);
      continue;
    }
    const std::string_view inner = std::string_view(next).substr(begin + 1, end - begin - 1);
    for (const std::string_view choice : split(inner, ',')) {
      open.push_back(next.substr(0, begin) + std::string(choice) + next.substr(end + 1));
    }
  }
  return done;
}

std::vector<std::string> matching_names(const fs::path& folder, std::string_view pattern) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (std::string name = entry->path().filename().string(); glob_matches(pattern, name)) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

/// What re2j, to which Hadoop passes escapes, takes after a backslash.
bool is_escape(char c) {
  const bool letter_or_digit = std::isalnum(static_cast<unsigned char>(c)) != 0;
  return !letter_or_digit ||
         std::string_view("0ABDQSWabdfnrstvwz").find(c) != std::string_view::npos;
}

}  // namespace

bool has_wildcard(std::string_view path) {
  return path.find('\\') != std::string_view::npos || is_pattern(path);
}

bool is_pattern(std::string_view path) {
  return find_unescaped(path, "*?[{") != std::string_view::npos;
}

std::optional<std::string> glob_problem(std::string_view path) {
  for (const std::string_view part : split(path, '/')) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (part[i] == '\\') {
        if (++i == part.size()) {
          return fmt::format("nothing is escaped by the backslash at the end of {}", part);
        }
        if (!is_escape(part[i])) {
          return fmt::format("\\{} in {} is not an escape", part[i], part);
        }
      } else if (part[i] == '{') {
        ++groups;
      } else if (part[i] == '}' && groups > 0) {
        --groups;
      }
    }
    if (groups > 0) {
      return fmt::format("the group in {} is not closed", part);
    }
  }
  return std::nullopt;
}

bool glob_matches(std::string_view pattern, std::string_view name) {
  return std::ranges::any_of(expanded(std::string(pattern)),
                             [name](const std::string& plain) { return matches(plain, name); });
}

std::vector<std::string> glob_files(std::string_view pattern) {
  std::vector<fs::path> found = {"/"};
  std::error_code error;
  for (const std::string_view part : split(pattern, '/')) {
    if (part.empty()) {
      continue;
    }
    std::vector<fs::path> next;
    for (const fs::path& folder : found) {
      if (has_wildcard(part)) {
        for (const std::string& name : matching_names(folder, part)) {
          next.push_back(folder / name);
        }
      } else if (fs::exists(folder / part, error)) {
        next.push_back(folder / part);
      }
    }
    found = std::move(next);
  }
  std::vector<std::string> files;
  for (const fs::path& path : found) {
    if (fs::is_regular_file(path, error)) {
      files.push_back(path.string());
    }
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace firesteel::base
