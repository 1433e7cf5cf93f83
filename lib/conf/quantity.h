#pragma once
/// Kubernetes quantities ("500m", "2Gi") as Spark's client checks them.  It accepts much that the
/// API server refuses.

#include <string_view>

#include "firesteel/spark_version.h"

namespace firesteel::conf {

/// Mirrors Quantity.parse: refuses an empty text, and one whose unit or exponent has digits before
/// a last letter (1e3m, 1k3m); before Spark 3.5 also one of unit letters alone (Gi).
[[nodiscard]] bool is_quantity(std::string_view text, const SparkVersion& version);

/// Mirrors Quantity.getNumericalAmount for a text that is_quantity(): false if it begins with a
/// unit ("Gi", "none").  The client needs the amount only of an emptyDir's sizeLimit.
[[nodiscard]] bool has_amount(std::string_view text);

}  // namespace firesteel::conf
