#include "cli/roff.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace firesteel::cli {

std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string roff_sentences(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find(". ");
    out += roff(text.substr(0, end == std::string_view::npos ? end : end + 1)) + "\n";
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
  }
  return out;
}

std::string roff_display(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += roff(lines.substr(0, end)) + "\n";
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return fmt::format(".Bd -literal -offset indent\n{}.Ed\n", out);
}

std::string capitalized(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

std::string wrapped_page(std::string_view page) {
  constexpr std::size_t kWidest = 78;
  std::string out;
  bool literal = false;
  while (!page.empty()) {
    std::string_view line = page.substr(0, page.find('\n'));
    page.remove_prefix(std::min(line.size() + 1, page.size()));
    literal = (literal || line.starts_with(".Bd")) && !line.starts_with(".Ed");
    while (!literal && !line.starts_with('.') && line.size() > kWidest) {
      const std::size_t space = line.rfind(' ', kWidest);
      if (space == std::string_view::npos) {
        break;
      }
      out += line.substr(0, space);
      out += '\n';
      line.remove_prefix(space + 1);
    }
    out += line;
    out += '\n';
  }
  return out;
}

}  // namespace firesteel::cli
