#include "storage/aws/shared_config.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"

namespace firesteel::storage {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// Without a comment that begins after a blank.
std::string_view without_comment(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if ((text[i] == '#' || text[i] == ';') && is_blank(text[i - 1])) {
      return text.substr(0, i);
    }
  }
  return text;
}

/// The profile of a section's name; empty for another section.
std::string profile_of(std::string_view section, AwsFileKind kind) {
  section = base::trim(section);
  if (kind == AwsFileKind::kCredentials || section == "default") {
    return std::string(section);
  }
  constexpr std::string_view kWord = "profile";
  if (!section.starts_with(kWord) || section.size() == kWord.size() ||
      !is_blank(section[kWord.size()])) {
    return {};
  }
  std::string_view name = base::trim(section.substr(kWord.size()));
  if (name.size() > 1 && (name.front() == '"' || name.front() == '\'') &&
      name.front() == name.back()) {
    name = name.substr(1, name.size() - 2);
  }
  return std::string(name);
}

}  // namespace

void add_profiles(std::string_view text, AwsFileKind kind, AwsProfiles& profiles) {
  AwsProfiles found;
  AwsProfile* profile = nullptr;
  for (const std::string_view line : base::split(text, '\n')) {
    const bool is_nested = !line.empty() && is_blank(line.front());
    const std::string_view trimmed = base::trim(line);
    if (trimmed.empty() || trimmed.front() == '#' || trimmed.front() == ';') {
      continue;
    }
    if (trimmed.front() == '[' && !is_nested) {
      const std::size_t end = trimmed.find(']');
      const std::string name =
          profile_of(trimmed.substr(1, end == std::string_view::npos ? end : end - 1), kind);
      profile = name.empty() ? nullptr : &found[name];
      continue;
    }
    const std::size_t equals = trimmed.find('=');
    if (profile == nullptr || is_nested || equals == std::string_view::npos) {
      continue;
    }
    const std::string_view value = trimmed.substr(equals + 1);
    (*profile)[base::lower(base::trim(trimmed.substr(0, equals)))] =
        std::string(base::trim(without_comment(value)));
  }
  for (auto& [name, settings] : found) {
    profiles[name].merge(settings);
  }
}

}  // namespace firesteel::storage
