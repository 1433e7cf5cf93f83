#pragma once
/// The commands that take an application: status, events, diagnose, list, wait, kill.

#include "cli/command_line.h"
#include "firesteel/environment.h"
#include "firesteel/find_application.h"

namespace firesteel::cli {

/// What -n, -A, -l and the connection's options say, for the application called `name`.
[[nodiscard]] ApplicationQuery application_query(const CommandLine& line, const std::string& name);
/// The same for the one word of the command.  Throws Error kUsage without one.
[[nodiscard]] ApplicationQuery application_query(const CommandLine& line);

int run_list(const CommandLine& line, const Environment& environment);
int run_status(const CommandLine& line, const Environment& environment);
int run_events(const CommandLine& line, const Environment& environment);
int run_diagnose(const CommandLine& line, const Environment& environment);
int run_wait(const CommandLine& line, const Environment& environment);
int run_kill(const CommandLine& line, const Environment& environment);

}  // namespace firesteel::cli
