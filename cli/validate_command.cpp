#include "cli/validate_command.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_host.h"
#include "cli/counted.h"
#include "cli/exit_code.h"
#include "cli/members.h"
#include "cli/options/validate.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

/// "app.yaml:12:5: spec.driver.corse: unknown field; did you mean cores?", one line for each
/// problem, as compilers write them.
VisibleText lines_of(const ValidationReport& report) {
  VisibleText text;
  for (const CheckedDocument& document : report.documents) {
    for (const DocumentProblem& problem : document.problems) {
      const bool is_warning = problem.severity == DocumentProblem::Severity::kWarning;
      text += VisibleText("{}: {}{}{}{}\n", problem.place(), is_warning ? "warning: " : "",
                          problem.message, problem.hint.empty() ? "" : "; ", problem.hint);
    }
  }
  return text;
}

bool print_report(const ValidationReport& report, const std::string& format) {
  if (format == "json") {
    return print(Document::json(validation_json(report)));
  }
  if (format == "sarif") {
    return print(Document::json(validation_sarif(report)));
  }
  if (format == "junit") {
    return print(Document::xml(validation_junit(report)));
  }
  return print(lines_of(report));
}

}  // namespace

std::vector<MemberHelp> validation_members() {
  return {{.name = "version", .help = "1"},
          {.name = "errors", .help = "the number of errors"},
          {.name = "warnings", .help = "the number of warnings"},
          {.name = "documents[].file", .help = "the file"},
          {.name = "documents[].line", .help = "the line where the document begins"},
          {.name = "documents[].name", .help = "metadata.name"},
          {.name = "documents[].problems[].severity", .help = "error or warning"},
          {.name = "documents[].problems[].rule", .help = "the kind of problem"},
          {.name = "documents[].problems[].line", .help = "the line, from 1; 0: unknown"},
          {.name = "documents[].problems[].column", .help = "the column, from 1"},
          {.name = "documents[].problems[].path", .help = "the field"},
          {.name = "documents[].problems[].message", .help = "what is wrong"},
          {.name = "documents[].problems[].hint", .help = "the change that most likely fixes it"}};
}

int run_validate(const ValidateLine& line, const Environment& environment) {
  if (line.own.schema) {
    print(Document::json(declaration_schema()));
    return 0;
  }
  CommandHost host(line.logging, environment);
  DeclarationOptions declaration = line.document.declaration;
  declaration.supervises = true;  // as run does while it waits
  const ValidationReport report =
      validate(read_documents(line.document.files, environment, host.host()),
               {.declaration = std::move(declaration),
                .connection = line.connection,
                .asks_server = line.own.server},
               environment, host.host());
  print_report(report, line.output.format);
  if (!line.logging.quiet) {
    write_stderr("firesteel: {}: {}, {}\n", counted(report.documents.size(), "document"),
                 counted(report.errors, "error"), counted(report.warnings, "warning"));
  }
  const bool is_bad = report.errors > 0 || (line.own.strict && report.warnings > 0);
  return is_bad ? exit_code(ErrorKind::kUsage, ExitCodeStyle::kDriver).value : 0;
}

}  // namespace firesteel::cli
