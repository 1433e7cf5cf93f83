#pragma once
/// Reads local files, with errors that users can act on.

#include <cstddef>
#include <string>

namespace firesteel::base {

/// The whole file.  Throws Error kInput "cannot read WHAT PATH: why" (WHAT such as "the
/// kubeconfig"), also if the file is larger than `limit` bytes.
[[nodiscard]] std::string read_file(const std::string& path, const std::string& what,
                                    std::size_t limit = 64U << 20U);

}  // namespace firesteel::base
