#include "firesteel/edit_distance.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace firesteel {

namespace {

/// Removes what both begin with and what both end with, which costs no edit.
void remove_common_ends(std::string_view& a, std::string_view& b) {
  const auto begin = std::ranges::mismatch(a, b);
  a.remove_prefix(static_cast<std::size_t>(begin.in1 - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(begin.in2 - b.begin()));
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  remove_common_ends(a, b);
  const std::size_t too_many = most + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) {
    return too_many;
  }
  if (a.empty() || b.empty()) {
    return a.size() + b.size();
  }
  // Three rows of the table of distances between the beginnings of `a` and those of `b`.  Only
  // `most` cells on both sides of the diagonal can be small enough; the others stay too many.
  std::vector<std::size_t> before(b.size() + 1, too_many);
  std::vector<std::size_t> last(b.size() + 1, too_many);
  std::vector<std::size_t> row(b.size() + 1, too_many);
  std::iota(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(std::min(b.size(), most)) + 1,
            std::size_t{0});
  std::size_t least_of_last = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > most ? i - most : 1;
    const std::size_t end = std::min(b.size(), i + most);
    row[first - 1] = i > most ? too_many : i;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= end; ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    // Later rows are made from the last two, so none can be smaller than the least in both.
    if (std::min(least, least_of_last) > most) {
      return too_many;
    }
    least_of_last = least;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], too_many);
}

}  // namespace firesteel
