#pragma once
/// The commands that take an application: status, events, diagnose, list, wait, kill.

#include <span>
#include <string>
#include <vector>

#include "cli/options/application.h"
#include "cli/options/kill.h"
#include "cli/options/list.h"
#include "cli/options/parts.h"
#include "cli/options/wait.h"
#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

/// The query of -n, -A, -l and the connection's options for the application `name`.
[[nodiscard]] ApplicationQuery application_query(const SelectionOptions& selection,
                                                 const ConnectionSettings& connection,
                                                 const std::string& name);
/// The same for the first operand of `line`, or for its selector alone.
template <class Line>
[[nodiscard]] ApplicationQuery application_query(const Line& line) {
  return application_query(line.selection, line.connection,
                           line.operands.empty() ? std::string() : line.operands.front());
}

/// `query`, or with --all-runs one query for each application that it finds, oldest first.
[[nodiscard]] std::vector<ApplicationQuery> queries_of_runs(const ApplicationQuery& query,
                                                            const RunsOptions& runs,
                                                            const Environment& environment,
                                                            Host host);

int run_list(const ListLine& line, const Environment& environment);
int run_status(const ApplicationLine& line, const Environment& environment);
int run_events(const ApplicationLine& line, const Environment& environment);
int run_diagnose(const ApplicationLine& line, const Environment& environment);
int run_wait(const WaitLine& line, const Environment& environment);
/// For words that `error` rejects: the last line and the result file say so too.
int refuse_wait(std::span<const std::string> words, const Error& error);
int run_kill(const KillLine& line, const Environment& environment);

}  // namespace firesteel::cli
