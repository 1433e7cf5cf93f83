#pragma once
/// The only place that knows exit codes.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/error_kind.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

/// kDriver: the driver's code, and Firesteel's own codes for everything else.
/// kSpark: 0 for any result of a driver, 1 for errors, as spark-submit does.
enum class ExitCodeStyle { kDriver, kSpark };

/// Whose exit code it is; the last line and the result file say so.
enum class CodeOwner { kDriver, kFiresteel };

struct ExitCode {
  int value = 0;
  CodeOwner owner = CodeOwner::kFiresteel;
};

/// After a signal: 128 and its number, as shells report it.
[[nodiscard]] constexpr int exit_code_of_signal(int signal) {
  return 128 + signal;
}
[[nodiscard]] ExitCode exit_code(const Outcome& outcome, ExitCodeStyle style);
[[nodiscard]] ExitCode exit_code(ErrorKind kind, ExitCodeStyle style);
/// The code of the error's kind; for an InterruptedError, of its signal.
[[nodiscard]] ExitCode exit_code(const Error& error, ExitCodeStyle style);
/// For a call without arguments, which has a code of its own in spark-submit.
[[nodiscard]] ExitCode exit_code_without_arguments(ExitCodeStyle style);
/// For --status and --kill of a driver that does not exist.
[[nodiscard]] ExitCode exit_code_of_no_application(ExitCodeStyle style);
/// For output that could not be written.
[[nodiscard]] ExitCode exit_code_of_lost_output(ExitCodeStyle style);

/// A kind of error for people and programs.
struct ErrorKindText {
  ErrorKind kind = ErrorKind::kInternal;
  int code = 0;              ///< in ExitCodeStyle::kDriver
  std::string_view name;     ///< in the result file: "refused"
  std::string_view meaning;  ///< in the last line and in the manual
};
[[nodiscard]] const ErrorKindText& text_of(ErrorKind kind);
[[nodiscard]] std::span<const ErrorKindText> error_kinds();

/// Which exit codes a command can have.
enum class ExitCodes {
  kCommand,      ///< of a command that only sends requests
  kApplication,  ///< of one that finds an application, too
  kWait,         ///< of one that waits for a driver, too
  kSubmit,       ///< of submit
  kCompare,      ///< of one that compares, too
};

/// One row of the manual's table.
struct ExitCodeMeaning {
  std::string code;
  std::string meaning;
};
/// In the order of the codes.
[[nodiscard]] std::vector<ExitCodeMeaning> exit_codes(ExitCodes of);

}  // namespace firesteel::cli
