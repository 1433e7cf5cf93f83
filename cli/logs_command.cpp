#include "cli/logs_command.h"

#include "cli/application_commands.h"
#include "cli/command_host.h"
#include "cli/exit_code.h"
#include "cli/options/logs.h"
#include "cli/output.h"
#include "cli/stdout_log.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/logs.h"

namespace firesteel::cli {

namespace {

LogsRequest logs_request_of(const LogsLine& line) {
  LogsRequest request;
  request.application = application_query(line);
  request.follow = line.own.follow;
  request.executors = line.own.executors;
  request.previous = line.own.previous;
  request.timestamps = line.own.timestamps;
  request.tail_lines = line.own.tail_lines;
  request.since = line.own.since;
  request.container = line.own.container;
  return request;
}

}  // namespace

int run_logs(const LogsLine& line, const Environment& environment) {
  LogsRequest request = logs_request_of(line);
  CommandHost command(line.logging, environment);
  const Host host = command.host();
  StdoutLog output(line.display.raw);
  int signal = 0;
  for (const ApplicationQuery& query :
       queries_of_runs(request.application, line.runs, environment, host)) {
    if (line.runs.all && !line.logging.quiet) {
      write_stderr("firesteel: log of driver pod {}:\n", query.name);
    }
    request.application = query;
    signal = print_logs(request, environment, host, output);
    if (signal != 0) {
      break;
    }
  }
  output.finish();
  if (const auto failure = output.failure()) {
    throw Error(*failure);
  }
  return signal == 0 ? 0 : exit_code_of_signal(signal);
}

}  // namespace firesteel::cli
