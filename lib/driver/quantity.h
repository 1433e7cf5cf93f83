#pragma once
/// Amounts as Kubernetes writes them: "500m", "1408Mi", "2e3".

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::driver {

/// In cores, bytes or pieces; nothing if it is not a quantity.
[[nodiscard]] std::optional<double> parse_quantity(std::string_view text);
/// "1.5", "200", "0.25": at most two decimals.
[[nodiscard]] std::string count_text(double count);
/// "1408 MiB", "1.5 GiB".
[[nodiscard]] std::string bytes_text(double bytes);

}  // namespace firesteel::driver
