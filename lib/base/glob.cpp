#include "base/glob.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/text.h"

namespace firesteel::base {

namespace {

namespace fs = std::filesystem;

bool matches(std::string_view pattern, std::string_view name);

/// "[a-z]" or "[^a-z]" at the front of `pattern` against one character; the rest after it.
bool set_matches(std::string_view pattern, std::size_t close, std::string_view name) {
  if (name.empty()) {
    return false;
  }
  std::string_view set = pattern.substr(1, close - 1);
  const bool negated = set.starts_with('^') || set.starts_with('!');
  if (negated) {
    set.remove_prefix(1);
  }
  bool found = false;
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (i + 2 < set.size() && set[i + 1] == '-') {
      found = found || (set[i] <= name.front() && name.front() <= set[i + 2]);
      i += 2;
    } else {
      found = found || set[i] == name.front();
    }
  }
  return found != negated && matches(pattern.substr(close + 1), name.substr(1));
}

/// "{a,b}" at the front of `pattern`: each alternative is tried with what follows.
bool alternatives_match(std::string_view pattern, std::size_t close, std::string_view name) {
  const std::string rest(pattern.substr(close + 1));
  return std::ranges::any_of(
      split(pattern.substr(1, close - 1), ','),
      [&](std::string_view choice) { return matches(std::string(choice) + rest, name); });
}

bool matches(std::string_view pattern, std::string_view name) {
  while (!pattern.empty()) {
    const char c = pattern.front();
    if (c == '*') {
      pattern.remove_prefix(std::min(pattern.find_first_not_of('*'), pattern.size()));
      for (std::size_t skip = 0; skip <= name.size(); ++skip) {
        if (matches(pattern, name.substr(skip))) {
          return true;
        }
      }
      return false;
    }
    if (c == '[') {
      if (const std::size_t close = pattern.find(']', 2); close != std::string_view::npos) {
        return set_matches(pattern, close, name);
      }
    }
    if (c == '{') {
      if (const std::size_t close = pattern.find('}'); close != std::string_view::npos) {
        return alternatives_match(pattern, close, name);
      }
    }
    if (c == '\\' && pattern.size() > 1) {
      pattern.remove_prefix(1);
    }
    if (name.empty() || (c != '?' && pattern.front() != name.front())) {
      return false;
    }
    pattern.remove_prefix(1);
    name.remove_prefix(1);
  }
  return name.empty();
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

}  // namespace

bool has_wildcard(std::string_view path) {
  return path.find_first_of("*?[{\\") != std::string_view::npos;
}

bool glob_matches(std::string_view pattern, std::string_view name) {
  return matches(pattern, name);
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
