#include "cli/application_commands.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/command_host.h"
#include "cli/options/application.h"
#include "cli/options/parts.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/structured.h"
#include "cli/summary_tree.h"
#include "cli/table.h"
#include "cli/visible_text.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"

namespace firesteel::cli {

namespace {

/// Prose for a person: a terminal does not break its words.
void print_folded(const VisibleText& text) {
  const std::optional<std::size_t> columns = stdout_columns();
  print(columns ? text.folded(*columns) : text);
}

VisibleText diagnosis_text(const ApplicationStatus& status) {
  if (status.diagnosis) {
    return VisibleText("cause: {}\nremedy: {}\n", status.diagnosis->cause, status.diagnosis->hint);
  }
  const ApplicationSummary& summary = status.summary;
  return VisibleText(
      "no problem found: the application is {}{}\n", summary.phase,
      summary.phase == "Running"
          ? fmt::format(", executors running: {}, pending: {}",
                        summary.executors_running.value_or(0), status.executors_pending)
          : std::string());
}

std::vector<ApplicationStatus> statuses_of(const ApplicationLine& line,
                                           const Environment& environment) {
  CommandHost host(line.logging, environment);
  std::vector<ApplicationStatus> statuses;
  for (const ApplicationQuery& query :
       queries_of_runs(application_query(line), line.runs, environment, host.host())) {
    statuses.push_back(application_status(query, environment, host.host()));
  }
  return statuses;
}

/// One document; with --all-runs, one whose member "runs" lists them.
template <class TreeOf>
Document document_of(const std::vector<ApplicationStatus>& statuses, const ApplicationLine& line,
                     TreeOf tree_of) {
  if (!line.runs.all) {
    return tree_of(statuses.front()).as(line.output.format);
  }
  Tree runs = Tree::list();
  for (const ApplicationStatus& status : statuses) {
    runs.item(tree_of(status));
  }
  Tree all = Tree::object();
  all.number("version", 1);
  all.child("runs", std::move(runs));
  return all.as(line.output.format);
}

Tree diagnose_tree(const ApplicationStatus& status) {
  Tree tree = Tree::object();
  tree.number("version", 1);
  tree.child("application", summary_tree(status.summary));
  if (status.diagnosis) {
    tree.child("diagnosis", diagnosis_tree(*status.diagnosis));
  }
  return tree;
}

}  // namespace

std::vector<ApplicationQuery> queries_of_runs(const ApplicationQuery& query,
                                              const RunsOptions& runs,
                                              const Environment& environment, Host host) {
  if (!runs.all) {
    return {query};
  }
  std::vector<ApplicationSummary> found = find_applications(query, environment, host);
  std::ranges::sort(found, {}, [](const ApplicationSummary& each) {
    return std::tie(each.created_s, each.pod_name);
  });
  std::vector<ApplicationQuery> queries;
  for (const ApplicationSummary& each : found) {
    ApplicationQuery one;
    one.name = each.pod_name;
    one.kubernetes_namespace = each.pod_namespace;
    one.connection = query.connection;
    queries.push_back(std::move(one));
  }
  return queries.empty() ? std::vector{query} : queries;  // which says that there is none
}

ApplicationQuery application_query(const SelectionOptions& selection,
                                   const ConnectionSettings& connection, const std::string& name) {
  ApplicationQuery query;
  query.name = name;
  query.selector = selection.selector;
  query.kubernetes_namespace = selection.kubernetes_namespace;
  query.all_namespaces = selection.all_namespaces;
  query.connection = connection;
  return query;
}

int run_status(const ApplicationLine& line, const Environment& environment) {
  const std::vector<ApplicationStatus> statuses = statuses_of(line, environment);
  if (line.output.format != "text") {
    print(document_of(statuses, line, status_tree));
    return 0;
  }
  for (const ApplicationStatus& status : statuses) {
    print_folded(VisibleText("{} is {}{}\n{}", status.summary.app_name, status.summary.phase,
                             state_block(status.driver), diagnosis_text(status)));
  }
  return 0;
}

int run_diagnose(const ApplicationLine& line, const Environment& environment) {
  const std::vector<ApplicationStatus> statuses = statuses_of(line, environment);
  if (line.output.format != "text") {
    print(document_of(statuses, line, diagnose_tree));
    return 0;
  }
  for (const ApplicationStatus& status : statuses) {
    print_folded(line.runs.all
                     ? VisibleText("{}: ", status.summary.pod_name) + diagnosis_text(status)
                     : diagnosis_text(status));
  }
  return 0;
}

int run_events(const ApplicationLine& line, const Environment& environment) {
  CommandHost host(line.logging, environment);
  std::vector<ApplicationEvent> events;
  const std::string& format = line.output.format;
  for (const ApplicationQuery& query :
       queries_of_runs(application_query(line), line.runs, environment, host.host())) {
    ApplicationEvents found = application_events(query, environment, host.host());
    if (format == "text" && found.events.empty()) {
      write_stderr(
          "firesteel: no events of application {} (driver pod {}) in namespace {} (the API server "
          "keeps events for about an hour)\n",
          found.application.app_name, found.application.pod_name, found.application.pod_namespace);
    }
    std::ranges::move(found.events, std::back_inserter(events));
  }
  if (format == "text") {
    if (events.empty()) {
      return 0;
    }
    Table table({{.heading = "TIME", .rank = 1},
                 {.heading = "TYPE", .rank = 2},
                 {.heading = "REASON"},
                 {.heading = "POD", .is_flexible = true, .rank = 3},
                 {.heading = "COUNT", .rank = 4},
                 {.heading = "MESSAGE", .is_flexible = true}},
                stdout_columns());
    for (const ApplicationEvent& each : events) {
      table.add({each.time, each.type, each.reason, each.pod, fmt::format("{}", each.count),
                 each.message});
    }
    print(table.take());
    return 0;
  }
  Tree items = Tree::list();
  for (const ApplicationEvent& each : events) {
    items.item(event_tree(each));
  }
  Tree list = Tree::object();
  list.number("version", 1);
  list.child("events", std::move(items));
  print(list.as(format));
  return 0;
}

}  // namespace firesteel::cli
