#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/application_commands.h"
#include "cli/command_host.h"
#include "cli/exit_code.h"
#include "cli/options/list.h"
#include "cli/output.h"
#include "cli/structured.h"
#include "cli/summary_tree.h"
#include "cli/table.h"
#include "cli/visible_text.h"
#include "firesteel/applications.h"
#include "firesteel/duration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "firesteel/system_host.h"

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

std::vector<Column> columns_of(const ListLine& line) {
  std::vector<Column> columns;
  if (line.selection.all_namespaces) {
    columns.push_back({.heading = "NAMESPACE"});
  }
  columns.insert(columns.end(), {{.heading = "NAME", .is_flexible = true},
                                 {.heading = "APP ID", .rank = 6},
                                 {.heading = "PHASE"},
                                 {.heading = "AGE", .rank = 2},
                                 {.heading = "DURATION", .rank = 4},
                                 {.heading = "EXECUTORS", .rank = 5},
                                 {.heading = "EXIT", .rank = 3},
                                 {.heading = "CAUSE", .is_flexible = true, .rank = 1}});
  if (line.output.format == "wide") {
    columns.insert(columns.end(), {{.heading = "POD"},
                                   {.heading = "NODE", .is_flexible = true},
                                   {.heading = "USER", .is_flexible = true},
                                   {.heading = "ATTEMPT"},
                                   {.heading = "SPARK"},
                                   {.heading = "IMAGE", .is_flexible = true}});
    for (Column& column : columns) {
      column.rank = 0;  // who asks for all columns gets them, in lines that the terminal breaks
    }
  }
  return columns;
}

std::vector<std::string> row_of(const ListLine& line, const ApplicationSummary& each) {
  std::vector<std::string> row;
  if (line.selection.all_namespaces) {
    row.push_back(each.pod_namespace);
  }
  const std::int64_t now = seconds_now();
  // What is not known is not 0.
  const bool counted = each.phase == "Running" && each.executors_running;
  row.insert(row.end(),
             {each.app_name, each.app_id, each.phase,
              each.created_s == 0 ? "" : duration_text(now - each.created_s), duration(each, now),
              counted ? fmt::format("{}", *each.executors_running) : "",
              each.exit_code ? fmt::format("{}", *each.exit_code) : "", each.status_reason});
  if (line.output.format == "wide") {
    row.insert(row.end(), {each.pod_name, each.node, each.user,
                           each.attempt ? fmt::format("{}", *each.attempt) : "", each.spark_version,
                           each.image});
  }
  return row;
}

bool has_phase(const std::vector<std::string>& phases, const ApplicationSummary& each) {
  return phases.empty() || std::ranges::find(phases, each.phase) != phases.end();
}

VisibleText name_line(const ApplicationSummary& each) {
  return VisibleText("{}:{}\n", each.pod_namespace, each.pod_name);
}

void print_list(const ListLine& line, std::vector<ApplicationSummary> found) {
  const std::string& format = line.output.format;
  if (format == "json" || format == "yaml") {
    Tree list = Tree::object();
    list.number("version", 1);
    list.items("applications", found.size(), [&](std::size_t i) { return summary_tree(found[i]); });
    (void)list.write(format, [](const Document& piece) { return print(piece); });
    return;
  }
  if (found.empty()) {
    return;
  }
  if (format == "name") {
    VisibleText names;
    for (const ApplicationSummary& each : found) {
      names += name_line(each);
    }
    print(names);
    return;
  }
  Table table(columns_of(line), stdout_columns());
  for (ApplicationSummary& each : found) {
    table.add(row_of(line, std::exchange(each, {})));  // needs more memory than its row
  }
  print(table.take());
}

/// "no applications named 'x*' with labels team=a found in namespace jobs (all namespaces: -A)"
VisibleText nothing_found(const ListLine& line, const ApplicationQuery& query,
                          const std::string& in_namespace, bool namespace_is_missing) {
  const std::string phases = fmt::format("{}", fmt::join(line.own.phases, ","));
  std::string place = "in any namespace";
  if (!in_namespace.empty()) {
    place = fmt::format("in namespace {}{} (all namespaces: firesteel list -A)", in_namespace,
                        namespace_is_missing ? ", which does not exist" : "");
  }
  return VisibleText("firesteel: no {}{}applications{}{} found {}\n", phases,
                     phases.empty() ? "" : " ",
                     query.name.empty() ? "" : fmt::format(" named '{}'", query.name),
                     query.selector.empty() ? "" : " with labels " + query.selector, place);
}

/// Prints what changes, each kind of output in its own way.
class WatchPrinter {
 public:
  explicit WatchPrinter(const ListLine& line)
      : line_(line), format_(line.output.format), table_(columns_of(line), stdout_columns()) {}

  /// False when the reader has left.
  bool print_changes(const std::vector<ApplicationSummary>& changed) {
    VisibleText names;
    for (const ApplicationSummary& each : changed) {
      if (format_ == "name") {
        names += name_line(each);
      } else if (format_ != "json" && format_ != "yaml") {
        table_.add(row_of(line_, each));
      } else if (!print(document(each))) {
        return false;
      }
    }
    return format_ == "json" || format_ == "yaml" || changed.empty() ||
           print(format_ == "name" ? names : table_.take());
  }

 private:
  /// JSON is one line, which `while read` takes; YAML is a document of a stream.
  [[nodiscard]] Document document(const ApplicationSummary& each) const {
    const Tree tree = summary_tree(each);
    return format_ == "json" ? Document::json(tree.json_line())
                             : Document::yaml("---\n" + tree.yaml());
  }

  const ListLine& line_;
  std::string format_;
  Table table_;
};

/// An empty screen does not say whether anything happens.
void say_that_it_waits(const ListLine& line, const ApplicationQuery& query,
                       const std::string& in_namespace) {
  if (!line.logging.quiet) {
    write_stderr(nothing_found(line, query, in_namespace, false) +
                 VisibleText("firesteel: waiting for changes; Ctrl-C ends\n"));
  }
}

int watch(const ListLine& line, const ApplicationQuery& query,
          const std::vector<std::string>& phases, const Environment& environment) {
  CommandHost host(line.logging, environment);
  const Host outside = host.host();
  WatchPrinter printer(line);
  bool is_begun = false;
  watch_applications(query, environment, outside, [&](const ApplicationChanges& seen) {
    std::vector<ApplicationSummary> shown;
    for (const ApplicationChange& change : seen.changes) {
      if (change.deleted || has_phase(phases, change.application)) {
        shown.push_back(change.application);
        shown.back().phase = change.deleted ? "Gone" : shown.back().phase;
      }
    }
    if (!std::exchange(is_begun, true) && shown.empty()) {
      say_that_it_waits(line, query, seen.kubernetes_namespace);
    }
    return printer.print_changes(shown);
  });
  const int signal = outside.stop_signals.signal();
  return signal == 0 ? 0 : exit_code_of_signal(signal);
}

}  // namespace

int run_list(const ListLine& line, const Environment& environment) {
  const std::vector<std::string>& phases = line.own.phases;
  const ApplicationQuery query = application_query(line);
  if (line.own.watch) {
    return watch(line, query, phases, environment);
  }
  CommandHost host(line.logging, environment);
  ApplicationList list = list_applications(query, environment, host.host());
  std::erase_if(list.applications,
                [&](const ApplicationSummary& each) { return !has_phase(phases, each); });
  if (list.applications.empty() && !line.logging.quiet) {
    write_stderr(nothing_found(line, query, list.kubernetes_namespace, list.namespace_is_missing));
  }
  if (list.uncounted) {
    write_stderr("firesteel: warning: the executors are not counted: {}\n", list.uncounted->what());
  }
  print_list(line, std::move(list.applications));
  return 0;
}

}  // namespace firesteel::cli
