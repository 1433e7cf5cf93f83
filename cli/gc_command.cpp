#include "cli/gc_command.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/command_runtime.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/garbage.h"

namespace firesteel::cli {

namespace {

GarbageQuery query_of(const CommandLine& line) {
  GarbageQuery query;
  query.connection = line.connection();
  query.kubernetes_namespace = line.find("--namespace");
  query.all_namespaces = line.has("--all-namespaces");
  if (query.all_namespaces && query.kubernetes_namespace) {
    throw Error(ErrorKind::kUsage, "--namespace and --all-namespaces exclude each other",
                "leave one of them out");
  }
  if (const auto age = line.find("--older-than")) {
    query.older_than_s = parse_age(*age);
  }
  return query;
}

/// "3d", "5h", "12m", "40s": the largest unit that fits.
std::string age_text(std::int64_t seconds) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 3600;
  constexpr std::int64_t kDay = 86'400;
  if (seconds >= kDay) {
    return fmt::format("{}d", seconds / kDay);
  }
  if (seconds >= kHour) {
    return fmt::format("{}h", seconds / kHour);
  }
  return seconds >= kMinute ? fmt::format("{}m", seconds / kMinute) : fmt::format("{}s", seconds);
}

VisibleText table(const GarbageReport& report, bool deletes) {
  std::size_t kind = 0;
  std::size_t name = 0;
  for (const Garbage& item : report.items) {
    kind = std::max(kind, item.kind.size());
    name = std::max(name, item.object_namespace.size() + 1 + item.name.size());
  }
  VisibleText text;
  for (const Garbage& item : report.items) {
    const std::string_view outcome = item.deleted ? ": deleted" : ": not deleted";
    text += VisibleText("{:<{}}  {:<{}}  {:>4}  {}{}\n", item.kind, kind,
                        item.object_namespace + "/" + item.name, name, age_text(item.age_s),
                        item.why, deletes ? outcome : std::string_view());
  }
  return text;
}

VisibleText summary(const GarbageReport& report, bool deletes) {
  const auto deleted = std::ranges::count(report.items, true, &Garbage::deleted);
  if (deletes) {
    return VisibleText("firesteel: {} of {} object(s) deleted\n", deleted, report.items.size());
  }
  return report.items.empty()
             ? VisibleText("firesteel: nothing is left over\n")
             : VisibleText(
                   "firesteel: {} object(s) are left over; with --delete they are deleted\n",
                   report.items.size());
}

/// All problems are printed; the first decides the exit code.
int code_of(const GarbageReport& report) {
  for (const Error& problem : report.problems) {
    write_stderr(error_text(problem));
  }
  return report.problems.empty() ? 0
                                 : exit_code(report.problems.front(), ExitCodeStyle::kDriver).value;
}

}  // namespace

int run_gc(const CommandLine& line, const Environment& environment) {
  const GarbageQuery query = query_of(line);
  const bool deletes = line.has("--delete");
  CommandRuntime runtime(line, environment);
  const GarbageReport report = deletes ? collect_garbage(query, environment, runtime.runtime())
                                       : find_garbage(query, environment, runtime.runtime());
  const bool json = line.find("--output") == "json";
  if (json) {
    print(Document::json(garbage_json(report)));
  } else {
    print(table(report, deletes));
  }
  if (!line.has("--quiet")) {
    write_stderr(summary(report, deletes));
  }
  return code_of(report);
}

}  // namespace firesteel::cli
