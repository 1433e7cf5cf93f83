#include "cli/init_command.h"

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/command_host.h"
#include "cli/counted.h"
#include "cli/exit_code.h"
#include "cli/options/init.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/permissions.h"
#include "firesteel/setup.h"

namespace firesteel::cli {

namespace {

SetupRequest setup_request_of(const InitLine& line) {
  SetupRequest request = line.request;
  request.connection = line.connection;
  request.kubernetes_namespace = line.selection.kubernetes_namespace;
  return request;
}

/// The rights that `rights` lacks, one a line, and the rules that give them.
VisibleText missing_text(const AccessReport& rights, const std::string& in_namespace) {
  VisibleText text;
  for (const MissingPermission& right : rights.missing) {
    text +=
        VisibleText("{} is not allowed to {} {}{}{} in namespace {} (needed for {})\n",
                    rights.subject, right.verb, right.resource, right.api_group.empty() ? "" : ".",
                    right.api_group, in_namespace, fmt::to_string(fmt::join(right.commands, ", ")));
  }
  return text + VisibleText("add these rules to a Role bound to {}:\n{}", rights.subject,
                            VisibleText::lines(rights.rules_to_add));
}

/// `repair` is the option of `init` that gives the rights.
VisibleText report_text(const AccessReport& rights, const std::string& in_namespace,
                        const std::string& repair) {
  const std::string command = fmt::format("firesteel init -n {} {}--apply", in_namespace, repair);
  if (!rights.exists) {
    return VisibleText("{} does not exist in namespace {}: run {}\n", rights.subject, in_namespace,
                       command);
  }
  if (!rights.error.empty()) {
    return VisibleText("{}: permissions cannot be checked: {}\n", rights.subject, rights.error);
  }
  if (rights.missing.empty()) {
    return VisibleText("{} has all required permissions in namespace {}\n", rights.subject,
                       in_namespace);
  }
  return VisibleText("{} lacks {} in namespace {}; ask an administrator to run: {}\n",
                     rights.subject, counted(rights.missing.size(), "permission"), in_namespace,
                     command) +
         missing_text(rights, in_namespace);
}

VisibleText check_text(const SetupRequest& request, const PermissionsReport& report) {
  const std::string& in_namespace = report.kubernetes_namespace;
  VisibleText text;
  if (!report.namespace_exists) {
    text = VisibleText("namespace {} does not exist: run firesteel init -n {} --apply\n",
                       in_namespace, in_namespace);
  }
  text += report_text(
      report.user, in_namespace,
      report.user.name.empty() ? "" : fmt::format("--submitter-user {} ", report.user.name));
  return text + report_text(report.driver, in_namespace,
                            request.driver_account == SetupRequest().driver_account
                                ? ""
                                : fmt::format("--driver-account {} ", request.driver_account));
}

int check(const SetupRequest& request, const Environment& environment, CommandHost& host) {
  const PermissionsReport report = check_permissions(request, environment, host.host());
  print(check_text(request, report));
  return report.complete() ? 0 : exit_code(ErrorKind::kDenied, ExitCodeStyle::kDriver).value;
}

}  // namespace

int run_init(const InitLine& line, const Environment& environment) {
  const SetupRequest request = setup_request_of(line);
  CommandHost host(line.logging, environment);
  if (line.own.check) {
    return check(request, environment, host);
  }
  if (!line.own.apply) {
    print(Document::yaml(setup_yaml(request, environment, host.host())));
    return 0;
  }
  const bool quiet = line.logging.quiet;
  apply_setup(request, environment, host.host(),
              [quiet](const std::string& object, const std::string& what) {
                if (!quiet) {
                  write_stderr("{} {}\n", object, what);
                }
              });
  if (!quiet && request.commands.empty()) {
    for (const OptionalPermissions& each : optional_permissions()) {
      write_stderr("optional permissions not granted (name them with --for): {}, for {}\n",
                   each.name, each.lost);
    }
  }
  return 0;
}

}  // namespace firesteel::cli
