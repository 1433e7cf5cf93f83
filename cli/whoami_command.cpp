#include "cli/whoami_command.h"

#include <string>

#include "cli/command_runtime.h"
#include "cli/options/whoami.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/whoami.h"

namespace firesteel::cli {

namespace {

VisibleText text_of(const Identity& identity) {
  VisibleText text;
  for (const IdentityFact& fact : identity_facts(identity)) {
    text += VisibleText("{:<12} {}\n", fact.name, fact.value);
  }
  return text;
}

}  // namespace

int run_whoami(const WhoamiLine& line, const Environment& environment) {
  CommandRuntime runtime(line.logging, environment);
  const Identity identity = who_am_i(line.connection, environment, runtime.runtime());
  const std::string& format = line.output.format;
  if (format == "json") {
    print(Document::json(identity_document(identity, IdentityFormat::kJson)));
  } else if (format == "yaml") {
    print(Document::yaml(identity_document(identity, IdentityFormat::kYaml)));
  } else {
    print(text_of(identity));
  }
  return 0;
}

}  // namespace firesteel::cli
