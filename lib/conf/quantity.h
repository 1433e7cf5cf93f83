#pragma once
/// Kubernetes quantities ("500m", "2Gi") as Spark's client checks them.  It accepts much that the
/// API server refuses.

#include <string_view>

namespace firesteel::conf {

/// Mirrors Quantity.parse: refuses an empty text, and an exponent with digits before a unit (1e3m).
[[nodiscard]] bool is_quantity(std::string_view text);

/// Mirrors Quantity.getNumericalAmount for a text that is_quantity(): false if it begins with a
/// unit ("Gi", "none").  The client needs the amount only of an emptyDir's sizeLimit.
[[nodiscard]] bool has_amount(std::string_view text);

}  // namespace firesteel::conf
