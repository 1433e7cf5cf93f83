#pragma once
/// The manual pages, made of the options table and of what only the manual says.

#include <map>
#include <string>

namespace firesteel::cli {

/// Path under the project's root -> text, in mdoc.
[[nodiscard]] std::map<std::string, std::string> manual_pages();

}  // namespace firesteel::cli
