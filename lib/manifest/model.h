#pragma once
/// Which fields the Kubernetes objects have that users write as templates, and of which types: as
/// much of the API's schema as is needed to read them as Spark's typed client does.

#include <string_view>

namespace firesteel::manifest {

/// Type of a field of `model` ("Pod", "Container", …) in the notation of model.cpp; empty when
/// there is no such field.
[[nodiscard]] std::string_view field_type(std::string_view model, std::string_view field);

}  // namespace firesteel::manifest
