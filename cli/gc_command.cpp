#include "cli/gc_command.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/command_host.h"
#include "cli/counted.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/options/gc.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/arguments.h"
#include "firesteel/conf_value.h"
#include "firesteel/duration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/leftovers.h"

namespace firesteel::cli {

namespace {

/// As submit: the options, spark-defaults.conf and the environment.
Settings store_settings(const SparkArguments& arguments, const Environment& environment,
                        Host host) {
  SubmissionRequest request;
  request.arguments = arguments;
  request = with_fetched_files(std::move(request), environment, host);
  Settings settings;
  for (const Settings& layer : sources_of(request, environment).layers) {
    settings.insert(layer.begin(), layer.end());  // the first one wins
  }
  return settings;
}

LeftoverQuery query_of(const GcLine& line, const Environment& environment, Host host) {
  LeftoverQuery query;
  query.connection = line.connection;
  query.kubernetes_namespace = line.selection.kubernetes_namespace;
  query.all_namespaces = line.selection.all_namespaces;
  query.older_than_s = std::chrono::ceil<std::chrono::seconds>(line.own.older_than).count();
  query.grace_s = std::chrono::ceil<std::chrono::seconds>(line.own.grace).count();
  query.uploads = line.own.uploads;
  if (query.uploads) {
    query.stores = store_settings(line.stores, environment, host);
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

VisibleText leftover_table(const LeftoverReport& report, bool deletes) {
  std::size_t kind = 0;
  std::size_t name = 0;
  for (const Leftover& item : report.items) {
    kind = std::max(kind, item.kind.size());
    name = std::max(name, item.object_namespace.size() + 1 + item.name.size());
  }
  VisibleText text;
  for (const Leftover& item : report.items) {
    const std::string_view outcome = item.deleted ? ": deleted" : ": not deleted";
    text += VisibleText("{:<{}}  {:<{}}  {:>4}  {}{}\n", item.kind, kind,
                        item.object_namespace + "/" + item.name, name, age_text(item.age_s),
                        item.why, deletes ? outcome : std::string_view());
  }
  for (const LeftoverUpload& upload : report.uploads) {
    const std::string_view outcome = upload.deleted ? ": deleted" : ": not deleted";
    text += VisibleText("{:<{}}  {}  {:>4}  uploaded for {}/{}{}\n", "Upload", kind, upload.uri,
                        age_text(upload.age_s), upload.object_namespace, upload.driver_pod,
                        deletes ? outcome : std::string_view());
  }
  return text;
}

/// "3 objects", "1 object and 2 uploads"
std::string found_text(const LeftoverReport& report) {
  const std::string objects = counted(report.items.size(), "object");
  return report.uploads.empty()
             ? objects
             : fmt::format("{} and {}", objects, counted(report.uploads.size(), "upload"));
}

std::string result_line(const LeftoverReport& report, bool deletes) {
  const std::size_t all = report.items.size() + report.uploads.size();
  const std::string place = report.kubernetes_namespace.empty()
                                ? "in any namespace"
                                : "in namespace " + report.kubernetes_namespace;
  if (deletes && all > 0) {
    const auto deleted = std::ranges::count(report.items, true, &Leftover::deleted) +
                         std::ranges::count(report.uploads, true, &LeftoverUpload::deleted);
    return fmt::format("deleted {} of {}", deleted, found_text(report));
  }
  if (all > 0) {
    return fmt::format("found {} to delete {}; --delete deletes {}", found_text(report), place,
                       all == 1 ? "it" : "them");
  }
  // With a problem it is not known whether something is left over.
  return report.problems.empty() ? fmt::format("found nothing to delete {}", place) : std::string();
}

/// What was found, and what was left out and why.
VisibleText summary(const LeftoverReport& report, const LeftoverQuery& query, bool deletes) {
  VisibleText text;
  const auto say = [&text](const std::string& line) {
    if (!line.empty()) {
      text += VisibleText("firesteel: {}\n", line);
    }
  };
  say(result_line(report, deletes));
  if (report.kept_uploads > 0) {
    const bool one = report.kept_uploads == 1;
    say(fmt::format(
        "{} of these drivers {} listed only by their pods; add --uploads to delete {} too",
        counted(report.kept_uploads, "upload"), one ? "is" : "are", one ? "it" : "them"));
  }
  if (report.too_young > 0) {
    say(
        fmt::format("{} without a driver {} younger than {} and may belong to a submission in "
                    "progress; run gc again in {}, or lower the limit with --grace",
                    counted(report.too_young, "object"), report.too_young == 1 ? "is" : "are",
                    duration_text(query.grace_s), duration_text(report.judged_in_s)));
  }
  if (report.recent_drivers > 0) {
    say(fmt::format("{} kept: ended less than {} ago (--older-than)",
                    counted(report.recent_drivers, "finished driver"),
                    duration_text(query.older_than_s)));
  }
  std::string kinds;
  for (const std::string& kind : report.hidden) {
    kinds += kinds.empty() ? kind : ", " + kind;
  }
  if (!kinds.empty()) {
    say(fmt::format("not checked, because this user is not allowed to list them: {}", kinds));
  }
  return text;
}

/// Prints all problems; the first decides the exit code.
int code_of(const LeftoverReport& report) {
  for (const Error& problem : report.problems) {
    write_stderr(error_text(problem));
  }
  return report.problems.empty() ? 0
                                 : exit_code(report.problems.front(), ExitCodeStyle::kDriver).value;
}

}  // namespace

int run_gc(const GcLine& line, const Environment& given) {
  CommandHost host(line.logging, given);
  const std::optional<Environment> loaded =
      line.own.uploads ? load_spark_env(given, {}, host.host().stop_signals) : std::nullopt;
  const Environment& environment = loaded ? *loaded : given;
  const LeftoverQuery query = query_of(line, environment, host.host());
  const bool deletes = line.own.deletes;
  const LeftoverReport report = deletes ? delete_leftovers(query, environment, host.host())
                                        : find_leftovers(query, environment, host.host());
  const bool json = line.output.format == "json";
  if (json) {
    print(Document::json(leftovers_json(report)));
  } else {
    print(leftover_table(report, deletes));
  }
  if (!line.logging.quiet) {
    write_stderr(summary(report, query, deletes));
  }
  return code_of(report);
}

}  // namespace firesteel::cli
