#include "cli/options/init.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "firesteel/error.h"
#include "firesteel/setup.h"

namespace firesteel::cli {

namespace {

/// commands_with_rights(true)
constexpr auto kCommandsWithRights = std::to_array<std::string_view>(
    {"submit", "secrets", "volcano", "claims", "ingresses", "progress", "notices", "cron", "wait",
     "logs", "list", "status", "events", "diagnose", "kill", "ui", "gc", "init"});

/// The last --for counts.
void set_commands(SetupRequest& request, const Given& given) {
  request.commands.clear();
  for (std::string_view rest = given.value; !rest.empty();) {
    const std::size_t end = rest.find(',');
    request.commands.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
}

constexpr auto kInitRows = std::to_array<Option>({
    {.name = "--apply",
     .group = Group::kAccounts,
     .help = "Create or update the objects instead of printing them",
     .details = "This is a server-side apply with the field manager firesteel. Repeating it "
                "changes nothing.",
     .means = sets<&InitOptions::apply>()},
    {.name = "--check",
     .group = Group::kAccounts,
     .help = "Show the permissions that the current user and the driver's service account lack",
     .details = "If one is missing, the exit code is 77 and the rules that grant it are printed.",
     .means = sets<&InitOptions::check>()},
    {.name = "--driver-account",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kAccounts,
     .help = "Service account of the drivers (default spark)",
     .means = sets<&SetupRequest::driver_account>()},
    {.name = "--submitter-account",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kAccounts,
     .help = "Service account that submits (default spark-submitter)",
     .means = sets<&SetupRequest::submitter_account>()},
    {.name = "--submitter-user",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kAccounts,
     .help = "User who also submits; can be repeated",
     .means = sets<&SetupRequest::submitter_users>()},
    {.name = "--submitter-group",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kAccounts,
     .help = "Group whose users also submit; can be repeated",
     .means = sets<&SetupRequest::submitter_groups>()},
    {.name = "--for",
     .takes = Takes::kValue,
     .argument = "LIST",
     .group = Group::kAccounts,
     .help = "Grant or check only the permissions of these commands, comma-separated",
     .details = "The default is all commands. Optional permissions (see below) must be named.",
     .completion = Completion::kWordList,
     .values = kCommandsWithRights,
     .means = [](SetupRequest& request, const Given& given) { set_commands(request, given); }},
    {.name = "--quota",
     .takes = Takes::kValue,
     .argument = "LIST",
     .group = Group::kAccounts,
     .help = "Quota for the namespace, such as cpu=8,memory=32Gi,pods=20 (default: none)",
     .means = [](SetupRequest& request,
                 const Given& given) { request.quota = parse_quota(given.value); }},
});

constexpr auto kInitTable =
    compose<InitLine>(kInitRows, kNamespaceRow, kMasterRow, kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kInitSyntax = {.command = "init", .options = kInitTable};

InitLine parse_init(std::span<const std::string> words) {
  auto line = parse<InitLine>(kInitSyntax, words);
  if (line.own.check && line.own.apply) {
    throw Error(ErrorKind::kUsage, "--check and --apply cannot be combined",
                "run it with --apply first, then with --check");
  }
  check_setup(line.request);
  return line;
}

}  // namespace firesteel::cli
