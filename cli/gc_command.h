#pragma once
/// firesteel gc: shows what is left over, and with --delete deletes it.

#include <array>

#include "cli/options.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

class CommandLine;

inline constexpr auto kGcOptions = std::to_array<Option>({
    {.name = "--older-than",
     .takes = Takes::kValue,
     .argument = "AGE",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "finished drivers that ended longer ago than this, as 7d, 12h or 30m (default 24h)"},
    {.name = "--delete",
     .takes = Takes::kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "delete what is found; without it nothing is deleted"},
    {.name = "--all-namespaces",
     .alias = "-A",
     .takes = Takes::kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "look in all namespaces"},
    {.name = "--output",
     .alias = "-o",
     .takes = Takes::kValue,
     .argument = "FORMAT",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "text (the default) or json",
     .completion = Completion::kValues,
     .values = "text|json"},
});

int run_gc(const CommandLine& line, const Environment& environment);

}  // namespace firesteel::cli
