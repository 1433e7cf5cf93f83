#pragma once
/// Replaces a file atomically.

#include <string>
#include <string_view>

namespace firesteel::base {

/// Replaces the content of the existing file `path` (symlinks followed), keeping mode and owner:
/// writes a temporary file in the same directory and renames it.  Throws Error kInput "cannot write
/// PATH: why".
void replace_file(const std::string& path, std::string_view text);

}  // namespace firesteel::base
