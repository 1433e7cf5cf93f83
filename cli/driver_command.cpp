#include "cli/driver_command.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/options/submit.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/arguments.h"
#include "firesteel/driver.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"

namespace firesteel::cli {

namespace {

VisibleText announcement(const SubmitLine& line, const DriverQuery& query) {
  const std::string where =
      query.connection.master ? query.connection.master->value : "the kubeconfig's cluster";
  if (line.own.action == Action::kStatus) {
    return VisibleText("Submitting a request for the status of submission {} in {}.\n",
                       line.own.spark_submission_id, where);
  }
  const std::string grace =
      query.grace_period_s ? fmt::format("{}", *query.grace_period_s) : "not set.";
  return VisibleText("Submitting a request to kill submission {} in {}. Grace period in secs: {}\n",
                     line.own.spark_submission_id, where, grace);
}

ExitCode not_found(const DriverQuery& query, const std::string& id, ExitCodeStyle style) {
  write_stderr("{}\n", query.is_prefix ? "No applications found." : "Application not found.");
  const ExitCode code = exit_code_of_no_application(style);
  if (style == ExitCodeStyle::kDriver) {
    const Error error(ErrorKind::kNotFound, fmt::format("driver pod {} not found", id),
                      "run: firesteel list --all-namespaces");
    write_stderr(error_text(error) + closing_line(error, code));
  }
  return code;
}

}  // namespace

ExitCode run_driver_action(const SubmitLine& line, const Environment& environment, Host host,
                           ExitCodeStyle style) {
  const DriverQuery query = resolve_driver_query(
      sources_of(with_fetched_files(line.request, environment, host), environment),
      line.own.spark_submission_id, environment);
  if (!line.logging.quiet) {
    write_stderr(announcement(line, query));
  }
  std::vector<DriverState> drivers;
  if (line.own.action == Action::kKill) {
    drivers = kill_drivers(query, environment, host, [&](const DriverState& driver) {
      if (query.is_prefix) {
        write_stderr("Deleting driver pod: {}.\n", driver.pod_name);
      }
    });
  } else {
    drivers = find_drivers(query, environment, host);
    for (const DriverState& driver : drivers) {
      write_stderr("Application status (driver): {}\n", state_block(driver));
    }
  }
  return drivers.empty() ? not_found(query, line.own.spark_submission_id, style)
                         : ExitCode{.value = 0, .owner = CodeOwner::kFiresteel};
}

}  // namespace firesteel::cli
