#pragma once
/// What a scanned line of submit asks for.

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "cli/exit_code.h"
#include "cli/scanner.h"
#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

enum class Action {
  kSubmit,
  kDryRun,
  kServerDryRun,
  kExplain,
  kHelp,
  kHelpAll,
  kUsageError,
  kVersion,
  kKill,
  kStatus
};

struct SubmitLine {
  Action action = Action::kSubmit;
  SubmissionRequest request;
  SubmitOptions options;
  ManifestFormat format = ManifestFormat::kYaml;
  std::string submission_id;  ///< of --kill and --status
  std::optional<std::string> result_file;
  bool logs = false;
  bool raw = false;              ///< the log goes to a terminal as it is
  std::optional<bool> progress;  ///< none: where stderr is a terminal
  bool quiet = false;
  std::size_t verbosity = 0;  ///< how often --verbose was given; -vv counts twice
};

/// Gives the options their meaning.  Throws Error kUsage when they contradict each other, name
/// something that is not there yet, or when there is nothing to submit.
[[nodiscard]] SubmitLine interpret(const ScannedLine& line);

/// Whose exit code is wanted: --exit-code of the raw words, else FIRESTEEL_EXIT_CODE, else the
/// driver's.  Reads the words loosely, because it must be known when they turn out to be wrong.
[[nodiscard]] ExitCodeStyle exit_code_style(std::span<const std::string> words,
                                            const Environment& environment);

/// Throws Error kUsage when FIRESTEEL_EXIT_CODE is set to something unknown.
void check_exit_code_variable(const Environment& environment);

}  // namespace firesteel::cli
