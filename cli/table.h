#pragma once
/// Rows of text in columns that line up on a terminal, whatever script the text is written in.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/visible_text.h"

namespace firesteel::cli {

struct Column {
  std::string_view heading;
  /// May be shortened so that a row fits the terminal; what is copied from there is not.
  bool is_flexible = false;
  /// On a terminal that is too narrow, the column with the highest rank is left out first; 0:
  /// never.
  int rank = 0;
};

class Table {
 public:
  /// `width`: columns of the terminal; none: nothing is shortened or left out.
  Table(std::vector<Column> columns, std::optional<std::size_t> width);

  /// One text a column; an empty one is shown as "-".
  void add(const std::vector<std::string>& cells);
  /// The rows since the last call, the headings before the first.  Columns are as wide as their
  /// widest text so far; a column that was left out stays out.
  [[nodiscard]] VisibleText take();

 private:
  void leave_out();
  [[nodiscard]] std::size_t least_width() const;
  [[nodiscard]] std::vector<std::size_t> fitting_widths() const;

  std::vector<Column> columns_;
  std::optional<std::size_t> width_;
  std::vector<std::size_t> widths_;
  std::vector<std::size_t> kept_;  ///< the place of each column among the cells of add()
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace firesteel::cli
