#pragma once
/// What the options that several commands share say.  A command's line is made of such parts and of
/// its own; the rows that fill them are in shared_rows.h.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "firesteel/arguments.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

/// --help, --quiet, --verbose
struct LoggingOptions {
  bool help = false;
  bool quiet = false;
  std::size_t verbosity = 0;  ///< how often --verbose was given; -vv counts twice
};

/// Which API server, as whom, and how patiently.
struct ConnectionOptions {
  OptionalText master;
  OptionalText kubeconfig, context, cluster, user;
  OptionalText impersonate_user, impersonate_uid;
  std::vector<std::string> impersonate_groups;
  bool anonymous = false;
  OptionalText request_timeout, retry_for;

  /// For a command other than submit.  Throws Error kUsage for a wrong length of time.
  [[nodiscard]] ConnectionSettings settings() const;
  /// For submit, where a properties file may say the same with less weight.
  void copy_to(SubmissionRequest& request) const;
};

/// Which applications, and where.
struct SelectionOptions {
  std::optional<std::string> kubernetes_namespace;
  bool all_namespaces = false;
  std::string selector;

  /// Throws Error kUsage when they contradict each other.
  void check() const;
};

/// --output
struct OutputOptions {
  std::string format = "text";  ///< one of the command's words
};

/// How logs are printed.
struct LogDisplayOptions {
  bool raw = false;  ///< unchanged, even on a terminal
};

/// What is told of a wait, and how.
struct ReportingOptions {
  std::optional<bool> progress;  ///< none: where stderr is a terminal
  std::optional<std::string> result_file;
  std::optional<ExitCodeStyle> exit_code;  ///< none: FIRESTEEL_EXIT_CODE, else the driver's
};

}  // namespace firesteel::cli
