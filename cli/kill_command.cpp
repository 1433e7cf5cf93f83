#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <optional>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "cli/application_commands.h"
#include "cli/command_host.h"
#include "cli/counted.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/options/kill.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"

namespace firesteel::cli {

namespace {

/// Whether more may match than the user thought of: a selector or a pattern.
bool means_many(const KillLine& line) {
  bool many = !line.selection.selector.empty();
  for (const std::string& word : line.operands) {
    many = many || word.find_first_of("*?[{") != std::string::npos;
  }
  return many;
}

/// The next line of stdin; nothing if a signal comes first.
std::optional<std::string> line_of_stdin(StopSignals& stop_signals) {
  std::string line;
  while (stop_signals.received() == 0) {
    std::array<pollfd, 2> waits{
        pollfd{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0},
        pollfd{.fd = stop_signals.descriptor(), .events = POLLIN, .revents = 0}};
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) {
      return std::nullopt;
    }
    if (waits[0].revents == 0 || stop_signals.received() > 0) {
      continue;
    }
    char c = 0;
    if (::read(STDIN_FILENO, &c, 1) != 1 || c == '\n') {
      return line;
    }
    line += c;
  }
  return std::nullopt;
}

/// Asks on the terminal; the answer is one line of stdin, and a signal is a no.
bool confirmed(const KillPlan& plan, StopSignals& stop_signals) {
  VisibleText text;
  for (const ApplicationSummary& each : plan.applications) {
    text += VisibleText("  {}:{}  {}  {}\n", each.pod_namespace, each.pod_name, each.app_name,
                        each.phase);
  }
  if (!plan.matches_all.empty()) {
    text += VisibleText("'{}' matches every application in the namespace.\n", plan.matches_all);
  }
  write_stderr("{}Kill {}? [y/N] ", text, counted(plan.applications.size(), "application"));
  flush_output();
  const std::optional<std::string> answer = line_of_stdin(stop_signals);
  if (!answer) {
    write_stderr("\n");
  }
  return answer == "y" || answer == "Y" || answer == "yes";
}

KillOptions kill_options(const KillLine& line) {
  KillOptions options;
  options.wait = line.own.wait;
  options.all_runs = line.own.all_runs;
  if (line.own.grace_period) {
    options.grace_period_s =
        std::chrono::ceil<std::chrono::seconds>(*line.own.grace_period).count();
  }
  return options;
}

std::vector<ApplicationQuery> queries_of(const KillLine& line) {
  std::vector<ApplicationQuery> queries;
  queries.reserve(line.operands.size() + 1);
  for (const std::string& word : line.operands) {
    queries.push_back(application_query(line.selection, line.connection, word));
  }
  if (queries.empty()) {
    const bool all = line.own.all && line.selection.selector.empty();
    queries.push_back(application_query(line.selection, line.connection, all ? "*" : ""));
  }
  return queries;
}

/// "etl-a, etl-b and 3 more"
std::string names_of(const std::vector<ApplicationSummary>& applications) {
  constexpr std::size_t kMost = 10;
  std::string names;
  for (std::size_t i = 0; i < std::min(applications.size(), kMost); ++i) {
    names += fmt::format("{}{}", i == 0 ? "" : ", ", applications[i].pod_name);
  }
  return applications.size() <= kMost
             ? names
             : fmt::format("{} and {} more", names, applications.size() - kMost);
}

/// Whether the user wants what is about to happen.  Throws Error kUsage if nobody can be asked.
bool may_delete(const KillLine& line, const KillPlan& plan, StopSignals& stop_signals) {
  const bool too_many = !plan.matches_all.empty() && !line.own.all;
  const bool asks = too_many || (means_many(line) && !line.own.yes);
  if (!asks || (line.own.all && ::isatty(STDIN_FILENO) == 0)) {
    return true;
  }
  if (::isatty(STDIN_FILENO) != 0) {
    return confirmed(plan, stop_signals);
  }
  if (too_many) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("'{}' matches every application in the namespace, and there is no "
                    "terminal to ask on; nothing was deleted",
                    plan.matches_all),
        fmt::format("it would delete {}; to do that, add --all", names_of(plan.applications)));
  }
  throw Error(
      ErrorKind::kUsage,
      fmt::format("a selector or pattern needs --yes, because there is no terminal to ask "
                  "on; nothing was deleted"),
      fmt::format("it would delete {}: {}; to do that, add --yes",
                  counted(plan.applications.size(), "application"), names_of(plan.applications)));
}

void print_killed(const KillLine& line, const KillResult& each) {
  const ApplicationSummary& application = each.application;
  const char* done = line.own.wait ? "deleted" : "is being deleted";
  if (each.already_finished) {
    done = each.supervision_ended ? "already finished; it is not started again"
                                  : "already finished, left alone";
  }
  write_stderr("firesteel: {}:{} ({}) {}\n", application.pod_namespace, application.pod_name,
               application.app_name, done);
}

}  // namespace

int run_kill(const KillLine& line, const Environment& environment) {
  // A signal ends it at once, unless it waits: what was asked for is done by the cluster.
  CommandHost host(line.logging, environment);
  const Host outside = host.host();
  const KillReport report = kill_applications(
      queries_of(line), kill_options(line), environment, outside,
      [&](const KillPlan& plan) { return may_delete(line, plan, outside.stop_signals); });
  if (!line.logging.quiet) {
    for (const KillResult& each : report.killed) {
      print_killed(line, each);
    }
  }
  for (const Error& error : report.not_done) {
    write_stderr(error_text(error));
  }
  if (report.killed.empty() && report.not_done.empty()) {
    write_stderr("firesteel: nothing was deleted\n");
  }
  if (const int signal = outside.stop_signals.signal(); signal != 0) {
    return exit_code_of_signal(signal);
  }
  return report.not_done.empty() ? 0
                                 : exit_code(report.not_done.front(), ExitCodeStyle::kDriver).value;
}

}  // namespace firesteel::cli
