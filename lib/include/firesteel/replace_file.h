#pragma once
/// Replaces a file atomically: a reader sees the old content or all of the new.

#include <string>
#include <string_view>

namespace firesteel {

/// Replaces the content of the existing file `path` (symlinks followed), keeping mode and owner:
/// writes a temporary file in the same directory and renames it.  A failure leaves no temporary
/// file. Throws Error kInput "cannot write PATH: why".
void replace_file(const std::string& path, std::string_view text);

/// Like replace_file(), but creates a file that does not exist, and the new file belongs to the
/// current user.  A writable file whose directory takes no other file (a bind mount) is
/// overwritten.
void put_file(const std::string& path, std::string_view text);

/// Throws the error that put_file() would throw for lack of a directory or of permissions.
void check_put_file(const std::string& path);

}  // namespace firesteel
