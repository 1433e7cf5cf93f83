#pragma once
/// The command line of convert: that of submit, or a document.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"

namespace firesteel::cli {

struct ConvertLine {
  LoggingOptions logging;
  SubmitLine application;
  /// Options of submit that do not describe the application, as they were given.
  std::vector<std::string> unused;

  auto parts() {
    return std::tie(logging, application.properties, application.request,
                    application.request.arguments, application.document,
                    application.document.declaration, application.document.declaration.ingress);
  }
  [[nodiscard]] bool has_document() const { return !application.document.files.empty(); }
};

extern const Syntax kConvertSyntax;
/// Throws Error kUsage.
[[nodiscard]] ConvertLine parse_convert(std::span<const std::string> words);

}  // namespace firesteel::cli
