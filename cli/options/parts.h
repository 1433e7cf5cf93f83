#pragma once
/// The values of the options that several commands share.  The parsed line of a command consists of
/// such parts and its own; the rows that set them are in shared_rows.h.

#include <cstddef>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "cli/options/log_format.h"

namespace firesteel::cli {

/// --help, --quiet, --verbose
struct LoggingOptions {
  bool help = false;
  bool quiet = false;
  std::size_t verbosity = 0;  ///< how often --verbose was given; -vv counts twice
};

/// Which applications, and where.
struct SelectionOptions {
  std::optional<std::string> kubernetes_namespace;
  bool all_namespaces = false;
  std::string selector;

  /// Throws Error kUsage for options that cannot be combined.
  void check() const;
};

/// --all-runs
struct RunsOptions {
  bool all = false;  ///< every application that is meant, instead of one
};

/// --output
struct OutputOptions {
  std::string format = "text";  ///< one of the command's words
};

/// How logs are printed.
struct LogDisplayOptions {
  bool raw = false;  ///< unchanged, even on a terminal
};

/// How a wait is reported.
struct ReportingOptions {
  std::optional<bool> progress;  ///< none: where stderr is a terminal
  std::optional<std::string> result_file;
  std::optional<LogFormat> log_format;     ///< none: see log_format()
  std::optional<ExitCodeStyle> exit_code;  ///< none: FIRESTEEL_EXIT_CODE, else the driver's
};

}  // namespace firesteel::cli
