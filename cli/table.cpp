#include "cli/table.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/visible_text.h"
#include "firesteel/visible.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kGap = 3;
constexpr std::size_t kLeast = 10;  ///< what a flexible column keeps at least

std::string padded(const std::string& text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return text + std::string(columns - std::min(columns, width), ' ');
}

}  // namespace

Table::Table(std::vector<Column> columns, std::optional<std::size_t> width)
    : columns_(std::move(columns)),
      width_(width),
      widths_(columns_.size(), 1),
      kept_(columns_.size()) {
  std::iota(kept_.begin(), kept_.end(), std::size_t{0});
  std::vector<std::string> headings;
  headings.reserve(columns_.size());
  for (const Column& column : columns_) {
    headings.emplace_back(column.heading);
  }
  add(headings);
}

void Table::add(const std::vector<std::string>& cells) {
  std::vector<std::string>& row = rows_.emplace_back();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string& cell = cells[kept_[i]];
    row.push_back(cell.empty() ? "-" : visible(cell));
    widths_[i] = std::max(widths_[i], display_width(row.back()));
  }
}

/// The columns that stay, each with what it keeps at least, and the gaps between them.
std::size_t Table::least_width() const {
  std::size_t width = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    width += (columns_[i].is_flexible ? std::min(kLeast, widths_[i]) : widths_[i]) + kGap;
  }
  return width - kGap;
}

/// Takes columns out until the others fit; what is left may still be too wide.
void Table::leave_out() {
  while (width_ && least_width() > *width_) {
    const auto least_important = std::ranges::max_element(columns_, {}, &Column::rank);
    if (least_important->rank == 0) {
      return;
    }
    const auto at = least_important - columns_.begin();
    for (std::vector<std::string>& row : rows_) {
      row.erase(row.begin() + at);
    }
    widths_.erase(widths_.begin() + at);
    columns_.erase(least_important);
    kept_.erase(kept_.begin() + at);
  }
}

VisibleText Table::take() {
  leave_out();
  const std::vector<std::size_t> widths = fitting_widths();
  std::string text;
  for (const std::vector<std::string>& row : std::exchange(rows_, {})) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = shortened(row[i], widths[i]);
      text += i + 1 < row.size() ? padded(cell, widths[i] + kGap) : cell;
    }
    text += '\n';
  }
  return VisibleText::lines(text);
}

/// The widest flexible column gives, until all fits.  Where that cannot be, rows take several lines
/// anyway, and a column only gives what alone would be more than half of the terminal.
std::vector<std::size_t> Table::fitting_widths() const {
  std::vector<std::size_t> widths = widths_;
  if (!width_) {
    return widths;
  }
  const std::size_t gaps = kGap * (widths.size() - 1);
  const auto all = [&] { return std::accumulate(widths.begin(), widths.end(), gaps); };
  std::vector<std::size_t*> flexible;
  std::size_t can_give = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (columns_[i].is_flexible && widths[i] > kLeast) {
      flexible.push_back(&widths[i]);
      can_give += widths[i] - kLeast;
    }
  }
  if (all() > *width_ + can_give) {
    for (std::size_t* column : flexible) {
      *column = std::min(*column, std::max(kLeast, *width_ / 2));
    }
    return widths;
  }
  while (all() > *width_) {
    --**std::ranges::max_element(flexible, {}, [](const std::size_t* column) { return *column; });
  }
  return widths;
}

}  // namespace firesteel::cli
