#pragma once
/// --result-file: the result of a submission as JSON for programs (the format is in
/// firesteel-submit(1)).

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/batch_results.h"
#include "cli/exit_code.h"
#include "cli/members.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

/// All that is known at the end; pointers may be null and are not owned.
struct Result {
  ExitCode code;
  const Outcome* outcome = nullptr;  ///< the application as far as it is known
  bool ended = false;  ///< `outcome` is how it ended, not the state when an error ended Firesteel
  const DriverState* last = nullptr;   ///< last state of the driver
  const Error* error = nullptr;        ///< what ended it instead
  std::string spark_version;           ///< empty: not known yet
  SystemTime started_at, finished_at;  ///< of this program
};

[[nodiscard]] std::string result_json(const Result& result);
/// The same in one line, after the place of the job.
[[nodiscard]] std::string result_line(const BatchPlace& place, const Result& result);

/// For the manual: the members of the file, and the values of "result".
[[nodiscard]] std::vector<MemberHelp> result_members();
struct ResultMeaning {
  std::string_view name;
  std::string_view meaning;
};
[[nodiscard]] std::span<const ResultMeaning> result_meanings();

/// Throws Error kInput when no file can be made there: better before a driver runs than after.
void check_result_file(const std::string& path);

/// Puts `text` there in one step: a reader sees the old file or the new one.  A device, a pipe or
/// where a standard stream goes is written to.  Throws Error kInput.
void write_result_file(const std::string& path, const std::string& text);

}  // namespace firesteel::cli
