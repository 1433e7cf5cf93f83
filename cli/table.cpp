#include "cli/table.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace firesteel::cli {

std::string table(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max({widths[i], row[i].size(), std::size_t{1}});
    }
  }
  std::string text;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string& value = row[i];
      text += value.empty() ? "-" : value;
      if (i + 1 < row.size()) {
        text.append(widths[i] - std::max<std::size_t>(value.size(), 1) + 3, ' ');
      }
    }
    text += '\n';
  }
  return text;
}

}  // namespace firesteel::cli
