#pragma once
/// Floating-point numbers as Java prints them.

#include <string>

namespace firesteel::base {

/// Mirrors Double.toString: 0.1, 10.0, 1.0E-4.
[[nodiscard]] std::string java_double(double value);

}  // namespace firesteel::base
