#include "cli/options/whoami.h"

#include <span>
#include <string>

#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"

namespace firesteel::cli {

namespace {

// The namespace is accepted as everywhere, so that one set of connection options fits all commands.
constexpr auto kWhoamiTable =
    compose<WhoamiLine>(kOutputRow, kNamespaceRow, kMasterRow, kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kWhoamiSyntax = {.command = "whoami", .options = kWhoamiTable};

WhoamiLine parse_whoami(std::span<const std::string> words) {
  return parse<WhoamiLine>(kWhoamiSyntax, words);
}

}  // namespace firesteel::cli
