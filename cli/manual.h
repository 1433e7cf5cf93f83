#pragma once
/// The manual pages, generated from the commands, their options and further tables.

#include <map>
#include <string>

namespace firesteel::cli {

/// The text of each page, in mdoc, by its path under the project's root.
[[nodiscard]] std::map<std::string, std::string> manual_pages();

}  // namespace firesteel::cli
