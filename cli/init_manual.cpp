#include "cli/init_manual.h"

#include <string>

#include <fmt/format.h>

#include "cli/roff.h"
#include "firesteel/permissions.h"

namespace firesteel::cli {

std::string permissions_section() {
  std::string text =
      ".Sh PERMISSIONS\n"
      "The Role firesteel\\-submitter grants these, the Role firesteel\\-driver those of driver.\n"
      ".Bl -tag -width Ds\n";
  for (const Permission& right : permissions()) {
    std::string verbs;
    for (const char c : right.verbs) {
      verbs += c == ',' ? std::string(" ") : std::string(1, c);
    }
    text += fmt::format(".It {}: {}{}{} ({})\nTo {}.\n", right.command, right.resource,
                        right.api_group.empty() ? "" : ".", right.api_group, verbs, right.purpose);
  }
  text +=
      ".El\n.Pp\nOptional permissions are granted only if\n.Fl \\-for\nnames them.\n"
      "Without them, these do not work:\n.Bl -tag -width Ds\n";
  for (const OptionalPermissions& each : optional_permissions()) {
    text += fmt::format(".It {}\n{}.\n", each.name, roff(capitalized(each.lost)));
  }
  return text + ".El\n";
}

}  // namespace firesteel::cli
