#pragma once
/// Columns of text, as wide as their widest value.

#include <string>
#include <vector>

namespace firesteel::cli {

using Row = std::vector<std::string>;

/// Lines of the rows with three blanks between columns; an empty value is "-".
[[nodiscard]] std::string table(const std::vector<Row>& rows);

}  // namespace firesteel::cli
