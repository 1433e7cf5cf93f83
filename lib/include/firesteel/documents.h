#pragma once
/// Reads the documents that -f names, and validates the applications in them.

#include <cstddef>
#include <string>
#include <vector>

#include "firesteel/connection_settings.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"

namespace firesteel {

/// The content of one file.
struct DocumentText {
  std::string source;  ///< for messages: the path or URL
  std::string text;
};

/// What `names` say, in their order: a file; "-" for standard input; a folder, whose files *.yaml,
/// *.yml and *.json count, sorted by name; an http or https URL.  At most 16 MiB each.  Throws
/// Error kInput for what cannot be read and for a folder without such files, InterruptedError after
/// a signal.
[[nodiscard]] std::vector<DocumentText> read_documents(const std::vector<std::string>& names,
                                                       const Environment& environment, Host host);

struct DeclaredObjects {
  std::vector<Declaration> applications;
  std::vector<OtherObject> others;  ///< a namespace in the options wins over theirs
};

/// What is in all of `texts`.  Throws like read_declarations(), and Error kUsage if two
/// applications have one name in one namespace.
[[nodiscard]] DeclaredObjects read_objects(const std::vector<DocumentText>& texts,
                                           const DeclarationOptions& options);

struct ValidationOptions {
  DeclarationOptions declaration;
  ConnectionSettings connection;
  bool asks_server = false;  ///< also send every object with dryRun=All
};

struct ValidationReport {
  std::vector<CheckedDocument> documents;  ///< in the order of files and lines
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

/// All problems of all documents: of their text, their fields, the settings that they mean and the
/// objects that they become.  Offline, unless the API server is asked.  Throws Error for what is
/// not the documents' fault.
[[nodiscard]] ValidationReport validate(const std::vector<DocumentText>& texts,
                                        const ValidationOptions& options,
                                        const Environment& environment, Host host);

/// For programs: JSON of our own, SARIF 2.1.0 (code scanning), JUnit's XML (test reports).
[[nodiscard]] std::string validation_json(const ValidationReport& report);
[[nodiscard]] std::string validation_sarif(const ValidationReport& report);
[[nodiscard]] std::string validation_junit(const ValidationReport& report);

}  // namespace firesteel
