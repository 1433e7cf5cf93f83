#pragma once
/// The documents of a text, each with the problems that keep it from being one.

#include <string>
#include <string_view>
#include <vector>

#include "firesteel/declaration.h"
#include "firesteel/document.h"
#include "firesteel/error.h"

namespace firesteel::declare {

struct Documents {
  std::vector<Document> documents;  ///< that could be read, without empty ones
  std::vector<DocumentProblem> problems;
};

/// Expressions of Helm that were not rendered are problems, one for each line.  What is not YAML is
/// a problem, and the other documents are still read.
[[nodiscard]] Documents documents_of(std::string_view text, const std::string& source);

/// The place that a message about `source` begins with or has in it ("app.yaml:12:5: …", "cannot
/// read app.yaml: line 12, column 5: …"), and the rest of the message.
[[nodiscard]] DocumentProblem with_place(std::string_view message, const std::string& source);

/// The same of an error, with its hint.
[[nodiscard]] DocumentProblem problem_of(const Error& error, const std::string& source,
                                         std::string rule);

/// Throws one error that names all errors among `problems`.
void require_no_errors(const std::vector<DocumentProblem>& problems);

}  // namespace firesteel::declare
