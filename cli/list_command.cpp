#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/application_commands.h"
#include "cli/command_line.h"
#include "cli/command_runtime.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/structured.h"
#include "cli/summary_tree.h"
#include "cli/system_runtime.h"
#include "cli/table.h"
#include "firesteel/applications.h"
#include "firesteel/duration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

std::int64_t seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(SystemClock().now().time_since_epoch())
      .count();
}

std::string duration(const ApplicationSummary& each, std::int64_t now) {
  if (each.started_s == 0) {
    return {};
  }
  return duration_text((each.finished_s == 0 ? now : each.finished_s) - each.started_s);
}

Row heading(const CommandLine& line) {
  Row row;
  if (line.has("--all-namespaces")) {
    row.emplace_back("NAMESPACE");
  }
  for (const char* name :
       {"NAME", "APP ID", "PHASE", "AGE", "DURATION", "EXECUTORS", "EXIT", "CAUSE"}) {
    row.emplace_back(name);
  }
  if (line.find("--output") == "wide") {
    for (const char* name : {"POD", "NODE", "SPARK", "IMAGE"}) {
      row.emplace_back(name);
    }
  }
  return row;
}

Row row_of(const CommandLine& line, const ApplicationSummary& each, std::int64_t now) {
  Row row;
  if (line.has("--all-namespaces")) {
    row.push_back(each.pod_namespace);
  }
  const bool runs = each.phase == "Running";
  row.insert(row.end(), {each.app_name, each.app_id, each.phase,
                         each.created_s == 0 ? "" : duration_text(now - each.created_s),
                         duration(each, now), runs ? fmt::format("{}", each.executors_running) : "",
                         each.exit_code ? fmt::format("{}", *each.exit_code) : "", each.cause});
  if (line.find("--output") == "wide") {
    row.insert(row.end(), {each.pod_name, each.node, each.spark_version, each.image});
  }
  return row;
}

/// Phases of --phase, with commas or repeated; empty: all.
std::vector<std::string> wanted_phases(const CommandLine& line) {
  constexpr std::string_view kKnown = "Pending|Running|Succeeded|Failed|Lost|Terminating";
  std::vector<std::string> phases;
  for (std::string rest : line.all("--phase")) {
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string phase = rest.substr(0, comma);
      rest.erase(0, std::min(comma + 1, rest.size()));
      if (phase.empty() ||
          fmt::format("|{}|", kKnown).find("|" + phase + "|") == std::string::npos) {
        throw Error(ErrorKind::kUsage, fmt::format("'{}' is no value of --phase", phase),
                    fmt::format("it takes some of {}", kKnown));
      }
      phases.push_back(phase);
    }
  }
  return phases;
}

bool is_wanted(const std::vector<std::string>& phases, const ApplicationSummary& each) {
  return phases.empty() || std::ranges::find(phases, each.phase) != phases.end();
}

std::string text_of(const CommandLine& line, const std::vector<ApplicationSummary>& found) {
  const std::string format = line.find("--output").value_or("text");
  const std::int64_t now = seconds_now();
  if (format == "json" || format == "yaml") {
    Tree items = Tree::list();
    for (const ApplicationSummary& each : found) {
      items.item(summary_tree(each));
    }
    Tree list = Tree::object();
    list.number("version", 1);
    list.child("applications", std::move(items));
    return list.as(format);
  }
  std::string names;
  std::vector<Row> rows = {heading(line)};
  for (const ApplicationSummary& each : found) {
    if (format == "name") {
      names += fmt::format("{}:{}\n", each.pod_namespace, each.pod_name);
    } else {
      rows.push_back(row_of(line, each, now));
    }
  }
  return format == "name" ? names : table(rows);
}

/// One line a change; a list of one that is JSON or YAML is a document.
int watch(const CommandLine& line, const ApplicationQuery& query,
          const std::vector<std::string>& phases, const Environment& environment) {
  const std::string format = line.find("--output").value_or("text");
  CommandRuntime runtime(line, environment);
  const Runtime outside = runtime.runtime();
  bool first = true;
  bool lost = false;
  watch_applications(query, environment, outside, [&](const ApplicationSummary& each, bool gone) {
    ApplicationSummary shown = each;
    shown.phase = gone ? "Gone" : each.phase;
    if (!gone && !is_wanted(phases, each)) {
      return;
    }
    std::string text;
    if (format == "json" || format == "yaml") {
      text = (format == "yaml" ? "---\n" : "") + summary_tree(shown).as(format);
    } else {
      text = text_of(line, {shown});
      const bool headed = format != "name";
      text = headed && !first ? text.substr(text.find('\n') + 1) : text;
    }
    first = false;
    lost = !write_stdout(text) || lost;
  });
  return lost ? exit_code_of_lost_output(ExitCodeStyle::kDriver).value
              : 128 + outside.interrupt.signal();
}

}  // namespace

int run_list(const CommandLine& line, const Environment& environment) {
  const std::vector<std::string> phases = wanted_phases(line);
  const ApplicationQuery query =
      application_query(line, line.operands().empty() ? "" : line.operands().front());
  if (line.has("--watch")) {
    return watch(line, query, phases, environment);
  }
  CommandRuntime runtime(line, environment);
  std::vector<ApplicationSummary> found = list_applications(query, environment, runtime.runtime());
  std::erase_if(found, [&](const ApplicationSummary& each) { return !is_wanted(phases, each); });
  if (found.empty() && !line.has("--quiet")) {
    write_stderr("firesteel: no applications found\n");
  }
  const std::string format = line.find("--output").value_or("text");
  const bool nothing = found.empty() && format != "json" && format != "yaml";
  return nothing || write_stdout(text_of(line, found))
             ? 0
             : exit_code_of_lost_output(ExitCodeStyle::kDriver).value;
}

}  // namespace firesteel::cli
