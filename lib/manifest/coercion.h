#pragma once
/// Templates read as kubernetes-client reads them into its typed model: scalars become what their
/// fields are (a label 1 the text "1"), null and empty lists of known fields are dropped, unknown
/// fields are kept as they are.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::manifest {

/// `value` as an object of type `model` ("Pod", "PodGroup").  Throws Error kUsage, with the path of
/// the field, when a value does not fit; `source` names the template in it.
[[nodiscard]] nlohmann::json coerced(const nlohmann::json& value, std::string_view model,
                                     std::string_view source);

/// Double.toString: "1.5", "1000.0", "1.0E10".
[[nodiscard]] std::string java_double(double number);

}  // namespace firesteel::manifest
