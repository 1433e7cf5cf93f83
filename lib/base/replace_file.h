#pragma once
/// Writing a file anew so that nobody ever sees half of it.

#include <string>
#include <string_view>

namespace firesteel::base {

/// Replaces the existing file `path` (links are followed) by one with this text and the same mode
/// and owner: written beside it, then renamed.  Throws Error kInput "cannot write PATH: why".
void replace_file(const std::string& path, std::string_view text);

}  // namespace firesteel::base
