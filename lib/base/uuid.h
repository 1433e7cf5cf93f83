#pragma once
/// Random identifiers.

#include <cstddef>
#include <span>
#include <string>

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::base {

/// A random UUID (version 4), as java.util.UUID prints it.
[[nodiscard]] std::string random_uuid(RandomSource& random);

/// Two digits a byte, in lower case.
[[nodiscard]] std::string hex(std::span<const std::byte> bytes);

}  // namespace firesteel::base
