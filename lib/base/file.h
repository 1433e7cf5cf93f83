#pragma once
/// Reading local files, with the errors a user can act on.

#include <cstddef>
#include <string>

namespace firesteel::base {

/// The whole file.  Throws Error kInput: "cannot read WHAT PATH: why" (what = "the kubeconfig").
/// Larger than `limit` bytes is an error too.
[[nodiscard]] std::string read_file(const std::string& path, const std::string& what,
                                    std::size_t limit = 64U << 20U);

}  // namespace firesteel::base
