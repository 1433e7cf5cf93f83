#pragma once
/// The command line of submit.

#include <optional>
#include <span>
#include <string>
#include <tuple>

#include "cli/exit_code.h"
#include "cli/options/option.h"
#include "cli/options/parts.h"
#include "cli/options/syntax.h"
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
  kHelpAll,
  kUsageError,
  kVersion,
  kKill,
  kStatus
};

/// What submit is asked to do.
struct ActionOptions {
  Action action = Action::kSubmit;
  std::string submission_id;             ///< of --kill and --status
  std::optional<ManifestFormat> format;  ///< of a dry run; none: YAML
  bool logs = false;                     ///< print the driver's log while waiting

  /// Throws Error kUsage when another action was chosen before.
  void choose(Action wanted, const Given& given);
};

struct SubmitLine {
  LoggingOptions logging;
  ReportingOptions reporting;
  LogDisplayOptions display;
  ActionOptions own;
  SubmissionRequest request;
  SubmitOptions options;

  auto parts() {
    return std::tie(logging, reporting, display, own, request, request.arguments,
                    request.connection, options, options.limits);
  }
};

/// The options of `firesteel submit`, in the order of its help.
[[nodiscard]] std::span<const Option> submit_options();
/// The options of spark-submit: the same, but only Spark's have short names.
[[nodiscard]] std::span<const Option> spark_submit_options();

extern const Syntax kSubmitSyntax;

/// Applies the options.  Throws Error kUsage for an invalid value, for options that cannot be
/// combined, and if there is nothing to submit.
[[nodiscard]] SubmitLine interpret(const ScannedLine& scanned);

/// Whose exit code is wanted: --exit-code of the raw words, else FIRESTEEL_EXIT_CODE, else the
/// driver's.  Reads the words loosely, because it must be known when they turn out to be wrong.
[[nodiscard]] ExitCodeStyle exit_code_style(std::span<const Option> table,
                                            std::span<const std::string> words,
                                            const Environment& environment);

}  // namespace firesteel::cli
