#pragma once
/// Converts applications between a submit line and a SparkApplication document.

#include <string>
#include <vector>

#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"

namespace firesteel {

struct Conversion {
  std::string text;  ///< YAML, or a command line for a shell
  /// What the result does not say: a field of the document, a setting, or else the part of an
  /// object that would be missing or different, each with its value.
  std::vector<std::string> lost;
};

/// A SparkApplication that makes the objects of a submit line.  The losses are found by comparing
/// the objects of both.  Throws Error kUsage if local files would be uploaded.
[[nodiscard]] Conversion convert_to_document(const ResolvedSubmission& submission,
                                             const Environment& environment, Host host);

/// A command line of `firesteel submit` that makes the objects of a document, `original` being what
/// the document resolves to, and `options` those it was read with.
[[nodiscard]] Conversion convert_to_line(const Declaration& declaration,
                                         const ResolvedSubmission& original,
                                         const DeclarationOptions& options,
                                         const Environment& environment, Host host);

}  // namespace firesteel
