#pragma once
/// The command line of cron: that of submit, or a document; and when it runs.

#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"
#include "firesteel/cron.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

struct CronActionOptions {
  bool apply = false;  ///< instead of printing
  std::optional<ManifestFormat> format;
};

struct CronLine {
  LoggingOptions logging;
  SubmitLine application;
  CronOptions cron;
  CronActionOptions own;
  std::vector<std::string> words;  ///< of submit, if there is no document

  auto parts() {
    return std::tie(logging, application.properties, application.request,
                    application.request.arguments, application.request.connection,
                    application.document, application.document.declaration,
                    application.document.declaration.ingress, cron, own);
  }
  [[nodiscard]] bool has_document() const { return !application.document.files.empty(); }
};

extern const Syntax kCronSyntax;
/// Throws Error kUsage.
[[nodiscard]] CronLine parse_cron(std::span<const std::string> words);

}  // namespace firesteel::cli
