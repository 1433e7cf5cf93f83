#include "app/logs/prefixed_lines.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace firesteel::app {

namespace {

constexpr std::size_t kLongestLine = 64U << 10U;

}  // namespace

std::string PrefixedLines::take(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::string_view possible = text.substr(0, kLongestLine - partial_.size());
    const std::size_t newline = possible.find('\n');
    const std::size_t taken = std::min(newline, possible.size() - 1) + 1;
    partial_.append(text.substr(0, taken));
    text.remove_prefix(taken);
    if (newline != std::string_view::npos || partial_.size() == kLongestLine) {
      lines += finish();
    }
  }
  return lines;
}

std::string PrefixedLines::finish() {
  if (partial_.empty()) {
    return {};
  }
  std::string line = prefix_ + partial_;
  if (line.back() != '\n') {
    line += '\n';
  }
  partial_.clear();
  return line;
}

}  // namespace firesteel::app
