#pragma once
/// Writing to the standard streams, so that a reader who went away never ends anything.

#include <string_view>

namespace firesteel::cli {

/// Opens /dev/null for each of the descriptors 0, 1 and 2 that is closed, so that no socket ever
/// gets their number, and ignores SIGPIPE.  To be called first of all.
void secure_standard_streams();

/// Writes all of `text` to stdout.  False when that failed (disk full); a reader who left is no
/// failure.
[[nodiscard]] bool write_stdout(std::string_view text);

/// Writes `text` to stderr; failures are ignored, there is no one left to tell.
void write_stderr(std::string_view text);

}  // namespace firesteel::cli
