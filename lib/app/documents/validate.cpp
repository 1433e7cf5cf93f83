#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/rendering.h"
#include "app/submit/submission.h"
#include "declare/documents.h"
#include "firesteel/clock.h"
#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "json/parse.h"

namespace firesteel {

namespace {

using Severity = DocumentProblem::Severity;

/// Keeps warnings, which become problems of a document.
class WarningLog final : public LogSink {
 public:
  void write(const LogMessage& message) override {
    if (message.level == LogLevel::kWarn) {
      warnings.emplace_back(message.text);
    }
  }

  std::vector<std::string> warnings;
};

bool has_errors(const CheckedDocument& document) {
  return std::ranges::any_of(document.problems, [](const DocumentProblem& problem) {
    return problem.severity == Severity::kError;
  });
}

/// Finds what reading a document does not: values that Spark refuses, and objects that Kubernetes
/// refuses.
class Validation {
 public:
  Validation(const ValidationOptions& options, const Environment& environment, Host host)
      : options_(options),
        environment_(environment_of_declarations(environment)),
        host_(host),
        wire_(environment_, host) {}

  /// `declaration` is that of the document.
  void check(CheckedDocument& document, Declaration& declaration) {
    for (const Remark& remark : declaration.remarks) {
      warn(document, remark.message, remark.id);
    }
    declaration.sources.connection = options_.connection;
    try {
      const ResolvedSubmission submission = resolve(declaration.sources, environment_);
      for (const Remark& remark : submission.diagnostics.remarks) {
        if (remark.severity == Remark::Severity::kWarning) {
          warn(document, remark.message, remark.id);
        }
      }
      build(document, submission);
    } catch (const InterruptedError&) {
      throw;
    } catch (const Error& error) {
      if (!is_of_document(error)) {
        throw;
      }
      document.problems.push_back(placed(
          document,
          declare::problem_of(error, document.source,
                              error.kind() == ErrorKind::kRefused ? "api-server" : "value")));
    }
  }

 private:
  /// Errors about this machine or the connection end the validation.
  static bool is_of_document(const Error& error) {
    return error.kind() == ErrorKind::kUsage || error.kind() == ErrorKind::kInput ||
           error.kind() == ErrorKind::kUpload || error.kind() == ErrorKind::kRefused;
  }

  static DocumentProblem placed(const CheckedDocument& document, DocumentProblem problem) {
    if (problem.line == 0) {
      problem.line = document.line;
      problem.column = 1;
    }
    return problem;
  }

  static void warn(CheckedDocument& document, std::string_view message, const std::string& id) {
    DocumentProblem problem = placed(document, declare::with_place(message, document.source));
    problem.severity = Severity::kWarning;
    problem.rule = id;
    document.problems.push_back(std::move(problem));
  }

  void build(CheckedDocument& document, const ResolvedSubmission& submission) {
    WarningLog log;
    const Host quiet{.clock = host_.clock,
                     .random = host_.random,
                     .log = log,
                     .stop_signals = host_.stop_signals};
    (void)app::prepare_rendering(wire_.transport(), submission, "", environment_, quiet);
    for (const std::string& warning : log.warnings) {
      warn(document, warning, "object");
    }
    if (options_.asks_server) {
      log.warnings.clear();
      ResolvedSubmission again = submission;
      again.diagnostics.remarks.clear();
      (void)app::render_by_server_through(wire_.transport(), again, ManifestFormat::kJson,
                                          environment_, quiet);
      for (const std::string& warning : log.warnings) {
        warn(document, warning, "api-server");
      }
    }
  }

  const ValidationOptions& options_;
  Environment environment_;
  Host host_;
  app::Wire wire_;
};

std::string full_name(const Declaration& declaration) {
  return fmt::format("{}/{}", declaration.kubernetes_namespace, declaration.name);
}

std::string place_of(const CheckedDocument& document) {
  return fmt::format("{}:{}", document.source, document.line);
}

/// Two applications of one name would have one driver pod.
void find_doubles(std::vector<CheckedDocument>& documents) {
  std::map<std::string, std::string> places;
  for (CheckedDocument& document : documents) {
    if (!document.declaration) {
      continue;
    }
    const std::string name = full_name(*document.declaration);
    const auto [first, is_new] = places.emplace(name, place_of(document));
    if (!is_new) {
      document.problems.push_back(
          {.rule = "double",
           .source = document.source,
           .line = document.line,
           .column = 1,
           .path = "metadata.name",
           .message = fmt::format("{} is declared at {} too", name, first->second),
           .hint = "give one of them another metadata.name or metadata.namespace"});
    }
  }
}

std::vector<CheckedDocument> check_all(const std::vector<DocumentText>& texts,
                                       const DeclarationOptions& options) {
  std::vector<CheckedDocument> documents;
  for (const DocumentText& text : texts) {
    std::ranges::move(check_declarations(text.text, text.source, options),
                      std::back_inserter(documents));
  }
  require_an_application(documents);
  find_doubles(documents);
  return documents;
}

/// An object that says where it belongs goes with the applications that a namespace is given for.
OtherObject in_namespace(OtherObject object, const std::string& name) {
  if (!name.empty() && !object.kubernetes_namespace.empty()) {
    auto value = json::reread(object.json);
    value["metadata"]["namespace"] = name;
    object.json = value.dump();
    object.kubernetes_namespace = name;
  }
  return object;
}

}  // namespace

DeclaredObjects read_objects(const std::vector<DocumentText>& texts,
                             const DeclarationOptions& options) {
  DeclaredObjects objects;
  std::vector<DocumentProblem> problems;
  for (CheckedDocument& document : check_all(texts, options)) {
    std::ranges::move(document.problems, std::back_inserter(problems));
    if (document.declaration) {
      objects.applications.push_back(*std::move(document.declaration));
    } else if (document.other) {
      objects.others.push_back(in_namespace(*document.other, options.kubernetes_namespace));
    }
  }
  declare::require_no_errors(problems);
  return objects;
}

ValidationReport validate(const std::vector<DocumentText>& texts, const ValidationOptions& options,
                          const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    ValidationReport report{.documents = check_all(texts, options.declaration)};
    Validation validation(options, environment, host);
    for (CheckedDocument& document : report.documents) {
      if (document.declaration && !has_errors(document)) {
        validation.check(document, *document.declaration);
      }
      const auto errors =
          std::ranges::count(document.problems, Severity::kError, &DocumentProblem::severity);
      report.errors += static_cast<std::size_t>(errors);
      report.warnings += document.problems.size() - static_cast<std::size_t>(errors);
    }
    return report;
  });
}

}  // namespace firesteel
