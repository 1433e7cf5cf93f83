#pragma once
/// Amounts of resources for people.

#include <string>

namespace firesteel::driver {

/// "1.5", "200", "0.25": at most two decimals.
[[nodiscard]] std::string count_text(double count);
/// "1408 MiB", "1.5 GiB".
[[nodiscard]] std::string bytes_text(double bytes);

}  // namespace firesteel::driver
