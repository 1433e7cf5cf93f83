#pragma once
/// The only place that knows exit codes.

#include <span>
#include <string_view>

#include "firesteel/application.h"
#include "firesteel/error.h"

namespace firesteel::cli {

/// kDriver: the driver's code, and the codes below for all else.
/// kSpark: 0 for whatever became of a driver, 1 for errors, as spark-submit does.
enum class ExitCodeStyle { kDriver, kSpark };

/// Whose word a code is; it is told in the last line and in the result file.
enum class CodeOwner { kDriver, kFiresteel };

struct ExitCode {
  int value = 0;
  CodeOwner owner = CodeOwner::kFiresteel;
};

[[nodiscard]] ExitCode exit_code(const Outcome& outcome, ExitCodeStyle style);
[[nodiscard]] ExitCode exit_code(ErrorKind kind, ExitCodeStyle style);
/// That of its kind; of an InterruptedError that of its signal.
[[nodiscard]] ExitCode exit_code(const Error& error, ExitCodeStyle style);
/// For a line without any argument: spark-submit has a code of its own for it.
[[nodiscard]] ExitCode exit_code_without_arguments(ExitCodeStyle style);
/// For --status and --kill of a driver that does not exist.
[[nodiscard]] ExitCode exit_code_of_no_application(ExitCodeStyle style);
/// For output that could not be written.
[[nodiscard]] ExitCode exit_code_of_lost_output(ExitCodeStyle style);

/// What a kind of error is called in the last line and in the result file: "refused".
[[nodiscard]] std::string_view name(ErrorKind kind);

/// One row of the manual's table.
struct ExitCodeMeaning {
  std::string_view code;
  std::string_view meaning;
};
[[nodiscard]] std::span<const ExitCodeMeaning> exit_code_meanings();

}  // namespace firesteel::cli
