#pragma once
/// The command line of validate.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/document.h"
#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct ValidateOptions {
  bool server = false;  ///< ask the API server too
  bool strict = false;  ///< warnings count as errors
  bool schema = false;  ///< print the JSON schema instead
};

struct ValidateLine {
  LoggingOptions logging;
  OutputOptions output;
  ConnectionSettings connection;
  DocumentOptions document;
  ValidateOptions own;
  std::vector<std::string> operands;  ///< more files

  auto parts() {
    return std::tie(logging, output, connection, document, document.declaration,
                    document.declaration.ingress, own);
  }
};

extern const Syntax kValidateSyntax;
/// The operands are part of the document's files then.  Throws Error kUsage.
[[nodiscard]] ValidateLine parse_validate(std::span<const std::string> words);

}  // namespace firesteel::cli
