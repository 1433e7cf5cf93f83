#pragma once
/// The messages of a submission to its user, apart from its result.

#include <string>
#include <vector>

namespace firesteel {

struct Remark {
  enum class Severity {
    kInfo,     ///< Spark logs it at INFO level
    kWarning,  ///< a likely mistake; the submission continues
  };
  std::string id;      ///< stable; names it in tests and in the manual ("conf-file-skipped")
  std::string logger;  ///< Spark's logger when Spark says it too, else "Firesteel"
  std::string message;
  Severity severity = Severity::kWarning;
};

/// The messages, in the order in which they were found.
struct Diagnostics {
  std::vector<Remark> remarks;
  bool strict = false;  ///< a warning ends the submission before anything is sent
  std::vector<std::string> properties_files;  ///< that were read, highest precedence first
};

}  // namespace firesteel
