#include "cli/visible_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "firesteel/visible.h"

namespace firesteel::cli {

VisibleText VisibleText::lines(std::string_view text) {
  VisibleText all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    all.text_ += visible(text.substr(0, end));
    all.text_ += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

namespace {

constexpr std::size_t kTab = 8;
constexpr std::string_view kHang = "  ";

bool has_command(std::string_view line) {
  constexpr auto kPrograms = std::to_array<std::string_view>({"firesteel ", "kubectl ", "--"});
  return std::ranges::any_of(kPrograms, [line](std::string_view program) {
    return line.find(program) != std::string_view::npos;
  });
}

std::string folded_line(std::string_view line, std::size_t columns) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  std::string indent;
  for (const char blank : line.substr(0, begin)) {
    indent.append(blank == '\t' ? kTab - (indent.size() % kTab) : 1, ' ');
  }
  std::string_view rest = line.substr(begin);
  const bool fits = indent.size() + display_width(rest) <= columns;
  if (fits || has_command(rest)) {
    return std::string(line);
  }
  std::string text = indent;
  std::size_t used = indent.size();
  bool first = true;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (!first && used + 1 + display_width(word) > columns) {
      text += "\n" + indent + std::string(kHang);
      used = indent.size() + kHang.size();
    } else if (!first) {
      text += ' ';
      ++used;
    }
    text += word;
    used += display_width(word);
    first = false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return text;
}

}  // namespace

VisibleText VisibleText::folded(std::size_t columns) const {
  VisibleText all;
  std::string_view rest = text_;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    all.text_ += folded_line(rest.substr(0, end), columns);
    if (end < rest.size()) {
      all.text_ += '\n';
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return all;
}

}  // namespace firesteel::cli
