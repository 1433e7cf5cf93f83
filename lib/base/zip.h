#pragma once
/// Reads one small member of a jar (a zip archive).  Bounded; does not trust sizes and offsets in
/// the archive.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

/// The content of `member` in the jar `path`; nothing if the jar has no such member.  Reads only
/// the directory and the member.  Throws Error kInput if the file cannot be read, is not a zip
/// archive, or the member is larger than `limit` bytes.
[[nodiscard]] std::optional<std::string> read_zip_member(const std::string& path,
                                                         std::string_view member,
                                                         std::size_t limit = 1U << 20U);

}  // namespace firesteel::base
