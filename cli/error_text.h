#pragma once
/// Errors as text for the user: one line says what failed and why, the next what probably fixes it.

#include <exception>

#include "cli/exit_code.h"
#include "cli/visible_text.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

/// "firesteel: error: …" and, if the error has a hint, "firesteel: hint: …".
[[nodiscard]] VisibleText error_text(const Error& error);

/// The last line of a submission that ended with `error`.  It never contains "exit code:".
[[nodiscard]] VisibleText closing_line(const Error& error, ExitCode code);

/// The Error to report for any other exception: out of memory, or a bug.
[[nodiscard]] Error unexpected(const std::exception& error);

}  // namespace firesteel::cli
