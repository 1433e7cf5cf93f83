#include "cli/render_command.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/command_host.h"
#include "cli/counted.h"
#include "cli/front_end.h"
#include "cli/help.h"
#include "cli/line_log.h"
#include "cli/options/render.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/arguments.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/render.h"
#include "firesteel/replace_file.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

/// A document means the same whatever Spark is installed here; a command line does not.
Environment environment_of(const RenderLine& line, std::span<const std::string> words,
                           const Environment& given, StopSignals& stop_signals) {
  const Environment environment = with_verbosity(given, line.logging.verbosity);
  return environment_of_rendering(
      line.has_document() ? environment_of_declarations(environment)
                          : load_spark_env(environment, words, stop_signals).value_or(environment));
}

std::vector<RenderedObject> render_all(const RenderLine& line, const Environment& environment,
                                       Host host) {
  const ResolvedApplications applications = resolve_applications(
      line.application, !line.own.name_suffix.has_value(), environment, host.log);
  std::vector<RenderedObject> objects = rendered(applications.others);
  for (const ResolvedSubmission& submission : applications.submissions) {
    std::ranges::move(
        render_objects(submission, line.own.name_suffix.value_or(""), environment, host),
        std::back_inserter(objects));
  }
  return objects;
}

int write_kustomization(const RenderLine& line, const std::vector<RenderedObject>& objects) {
  const std::vector<RenderedFile> files = kustomization_of(objects);
  write_folder(line.own.kustomize, files);
  if (!line.logging.quiet) {
    write_stderr("firesteel: wrote {} to {}\n", counted(files.size(), "file"), line.own.kustomize);
  }
  return 0;
}

int print_differences(const RenderLine& line, const std::string& running,
                      const std::vector<RenderedObject>& objects, const Environment& environment,
                      Host host) {
  const auto pods = std::ranges::count(objects, "Pod", &RenderedObject::kind);
  if (pods != 1) {
    throw Error(ErrorKind::kUsage, fmt::format("--diff compares one application, not {}", pods),
                "give the document of the application only");
  }
  ApplicationQuery query;
  query.name = running;
  if (query.name.find(':') == std::string::npos && !objects.empty()) {
    query.kubernetes_namespace = objects.back().kubernetes_namespace;
  }
  query.connection = line.application.request.connection;
  const std::vector<std::string> lines =
      differences_from_running(objects, query, environment, host);
  VisibleText text;
  for (const std::string& each : lines) {
    text += VisibleText("{}\n", each);
  }
  print(text);
  return lines.empty() ? 0 : 1;
}

}  // namespace

int run_render(const Command& command, std::span<const std::string> words,
               const Environment& given) {
  const RenderLine line = parse_render(words);
  if (line.logging.help) {
    return print_help(command_help(command));
  }
  CommandHost host(line.logging, with_verbosity(given, line.logging.verbosity));
  const Environment environment = environment_of(line, words, given, host.host().stop_signals);
  const std::vector<RenderedObject> objects = render_all(line, environment, host.host());
  if (line.own.diff) {
    return print_differences(line, *line.own.diff, objects, environment, host.host());
  }
  if (!line.own.kustomize.empty()) {
    return write_kustomization(line, objects);
  }
  const ManifestFormat format = line.own.format.value_or(ManifestFormat::kYaml);
  const std::string text = manifests_of(objects, format);
  print(format == ManifestFormat::kJson ? Document::json(text) : Document::yaml(text));
  return 0;
}

}  // namespace firesteel::cli
