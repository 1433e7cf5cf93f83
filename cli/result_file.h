#pragma once
/// --result-file: what became of a submission, as JSON for programs (the format is in
/// firesteel-submit(1)).

#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

/// All that is known at the end; pointers may be null and are not owned.
struct Result {
  ExitCode code;
  const Outcome* outcome = nullptr;    ///< the application, as far as it came
  bool ended = false;                  ///< `outcome` is how it ended, not how far it came
  const DriverState* last = nullptr;   ///< last state of the driver
  const Error* error = nullptr;        ///< what ended it instead
  std::string spark_version;           ///< empty: not known yet
  SystemTime started_at, finished_at;  ///< of this program
};

[[nodiscard]] std::string result_json(const Result& result);

/// Throws Error kInput when no file can be made there: better before a driver runs than after.
void check_result_file(const std::string& path);

/// Puts `text` there in one step: a reader sees the old file or the new one.  Throws Error kInput.
void write_result_file(const std::string& path, const std::string& text);

}  // namespace firesteel::cli
