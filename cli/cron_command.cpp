#include "cli/cron_command.h"

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_host.h"
#include "cli/front_end.h"
#include "cli/help.h"
#include "cli/line_log.h"
#include "cli/options/cron.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/cron.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/render.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

/// What the command line says wins over the document.
void take_schedule(CronOptions& options, const Schedule& schedule, bool names_policy) {
  options.suspend = options.suspend || schedule.suspend;
  if (options.schedule.empty()) {
    options.schedule = schedule.schedule;
  }
  if (options.time_zone.empty()) {
    options.time_zone = schedule.time_zone;
  }
  if (!names_policy && !schedule.concurrency.empty()) {
    options.concurrency = schedule.concurrency;
  }
  if (!options.keep_successful) {
    options.keep_successful = schedule.keep_successful;
  }
  if (!options.keep_failed) {
    options.keep_failed = schedule.keep_failed;
  }
}

void complete_schedule(CronOptions& options) {
  if (options.schedule.empty()) {
    throw Error(ErrorKind::kUsage, "no schedule",
                "add --schedule '30 2 * * *', or give a ScheduledSparkApplication");
  }
  const CronSchedule cron = cron_schedule(options.schedule);
  options.schedule = cron.schedule;
  if (!cron.time_zone.empty()) {
    options.time_zone = cron.time_zone;
  }
}

/// Everything that only a rendering would find out.
void check_application(const ResolvedSubmission& submission, const Environment& environment,
                       Host host) {
  static_cast<void>(render_objects(submission, "", environment, host));
}

std::vector<RenderedObject> objects_of_document(const CronLine& line,
                                                const Environment& environment, Host host) {
  const DeclaredApplication declared = resolve_declared(line.application, environment, host.log);
  check_application(declared.submission, environment, host);
  CronOptions options = line.cron;
  options.name = declared.declaration.name;
  options.kubernetes_namespace = declared.declaration.kubernetes_namespace;
  if (declared.declaration.schedule) {
    take_schedule(options, *declared.declaration.schedule, !options.concurrency.empty());
  }
  options.concurrency = options.concurrency.empty() ? "Forbid" : options.concurrency;
  complete_schedule(options);
  std::vector<RenderedObject> objects = rendered(declared.others);
  for (RenderedObject& object : cron_objects_of_document(options, declared.declaration.document)) {
    objects.push_back(std::move(object));
  }
  return objects;
}

std::vector<RenderedObject> objects_of_line(const CronLine& line, const Environment& environment,
                                            Host host) {
  const ResolvedSubmission submission =
      SubmitFrontEnd().resolve(line.application, environment, host.log);
  require_no_local_files(submission);
  check_application(submission, environment, host);
  CronOptions options = line.cron;
  options.name = submission.spec.app_name.value;
  options.kubernetes_namespace = submission.spec.kubernetes_namespace.value;
  options.concurrency = options.concurrency.empty() ? "Forbid" : options.concurrency;
  complete_schedule(options);
  return cron_objects_of_line(options, line.words);
}

int apply(const CronLine& line, const std::vector<RenderedObject>& objects,
          const Environment& environment, Host host) {
  const std::vector<std::string> results =
      apply_objects(objects, line.application.request.connection, environment, host);
  VisibleText text;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    text += VisibleText("{} {}/{}: {}\n", objects[i].kind, objects[i].kubernetes_namespace,
                        objects[i].name, results[i]);
  }
  print(text);
  return 0;
}

}  // namespace

int run_cron(const Command& command, std::span<const std::string> words, const Environment& given) {
  const CronLine line = parse_cron(words);
  if (line.logging.help) {
    return print_help(command_help(command));
  }
  const Environment verbose = with_verbosity(given, line.logging.verbosity);
  CommandHost host(line.logging, verbose);
  const Environment environment = environment_of_rendering(environment_of_declarations(verbose));
  const std::vector<RenderedObject> objects =
      line.has_document() ? objects_of_document(line, environment, host.host())
                          : objects_of_line(line, environment, host.host());
  if (line.own.apply) {
    return apply(line, objects, environment, host.host());
  }
  const ManifestFormat format = line.own.format.value_or(ManifestFormat::kYaml);
  const std::string text = manifests_of(objects, format);
  print(format == ManifestFormat::kJson ? Document::json(text) : Document::yaml(text));
  return 0;
}

}  // namespace firesteel::cli
