#pragma once
/// The fields and types of the Kubernetes objects that can be templates: the part of the API schema
/// that is needed to read them like Spark's typed client.

#include <string_view>

namespace firesteel::manifest {

/// Type of a field of `model` ("Pod", "Container", …) in the notation of model.cpp; empty if
/// there is no such field.
[[nodiscard]] std::string_view field_type(std::string_view model, std::string_view field);

}  // namespace firesteel::manifest
