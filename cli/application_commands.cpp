#include "cli/application_commands.h"

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

namespace firesteel::cli {

namespace {

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

ApplicationStatus status_of(const ApplicationLine& line, const Environment& environment) {
  CommandHost host(line.logging, environment);
  return application_status(application_query(line), environment, host.host());
}

}  // namespace

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
  const ApplicationStatus status = status_of(line, environment);
  const std::string& format = line.output.format;
  if (format != "text") {
    print(status_tree(status).as(format));
    return 0;
  }
  print(VisibleText("{} is {}{}\n{}", status.summary.app_name, status.summary.phase,
                    state_block(status.driver), diagnosis_text(status)));
  return 0;
}

int run_diagnose(const ApplicationLine& line, const Environment& environment) {
  const ApplicationStatus status = status_of(line, environment);
  const std::string& format = line.output.format;
  if (format == "text") {
    print(diagnosis_text(status));
    return 0;
  }
  Tree tree = Tree::object();
  tree.number("version", 1);
  tree.child("application", summary_tree(status.summary));
  if (status.diagnosis) {
    tree.child("diagnosis", diagnosis_tree(*status.diagnosis));
  }
  print(tree.as(format));
  return 0;
}

int run_events(const ApplicationLine& line, const Environment& environment) {
  CommandHost host(line.logging, environment);
  const std::vector<ApplicationEvent> events =
      application_events(application_query(line), environment, host.host());
  const std::string& format = line.output.format;
  if (format == "text") {
    if (events.empty()) {
      const ApplicationQuery& query = application_query(line);
      write_stderr(
          "firesteel: no events of application {}{} (the API server keeps events for about "
          "an hour)\n",
          query.name.empty() ? "with labels " + query.selector : "'" + query.name + "'",
          query.kubernetes_namespace ? " in namespace " + *query.kubernetes_namespace
                                     : std::string());
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
