#pragma once
/// firesteel gc: finds what no driver needs any more, and deletes it with --delete.

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
     .help = "Find finished drivers that ended longer ago than this: 7d, 12h, 30m (default 24h)"},
    {.name = "--grace",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "Spare objects younger than this; they may belong to a submission in progress "
             "(default 10m)"},
    {.name = "--delete",
     .takes = Takes::kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "Delete what is found (default: only show it)"},
    {.name = "--all-namespaces",
     .alias = "-A",
     .takes = Takes::kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "Search all namespaces"},
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
