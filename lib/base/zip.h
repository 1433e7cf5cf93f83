#pragma once
/// Reads one small member of a zip archive (a jar): bounded, no trust in what the archive says.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

/// The content of `member` in the zip file `path`; nothing when the archive has no such member.
/// Only the directory and the member are read.  Throws Error kInput for a file that cannot be read,
/// is no zip archive, or whose member is larger than `limit` bytes.
[[nodiscard]] std::optional<std::string> read_zip_member(const std::string& path,
                                                         std::string_view member,
                                                         std::size_t limit = 1U << 20U);

}  // namespace firesteel::base
