#include "kube/field.h"

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace firesteel::kube {

const nlohmann::json& field(const nlohmann::json& value, std::string_view key) {
  static const nlohmann::json nothing;
  if (!value.is_object()) {
    return nothing;
  }
  const auto found = value.find(key);
  return found == value.end() ? nothing : *found;
}

std::string text_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

std::string one_line(std::string_view text, std::size_t limit) {
  std::string line;
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < ' ' || c == '\x7f';
    if (control && (line.empty() || line.back() == ' ')) {
      continue;
    }
    line += control ? ' ' : c;
  }
  if (line.size() > limit) {
    while (limit > 0 && (static_cast<unsigned char>(line[limit]) & 0xC0U) == 0x80U) {
      --limit;  // not in the middle of a character
    }
    line.resize(limit);
    line += "…";
  }
  if (!base::is_utf8(line)) {
    for (char& c : line) {
      c = static_cast<unsigned char>(c) > 127 ? '?' : c;
    }
  }
  return std::string(base::trim(line));
}

}  // namespace firesteel::kube
