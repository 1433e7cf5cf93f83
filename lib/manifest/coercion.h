#pragma once
/// Converts templates as kubernetes-client does when it reads them into its typed model: scalars
/// get the type of their field (a label 1 becomes the string "1"), null and empty lists of known
/// fields are dropped, unknown fields are kept.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::manifest {

/// `value` as an object of type `model` ("Pod", "PodGroup").  Throws Error kUsage, with the path of
/// the field, for a value of the wrong type; `source` names the template in the message.
[[nodiscard]] nlohmann::json coerced(const nlohmann::json& value, std::string_view model,
                                     std::string_view source);

/// Mirrors Double.toString: "1.5", "1000.0", "1.0E10".
[[nodiscard]] std::string java_double(double number);

}  // namespace firesteel::manifest
