#include "cli/visible_text.h"

#include <algorithm>
#include <cstddef>
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

}  // namespace firesteel::cli
