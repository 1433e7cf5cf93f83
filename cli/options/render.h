#pragma once
/// The command line of render: that of submit, or documents.

#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/document.h"
#include "cli/options/parts.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

struct RenderOptions {
  std::optional<std::string> name_suffix;
  std::string kustomize;                 ///< a folder; empty: standard output
  std::optional<std::string> diff;       ///< the application to compare with
  std::optional<ManifestFormat> format;  ///< none: YAML
};

struct RenderLine {
  LoggingOptions logging;
  /// With a command line in `request`, or files in `document`.
  SubmitLine application;
  RenderOptions own;

  auto parts() {
    return std::tie(logging, application.properties, application.own, application.request,
                    application.request.arguments, application.request.connection,
                    application.document, application.document.declaration,
                    application.document.declaration.ingress, own);
  }
  [[nodiscard]] bool has_document() const { return !application.document.files.empty(); }
};

extern const Syntax kRenderSyntax;
/// Throws Error kUsage.
[[nodiscard]] RenderLine parse_render(std::span<const std::string> words);

}  // namespace firesteel::cli
