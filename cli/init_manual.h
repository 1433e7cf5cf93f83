#pragma once
/// What only the manual page of init says, as mdoc.

#include <string>

namespace firesteel::cli {

/// The permissions that each command needs.
[[nodiscard]] std::string permissions_section();

}  // namespace firesteel::cli
