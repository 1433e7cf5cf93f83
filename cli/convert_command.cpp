#include "cli/convert_command.h"

#include <span>
#include <string>

#include "cli/command_host.h"
#include "cli/exit_code.h"
#include "cli/front_end.h"
#include "cli/help.h"
#include "cli/line_log.h"
#include "cli/options/convert.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/arguments.h"
#include "firesteel/convert.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/render.h"

namespace firesteel::cli {

namespace {

Conversion from_document(const ConvertLine& line, const Environment& environment, Host host) {
  const DeclaredApplication declared = resolve_declared(line.application, environment, host.log);
  return convert_to_line(declared.declaration, declared.submission,
                         line.application.document.declaration, environment, host);
}

Conversion from_line(const ConvertLine& line, const Environment& environment, Host host) {
  return convert_to_document(SubmitFrontEnd().resolve(line.application, environment, host.log),
                             environment, host);
}

}  // namespace

int run_convert(const Command& command, std::span<const std::string> words,
                const Environment& given) {
  const ConvertLine line = parse_convert(words);
  if (line.logging.help) {
    return print_help(command_help(command));
  }
  const Environment verbose = with_verbosity(given, line.logging.verbosity);
  CommandHost host(line.logging, verbose);
  const Environment environment = environment_of_rendering(
      line.has_document()
          ? environment_of_declarations(verbose)
          : load_spark_env(verbose, words, host.host().stop_signals).value_or(verbose));
  Conversion conversion = line.has_document() ? from_document(line, environment, host.host())
                                              : from_line(line, environment, host.host());
  conversion.lost.insert(conversion.lost.begin(), line.unused.begin(), line.unused.end());
  if (line.has_document()) {
    print(VisibleText::lines(conversion.text));
  } else {
    print(Document::yaml(conversion.text));
  }
  for (const std::string& lost : conversion.lost) {
    write_stderr("firesteel: warning: not converted: {}\n", lost);
  }
  const bool fails = line.application.request.strict && !conversion.lost.empty();
  return fails ? exit_code(ErrorKind::kUsage, ExitCodeStyle::kDriver).value : 0;
}

}  // namespace firesteel::cli
