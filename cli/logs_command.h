#pragma once
/// firesteel logs: its options and what it does with them.

#include <array>

#include "cli/command_line.h"
#include "cli/options.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

inline constexpr auto kLogsOptions = std::to_array<Option>({
    {.name = "--follow",
     .alias = "-f",
     .takes = Takes::kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "wait for the driver's start and stay until its end",
     .details = "Without it, what is there is printed. Lost connections, API servers that restart "
                "and log rotation are survived: lines come once and in order, and where lines may "
                "be missing that is said on standard error."},
    {.name = "--executors",
     .takes = Takes::kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "print the executors' logs too, each line with a prefix",
     .details = "With --follow as they come and go. Executors that Spark has deleted have no log "
                "any more."},
    {.name = "--container",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "container whose log is printed, instead of the driver's"},
    {.name = "--previous",
     .takes = Takes::kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "print the log of the container before it was restarted"},
    {.name = "--tail",
     .takes = Takes::kValue,
     .argument = "LINES",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "begin with so many lines before the end"},
    {.name = "--since",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "begin with lines that are not older, as in 30s, 10min, 2h"},
    {.name = "--timestamps",
     .takes = Takes::kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "print before each line when it was written"},
    {.name = "--raw",
     .takes = Takes::kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "Pass the log to a terminal unchanged",
     .details = "A terminal gets text, tabs, line ends and colors of the log; every other control "
                "character is shown as an escape. A pipe or a file always gets the log byte for "
                "byte."},
});

[[nodiscard]] int run_logs(const CommandLine& line, const Environment& environment);

}  // namespace firesteel::cli
