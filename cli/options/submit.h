#pragma once
/// The command line of submit.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options/document.h"
#include "cli/options/option.h"
#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "cli/options/typed_rows.h"
#include "cli/scanner.h"
#include "firesteel/arguments.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/spark_version.h"
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
  std::string spark_submission_id;       ///< of --kill and --status
  std::optional<ManifestFormat> format;  ///< of a dry run; none: YAML
  bool logs = false;                     ///< print the driver's log while waiting
  bool explain = false;                  ///< of a dry run: explain the objects on standard error

  /// Throws Error kUsage when another action was chosen before.
  void choose(Action wanted, const Given& given);
};

/// Many applications at once.
struct BatchSettings {
  std::optional<std::string> file;  ///< a submission in each line; "-": standard input
  std::size_t parallel = 16;
  bool has_parallel = false;          ///< it was given
  std::optional<double> rate;         ///< per second
  std::optional<std::string> resume;  ///< results of an earlier batch
};

struct SubmitLine {
  LoggingOptions logging;
  ReportingOptions reporting;
  LogDisplayOptions display;
  ActionOptions own;
  ShortProperties properties;
  SubmissionRequest request;
  SubmitOptions options;
  BatchSettings batch;
  DocumentOptions document;

  auto parts() {
    return std::tie(logging, reporting, display, own, properties, request, request.arguments,
                    request.connection, options, options.limits, batch, document,
                    document.declaration, document.declaration.ingress);
  }
};

/// The options of `firesteel submit`, in the order of its help.
[[nodiscard]] OptionTable submit_options();
/// The options of spark-submit: the same without those that are for people who type, and only
/// Spark's have short names.
[[nodiscard]] OptionTable spark_submit_options();

extern const Syntax kSubmitSyntax;
extern const Syntax kRunSyntax;

/// Completes the line of a command that takes an application as a command line or as documents:
/// `line` has the options, `scanned` the rest.  Throws Error kUsage for both, neither, or an option
/// of Spark together with documents.
void take_application(SubmitLine& line, ScannedLine scanned);

/// Cluster mode is the only one, so it need not be asked for.  For `firesteel submit`.
void default_to_cluster_mode(SubmitLine& line);

/// Throws Error kUsage if no file is named, or standard input twice.
void require_files(const DocumentOptions& document);

/// Applies the options.  Throws Error kUsage for an invalid value, for options that cannot be
/// combined, and if there is nothing to submit.
[[nodiscard]] SubmitLine interpret(const ScannedLine& scanned);

/// The line of `firesteel run`.  Throws like interpret().
[[nodiscard]] SubmitLine interpret_run(std::span<const std::string> words);

/// A warning for each argument of the application that would be an option of Firesteel before the
/// application's file.
[[nodiscard]] std::vector<Remark> argument_warnings(const std::vector<std::string>& arguments);

/// Whose exit code is wanted: --exit-code of the raw words, else FIRESTEEL_EXIT_CODE, else the
/// driver's.  Reads the words loosely, because it must be known when they turn out to be wrong.
[[nodiscard]] ExitCodeStyle exit_code_style(OptionTable table, std::span<const std::string> words,
                                            const Environment& environment);

}  // namespace firesteel::cli
