#pragma once
/// What a submission has to say to its user besides its result.

#include <string>
#include <vector>

namespace firesteel {

struct Remark {
  enum class Severity {
    kInfo,     ///< what Spark's client logs at INFO while it prepares
    kWarning,  ///< what will probably hurt the user; the submission goes on
  };
  std::string id;      ///< stable; names it in tests and in the manual ("conf-file-skipped")
  std::string logger;  ///< Spark's logger when Spark says it too, else "Firesteel"
  std::string message;
  Severity severity = Severity::kWarning;
};

/// What is for the user to read, in the order it was found.
struct Diagnostics {
  std::vector<Remark> remarks;
  bool strict = false;  ///< a warning ends the submission before anything is sent
  std::vector<std::string> properties_files;  ///< that were read, highest precedence first
};

}  // namespace firesteel
