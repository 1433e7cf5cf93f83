#include "firesteel/convert.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/rendering.h"
#include "base/text.h"
#include "declare/from_submission.h"
#include "firesteel/arguments.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "json/parse.h"
#include "render/difference.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

/// A front end sets it, and decides by itself whether to wait.
constexpr std::string_view kWait = "spark.kubernetes.submission.waitAppCompletion";

/// What other options say.
constexpr auto kElsewhere =
    std::to_array<std::string_view>({kWait, "spark.app.name", "spark.submit.deployMode"});

class NoLog final : public LogSink {
 public:
  void write(const LogMessage& /*message*/) override {}
};

std::vector<Json> objects_of(const ResolvedSubmission& submission, const Environment& environment,
                             Host host) {
  NoLog log;
  const Host quiet{
      .clock = host.clock, .random = host.random, .log = log, .stop_signals = host.stop_signals};
  app::Wire wire(environment, quiet);
  app::PreparedSubmission prepared =
      app::prepare_rendering(wire.transport(), submission, "", environment, quiet);
  std::vector<Json> objects = std::move(prepared.objects.others);
  objects.push_back(std::move(prepared.objects.pod));
  return objects;
}

/// "ConfigMap … data.spark.properties.KEY: VALUE" is a setting to whoever reads it.
std::string named(std::string_view difference) {
  constexpr std::string_view kProperties = "data.spark.properties.";
  const std::size_t at = difference.find(kProperties);
  return difference.starts_with("ConfigMap ") && at != std::string_view::npos
             ? fmt::format("setting {}", difference.substr(at + kProperties.size()))
             : std::string(difference);
}

/// What the original has and the result has not, or has otherwise.
std::vector<std::string> lost(const std::vector<Json>& original, const std::vector<Json>& result) {
  std::vector<std::string> lines;
  for (const std::string& line : rendering::object_differences(original, result)) {
    if (line.starts_with("- ") && line.find(kWait) == std::string::npos) {
      lines.push_back(named(std::string_view(line).substr(2)));
    }
  }
  return lines;
}

/// Nobody asked for the Service of the Spark UI of a document that does not mention it.
void forget_unasked_service(const Declaration& declaration, const DeclarationOptions& options,
                            std::vector<Json>& objects) {
  const Json spec = json::reread(declaration.document).at("spec");
  if (!spec.contains("sparkUIOptions") && options.ingress.url_format.empty()) {
    std::erase_if(objects, [](const Json& object) {
      return json::text_at(object, {"kind"}) == "Service" &&
             json::name_of(object).ends_with("-ui-svc");
    });
  }
}

/// Options that are shorter than --conf.
constexpr auto kShort = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"spark.kubernetes.namespace", "--namespace"},
     {"spark.kubernetes.container.image", "--image"},
     {"spark.kubernetes.authenticate.driver.serviceAccountName", "--service-account"},
     {"spark.driver.memory", "--driver-memory"},
     {"spark.driver.cores", "--driver-cores"},
     {"spark.executor.memory", "--executor-memory"},
     {"spark.executor.cores", "--executor-cores"},
     {"spark.executor.instances", "--num-executors"},
     {"spark.jars", "--jars"},
     {"spark.files", "--files"},
     {"spark.archives", "--archives"},
     {"spark.submit.pyFiles", "--py-files"},
     {"spark.jars.packages", "--packages"}});

/// A document sets it for the template in its fields, which a line cannot have.
bool names_no_container(const Settings& settings, std::string_view key) {
  constexpr std::string_view kContainer = "podTemplateContainerName";
  return key.ends_with(kContainer) &&
         !settings.contains(base::replace_all(key, kContainer, "podTemplateFile"));
}

/// As the line is read: --conf pairs and options, the application and its arguments.
SparkArguments arguments_of(const Declaration& declaration) {
  const Sources& sources = declaration.sources;
  SparkArguments arguments;
  const auto add = [&arguments](std::string_view option, std::string value) {
    arguments.options.push_back({.name = std::string(option), .value = std::move(value)});
  };
  add("--deploy-mode", "cluster");
  add("--name", declaration.name);
  if (sources.main_class) {
    add("--class", sources.main_class->value);
  }
  if (sources.proxy_user) {
    add("--proxy-user", sources.proxy_user->value);
  }
  const Settings& settings = sources.layers.front();
  for (const auto& [key, setting] : settings) {
    const bool is_elsewhere = std::ranges::find(kElsewhere, key) != kElsewhere.end();
    if (!is_elsewhere && !names_no_container(settings, key)) {
      add("--conf", fmt::format("{}={}", key, setting.value));
    }
  }
  if (sources.primary_resource) {
    arguments.primary_resource = sources.primary_resource->value;
  }
  arguments.app_arguments = sources.app_arguments;
  return arguments;
}

/// One option a line, for a shell.
std::string line_of(const Declaration& declaration, const SparkArguments& arguments) {
  std::string text = "firesteel submit";
  const auto add = [&text](std::string_view option, std::string_view value) {
    text += fmt::format(" \\\n  {} {}", option, base::shell_quoted(value));
  };
  if (declaration.sources.spark_version) {
    add("--spark-version", declaration.sources.spark_version->value);
  }
  for (const ArgumentOption& option : arguments.options) {
    if (option.name == "--deploy-mode") {
      continue;  // the default of firesteel submit
    }
    const std::size_t equals = option.value.find('=');
    const std::string key = option.value.substr(0, equals);
    const auto* const known =
        std::ranges::find(kShort, key, [](const auto& each) { return std::string(each.first); });
    if (option.name == "--conf" && known != kShort.end()) {
      add(known->second, option.value.substr(equals + 1));
    } else {
      add(option.name, option.value);
    }
  }
  text += " \\\n ";
  text += fmt::format(" {}", base::shell_quoted(arguments.primary_resource.value_or("")));
  for (const std::string& argument : arguments.app_arguments) {
    text += fmt::format(" {}", base::shell_quoted(argument));
  }
  return text + "\n";
}

/// The fields of a document that a line has no place for: without them the line is the same, and
/// the objects are not.
class LostFields {
 public:
  LostFields(const Declaration& declaration, std::vector<Json> objects, DeclarationOptions options,
             const Environment& environment, Host host)
      : line_(line_of(declaration, arguments_of(declaration))),
        document_(json::reread(declaration.document)),
        objects_(std::move(objects)),
        options_(std::move(options)),
        environment_(environment),
        host_(host),
        has_schedule_(declaration.schedule.has_value()) {
    // The document has them already.
    options_.changes.clear();
    options_.file_changes.clear();
    options_.name.clear();
    options_.kubernetes_namespace.clear();
  }

  std::vector<std::string> find() {
    if (has_schedule_) {
      lines_.emplace_back("spec.schedule: firesteel cron takes it");
    }
    supervision();
    for (const char* const role : {"driver", "executor"}) {
      try_without_each_of(Json::json_pointer("/spec") / role);
    }
    try_without_each_of(Json::json_pointer("/spec"));
    return std::move(lines_);
  }

  /// Of the document without the fields that find() named.
  [[nodiscard]] const std::vector<Json>& remaining_objects() const { return objects_; }

 private:
  /// What only the process that waits does; no object shows it.
  void supervision() {
    const Json& spec = document_.at("spec");
    const Json& policy = json::field_at(spec, {"restartPolicy"});
    const std::string type = json::text_at(policy, {"type"});
    if (!type.empty() && type != "Never") {
      lines_.push_back(fmt::format("spec.restartPolicy: {}", shown(policy)));
    }
    const Json& config = json::field_at(spec, {"applicationTolerations", "restartConfig"});
    const std::string restarts = json::text_at(config, {"restartPolicy"});
    if (!restarts.empty() && restarts != "Never") {
      lines_.push_back(fmt::format("spec.applicationTolerations.restartConfig: {}", shown(config)));
    }
    if (spec.value("suspend", false)) {
      lines_.emplace_back("spec.suspend: true");
    }
  }

  void try_without_each_of(const Json::json_pointer& parent) {
    if (!document_.contains(parent) || !document_.at(parent).is_object()) {
      return;
    }
    std::vector<std::string> names;
    for (const auto& [name, value] : document_.at(parent).items()) {
      names.push_back(name);
    }
    for (const std::string& name : names) {
      try_without(parent, name);
    }
  }

  /// The objects of a document with the same line; none if its line is another.
  [[nodiscard]] std::optional<std::vector<Json>> objects_with_this_line(const Json& document) const
      try {
    const std::vector<Declaration> declarations =
        read_declarations(shown(document), "the document", options_);
    const Declaration& declaration = declarations.front();
    if (line_of(declaration, arguments_of(declaration)) != line_) {
      return std::nullopt;
    }
    return objects_of(resolve(declaration.sources, environment_), environment_, host_);
  } catch (const Error&) {
    return std::nullopt;  // another field, or the application, needs what was taken out
  }

  void try_without(const Json::json_pointer& parent, const std::string& name) {
    Json document = document_;
    document.at(parent).erase(name);
    std::optional<std::vector<Json>> objects = objects_with_this_line(document);
    if (!objects || rendering::object_differences(objects_, *objects).empty()) {
      return;
    }
    lines_.push_back(fmt::format("{}.{}: {}",
                                 base::replace_all(parent.to_string().substr(1), "/", "."), name,
                                 shown(document_.at(parent).at(name))));
    document_ = std::move(document);
    objects_ = *std::move(objects);
  }

  static std::string shown(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  std::string line_;
  Json document_;
  std::vector<Json> objects_;
  DeclarationOptions options_;
  const Environment& environment_;
  Host host_;
  bool has_schedule_;
  std::vector<std::string> lines_;
};

}  // namespace

Conversion convert_to_document(const ResolvedSubmission& submission, const Environment& environment,
                               Host host) {
  return app::without_json_exceptions([&] {
    const std::string json = declare::document_of(submission.spec);
    DeclarationOptions options;
    options.names_driver_pod = submission.spec.driver_pod_name.has_value();
    const std::vector<Declaration> declarations =
        read_declarations(json, "the converted application", options);
    return Conversion{.text = yaml::write(json::reread(json)),
                      .lost = lost(objects_of(submission, environment, host),
                                   objects_of(resolve(declarations.front().sources, environment),
                                              environment, host))};
  });
}

Conversion convert_to_line(const Declaration& declaration, const ResolvedSubmission& original,
                           const DeclarationOptions& options, const Environment& environment,
                           Host host) {
  return app::without_json_exceptions([&] {
    SubmissionRequest request;
    request.arguments = arguments_of(declaration);
    request.spark_version = declaration.sources.spark_version;
    LostFields fields(declaration, objects_of(original, environment, host), options, environment,
                      host);
    std::vector<std::string> lines = fields.find();
    std::vector<Json> remaining = fields.remaining_objects();
    forget_unasked_service(declaration, options, remaining);
    std::ranges::move(
        lost(remaining,
             objects_of(resolve(sources_of(request, environment), environment), environment, host)),
        std::back_inserter(lines));
    return Conversion{.text = line_of(declaration, request.arguments), .lost = std::move(lines)};
  });
}

}  // namespace firesteel
