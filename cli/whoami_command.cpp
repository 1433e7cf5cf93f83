#include "cli/whoami_command.h"

#include <string>

#include "cli/command_line.h"
#include "cli/command_runtime.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "firesteel/environment.h"
#include "firesteel/whoami.h"

namespace firesteel::cli {

namespace {

IdentityFormat format_of(const CommandLine& line) {
  const std::string name = line.find("--output").value_or("text");
  if (name == "json") {
    return IdentityFormat::kJson;
  }
  return name == "yaml" ? IdentityFormat::kYaml : IdentityFormat::kText;
}

}  // namespace

int run_whoami(const CommandLine& line, const Environment& environment) {
  CommandRuntime runtime(line, environment);
  const Identity identity = who_am_i(line.connection(), environment, runtime.runtime());
  return write_stdout(identity_text(identity, format_of(line)))
             ? 0
             : exit_code_of_lost_output(ExitCodeStyle::kDriver).value;
}

}  // namespace firesteel::cli
