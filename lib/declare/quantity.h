#pragma once
/// Kubernetes quantities as the API server reads them (resource.ParseQuantity).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::declare {

[[nodiscard]] bool is_strict_quantity(std::string_view text);

/// As Go prints it: "1000m" is "1", "1024Mi" is "1Gi", "0.5" is "500m".  `text` unchanged if it is
/// not a quantity.
[[nodiscard]] std::string canonical_quantity(std::string_view text);

/// A number of CPUs in thousandths, rounded up; nothing if `text` is not a quantity or too large.
[[nodiscard]] std::optional<std::int64_t> milli_cpus(std::string_view text);
/// "5500m", "3"
[[nodiscard]] std::string cpu_text(std::int64_t milli);

/// Bytes of a size of Java's ("512m", "2g") or of Kubernetes ("1Gi"); a bare number is bytes.
[[nodiscard]] std::optional<std::int64_t> memory_bytes(std::string_view text);
/// "768Mi", in the largest unit that divides it.
[[nodiscard]] std::string memory_text(std::int64_t bytes);

}  // namespace firesteel::declare
