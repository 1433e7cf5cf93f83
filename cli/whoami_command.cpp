#include "cli/whoami_command.h"

#include <string>

#include "cli/command_host.h"
#include "cli/options/whoami.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/whoami.h"

namespace firesteel::cli {

namespace {

VisibleText text_of(const UserInfo& identity) {
  VisibleText text;
  for (const UserInfoFact& fact : user_info_facts(identity)) {
    text += VisibleText("{:<12} {}\n", fact.name, fact.value);
  }
  return text;
}

}  // namespace

int run_whoami(const WhoamiLine& line, const Environment& environment) {
  CommandHost host(line.logging, environment);
  const UserInfo identity = who_am_i(line.connection, environment, host.host());
  const std::string& format = line.output.format;
  if (format == "json") {
    print(Document::json(user_info_document(identity, UserInfoFormat::kJson)));
  } else if (format == "yaml") {
    print(Document::yaml(user_info_document(identity, UserInfoFormat::kYaml)));
  } else {
    print(text_of(identity));
  }
  return 0;
}

}  // namespace firesteel::cli
