#pragma once
/// Errors as the user reads them: one line what failed and why, one line what to do.

#include <exception>

#include "cli/exit_code.h"
#include "cli/visible_text.h"
#include "firesteel/error.h"

namespace firesteel::cli {

/// "firesteel: error: …" and, when there is one, "firesteel: hint: …".
[[nodiscard]] VisibleText error_text(const Error& error);

/// The last line of a submission that ended by `error`, likewise never containing "exit code:".
[[nodiscard]] VisibleText closing_line(const Error& error, ExitCode code);

/// What became of an exception that is none of ours: out of memory, or a bug.
[[nodiscard]] Error unexpected(const std::exception& error);

}  // namespace firesteel::cli
