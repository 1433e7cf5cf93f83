#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <optional>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <vector>

#include "cli/application_commands.h"
#include "cli/command_runtime.h"
#include "cli/counted.h"
#include "cli/options/kill.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/runtime.h"

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
std::optional<std::string> line_of_stdin(Interrupt& interrupt) {
  std::string line;
  while (interrupt.count() == 0) {
    std::array<pollfd, 2> waits{
        pollfd{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0},
        pollfd{.fd = interrupt.descriptor(), .events = POLLIN, .revents = 0}};
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) {
      return std::nullopt;
    }
    if (waits[0].revents == 0 || interrupt.count() > 0) {
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
bool confirmed(const std::vector<ApplicationSummary>& doomed, Interrupt& interrupt) {
  VisibleText text;
  for (const ApplicationSummary& each : doomed) {
    text += VisibleText("  {}:{}  {}  {}\n", each.pod_namespace, each.pod_name, each.app_name,
                        each.phase);
  }
  write_stderr("{}Kill {}? [y/N] ", text, counted(doomed.size(), "application"));
  const std::optional<std::string> answer = line_of_stdin(interrupt);
  if (!answer) {
    write_stderr("\n");
  }
  return answer == "y" || answer == "Y" || answer == "yes";
}

KillOptions kill_options(const KillLine& line) {
  KillOptions options;
  options.wait = line.own.wait;
  if (line.own.grace_period) {
    options.grace_period_s =
        std::chrono::ceil<std::chrono::seconds>(*line.own.grace_period).count();
  }
  return options;
}

std::vector<ApplicationQuery> queries_of(const KillLine& line) {
  std::vector<ApplicationQuery> queries;
  for (const std::string& word : line.operands) {
    queries.push_back(application_query(line.selection, line.connection, word));
  }
  if (queries.empty()) {
    queries.push_back(application_query(line));
  }
  return queries;
}

}  // namespace

int run_kill(const KillLine& line, const Environment& environment) {
  const std::vector<ApplicationQuery> queries = queries_of(line);
  const bool asks = means_many(line) && !line.own.yes;
  if (asks && ::isatty(STDIN_FILENO) == 0) {
    throw Error(
        ErrorKind::kUsage,
        "a selector or pattern can match several applications, and there is no terminal to ask on",
        "check the matches with firesteel list, then add --yes");
  }
  const KillOptions options = kill_options(line);
  // A signal ends it at once, unless it waits: what was asked for is done by the cluster.
  CommandRuntime runtime(line.logging, environment);
  const Runtime outside = runtime.runtime();
  const std::vector<Killed> killed = kill_applications(
      queries, options, environment, outside, [&](const std::vector<ApplicationSummary>& doomed) {
        return !asks || confirmed(doomed, outside.interrupt);
      });
  for (const Killed& each : killed) {
    const ApplicationSummary& application = each.application;
    const char* done = options.wait ? "deleted" : "is being deleted";
    if (each.had_ended) {
      done = "already finished, left alone";
    }
    if (!line.logging.quiet) {
      write_stderr("firesteel: {}:{} ({}) {}\n", application.pod_namespace, application.pod_name,
                   application.app_name, done);
    }
  }
  if (killed.empty()) {
    write_stderr("firesteel: nothing was deleted\n");
  }
  const int signal = outside.interrupt.signal();
  return signal == 0 ? 0 : 128 + signal;
}

}  // namespace firesteel::cli
