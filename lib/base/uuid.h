#pragma once
/// Random identifiers.

#include <string>

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::base {

/// A random UUID (version 4), as java.util.UUID prints it.
[[nodiscard]] std::string random_uuid(RandomSource& random);

}  // namespace firesteel::base
