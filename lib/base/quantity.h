#pragma once
/// Kubernetes quantities ("500m", "1408Mi", "2e3") as the API server reads them
/// (resource.ParseQuantity).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

[[nodiscard]] bool is_quantity(std::string_view text);

/// In cores, bytes or pieces; nothing if it is not a quantity.
[[nodiscard]] std::optional<double> quantity_value(std::string_view text);

/// The value times `scale`, rounded up; nothing if it is not a quantity or too large.
[[nodiscard]] std::optional<std::int64_t> scaled_quantity(std::string_view text, double scale);

/// As Go prints it: "1000m" is "1", "1024Mi" is "1Gi", "0.5" is "500m".  `text` unchanged if it is
/// not a quantity.
[[nodiscard]] std::string canonical_quantity(std::string_view text);

/// "768Mi", in the largest binary unit that divides it.
[[nodiscard]] std::string binary_quantity(std::int64_t amount);

}  // namespace firesteel::base
