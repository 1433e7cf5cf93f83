#pragma once
/// firesteel init: prepares a namespace, or says which right is missing in it.

#include <array>
#include <string>

#include "cli/options.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

class CommandLine;

inline constexpr auto kInitOptions = std::to_array<Option>({
    {.name = "--apply",
     .takes = Takes::kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "create or update the objects instead of printing them",
     .details = "By server-side apply, as field manager firesteel. "
                "Done twice, the second time changes nothing."},
    {.name = "--check",
     .takes = Takes::kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "say which rights the current user and the driver's account lack",
     .details = "Ends with 77 when one is missing, and prints the rules that give it."},
    {.name = "--driver-account",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "service account of the drivers (default spark)"},
    {.name = "--submitter-account",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "service account that submits (default spark-submitter)"},
    {.name = "--submitter-user",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "a user who submits too; may be repeated"},
    {.name = "--submitter-group",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "a group whose users submit too; may be repeated"},
    {.name = "--for",
     .takes = Takes::kValue,
     .argument = "LIST",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "give, or check, only the rights of these commands, separated by commas",
     .details = "Default: all commands; rights that the table below calls optional (secrets, "
                "volcano, progress) must be named."},
    {.name = "--quota",
     .takes = Takes::kValue,
     .argument = "LIST",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "a quota for the namespace, as cpu=8,memory=32Gi,pods=20"},
});

int run_init(const CommandLine& line, const Environment& environment);

/// The rights that each command needs, as a section of its manual page.
[[nodiscard]] std::string rights_section();

}  // namespace firesteel::cli
