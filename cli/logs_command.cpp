#include "cli/logs_command.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/command_runtime.h"
#include "cli/exit_code.h"
#include "cli/stdout_log.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/logs.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

constexpr int kSignalBase = 128;

std::optional<std::int64_t> tail_lines(const CommandLine& line) {
  const auto text = line.find("--tail");
  if (!text) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  const char* const end = text->data() + text->size();
  const auto [rest, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc{} || rest != end || number < 0) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is no number of lines of --tail", *text),
                "leave it out for all lines");
  }
  return number;
}

LogsRequest request_of(const CommandLine& line) {
  if (line.operands().empty()) {
    throw Error(ErrorKind::kUsage, "logs needs the name of an application",
                "name its driver pod, application name or application id: firesteel logs APP");
  }
  LogsRequest request;
  request.application.name = line.operands().front();
  request.application.kubernetes_namespace = line.find("--namespace");
  request.application.connection = line.connection();
  request.follow = line.has("--follow");
  request.executors = line.has("--executors");
  request.previous = line.has("--previous");
  request.timestamps = line.has("--timestamps");
  request.tail_lines = tail_lines(line);
  request.since = line.find("--since");
  request.container = line.find("--container").value_or("");
  return request;
}

}  // namespace

int run_logs(const CommandLine& line, const Environment& environment) {
  const LogsRequest request = request_of(line);
  CommandRuntime command(line, environment);
  const Runtime runtime = command.runtime();
  StdoutLog output(line.has("--raw"));
  const int signal = print_logs(request, environment, runtime, output);
  output.finish();
  if (const auto failure = output.failure()) {
    throw Error(*failure);
  }
  return signal == 0 ? 0 : kSignalBase + signal;
}

}  // namespace firesteel::cli
