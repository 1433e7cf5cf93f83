#include "firesteel/declaration.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/text.h"
#include "declare/apache.h"
#include "declare/application.h"
#include "declare/crd.h"
#include "declare/documents.h"
#include "declare/pods.h"
#include "declare/schedule.h"
#include "declare/services.h"
#include "declare/settings.h"
#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/edit_distance.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/restart_policy.h"
#include "firesteel/sources.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace declare {

namespace {

constexpr std::string_view kGroup = "sparkoperator.k8s.io/";
constexpr std::string_view kKindHint =
    "give a document of kind SparkApplication (sparkoperator.k8s.io/v1beta2 or "
    "spark.apache.org/v1), and create other objects with kubectl apply";

/// What reading one document found.
struct Reading {
  std::optional<Declaration> declaration;
  std::vector<Problem> problems;
};

Problem wrong_kind(std::string what, std::string_view hint) {
  return {.path = "kind",
          .what = std::move(what),
          .hint = std::string(hint),
          .rule = "kind",
          .names_path = true};
}

/// Nothing if the document is a SparkApplication that this program runs.
std::optional<Problem> problem_of_kind(const Document& document) {
  const Json& value = document.tree().value;
  const std::string version = json::text_at(value, {"apiVersion"});
  const std::string kind = json::text_at(value, {"kind"});
  if (kind == "SparkApplication" &&
      (version == kubeflow_schema().api_version || version == apache_schema().api_version)) {
    return std::nullopt;
  }
  if (kind == "SparkApplication" && version.starts_with("spark.apache.org/")) {
    return wrong_kind(fmt::format("apiVersion {} is not supported", base::one_line(version)),
                      "use spark.apache.org/v1");
  }
  if ((kind == "SparkApplication" || kind == "ScheduledSparkApplication") &&
      version.starts_with(kGroup)) {
    return wrong_kind(fmt::format("apiVersion {} is not supported", base::one_line(version)),
                      "use sparkoperator.k8s.io/v1beta2");
  }
  return wrong_kind(kind.empty()
                        ? "not a SparkApplication: it has no kind"
                        : fmt::format("kind {} is not an application", base::one_line(kind)),
                    kKindHint);
}

Json changed_value(const Document& document, const DeclarationOptions& options) {
  Json value = document.tree().value;
  for (const std::string& change : options.changes) {
    set_value(value, change);
  }
  for (const std::string& change : options.file_changes) {
    set_file(value, change);
  }
  return value;
}

Application application_of(const Document& document, const Json& value,
                           const DeclarationOptions& options) {
  const auto member = [&value](const char* name) {
    const Json& found = json::field_at(value, {name});
    return found.is_object() ? found : Json::object();
  };
  Application application{.document = document,
                          .name = options.name,
                          .kubernetes_namespace = options.kubernetes_namespace,
                          .metadata = member("metadata"),
                          .spec = json::field_at(value, {"spec"}),
                          .lenient = options.lenient,
                          .supervises = options.supervises,
                          .names_driver_pod = options.names_driver_pod};
  if (application.spec.is_null()) {
    application.spec = Json::object();
  }
  remove_nulls(application.spec);
  remove_nulls(application.metadata);
  if (application.name.empty()) {
    application.name = json::name_of(value);
  }
  if (application.kubernetes_namespace.empty()) {
    application.kubernetes_namespace = json::namespace_of(value);
  }
  if (application.kubernetes_namespace.empty()) {
    application.kubernetes_namespace = "default";
  }
  return application;
}

ConfValue value_at(const Application& application, std::string_view path, std::string value) {
  return {.value = std::move(value), .origin = application.origin(path), .key = std::string(path)};
}

std::optional<ConfValue> field_of(const Application& application, std::string_view name) {
  std::string text = application.spec.value(name, "");
  if (text.empty()) {
    return std::nullopt;
  }
  return value_at(application, fmt::format("spec.{}", name), std::move(text));
}

void add_objects(const Application& application, std::vector<Json> objects, Sources& sources) {
  for (Json& object : objects) {
    sources.other_objects.push_back(
        Document({.source = application.document.tree().source, .value = std::move(object)}));
  }
}

std::optional<int> count_at(const Json& policy, const char* field) {
  const Json& count = json::field_at(policy, {field});
  return count.is_null() ? std::nullopt : std::optional(json::number_at(policy, {field}, 0));
}

/// The defaults of the intervals are those of the operator's webhook.
RestartPolicy restart_policy_of(const Json& spec) {
  const Json& policy = json::field_at(spec, {"restartPolicy"});
  const std::string type = json::text_at(policy, {"type"});
  RestartPolicy restart;
  if (type == "Always") {
    restart.type = RestartPolicy::Type::kAlways;
  } else if (type == "OnFailure") {
    restart.type = RestartPolicy::Type::kOnFailure;
  }
  restart.failure_retries = count_at(policy, "onFailureRetries");
  restart.submission_retries = count_at(policy, "onSubmissionFailureRetries");
  if (const auto interval = count_at(policy, "onFailureRetryInterval")) {
    restart.failure_interval = std::chrono::seconds(*interval);
  }
  if (const auto interval = count_at(policy, "onSubmissionFailureRetryInterval")) {
    restart.submission_interval = std::chrono::seconds(*interval);
  }
  return restart;
}

void add_supervision(const Application& application, Sources& sources) {
  if (application.supervises) {
    sources.restart = restart_policy_of(application.spec);
  }
  if (const Json& seconds = json::field_at(application.spec, {"timeToLiveSeconds"});
      seconds.is_number_integer()) {
    sources.time_to_live_s = seconds.get<std::int64_t>();
  }
}

/// In the order of Kubeflow's operator: each step sees what the ones before it changed in the spec.
Sources kubeflow_sources(Application& application, const IngressDefaults& ingress) {
  Sources sources;
  add_objects(application, add_services(application, ingress), sources);
  add_objects(application, add_monitoring(application), sources);
  add_objects(application, add_batch_scheduler(application), sources);
  Settings settings = settings_of(application);
  sources.driver_changes = driver_changes(application);
  if (auto driver = driver_template(application)) {
    sources.driver_templates.push_back(*std::move(driver));
  }
  if (auto executor = executor_template(application, settings)) {
    sources.executor_templates.push_back(*std::move(executor));
  }
  sources.layers.push_back(std::move(settings));
  sources.primary_resource = field_of(application, "mainApplicationFile");
  sources.main_class = field_of(application, "mainClass");
  sources.proxy_user = field_of(application, "proxyUser");
  sources.spark_version = field_of(application, "sparkVersion");
  add_supervision(application, sources);
  for (const Json& argument : application.spec.value("arguments", Json::array())) {
    sources.app_arguments.push_back(argument.get<std::string>());
  }
  return sources;
}

/// What the schema does not describe (metadata, the pod templates) can have any type.
Problem wrong_types() {
  return {.path = {},
          .what = "a field of metadata or of a pod template has the wrong type",
          .hint =
              "compare them with kubectl explain pod.spec; labels are strings, so put numbers "
              "and booleans in quotes",
          .rule = "types",
          .names_path = true};
}

/// Nothing if the application has problems.
std::optional<Sources> sources_of(Application& application, const Json& document,
                                  const IngressDefaults& ingress) {
  const bool is_apache = &schema_of(document) == &apache_schema();
  if (!(is_apache ? check_apache(application) : check_and_default(application))) {
    return std::nullopt;
  }
  Sources sources =
      is_apache ? apache_sources(application) : kubeflow_sources(application, ingress);
  return application.problems.empty() ? std::optional(std::move(sources)) : std::nullopt;
}

Reading read_document(const Document& document, const DeclarationOptions& options) try {
  if (auto problem = problem_of_kind(document)) {
    return {.declaration = {}, .problems = {*std::move(problem)}};
  }
  Json value = changed_value(document, options);
  Application application = application_of(document, value, options);
  std::optional<Sources> sources = sources_of(application, value, options.ingress);
  if (!sources) {
    return {.declaration = {}, .problems = std::move(application.problems)};
  }
  Declaration declaration{.name = application.name,
                          .kubernetes_namespace = application.kubernetes_namespace,
                          .suspended = application.spec.value("suspend", false),
                          .sources = *std::move(sources)};
  declaration.remarks = std::move(application.remarks);
  value["metadata"]["name"] = declaration.name;
  value["metadata"]["namespace"] = declaration.kubernetes_namespace;
  declaration.document = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  return {.declaration = std::move(declaration), .problems = {}};
} catch (const Json::exception&) {
  return {.declaration = {}, .problems = {wrong_types()}};
}

/// Not if it may be a misspelled application, or was meant for an operator.
std::optional<OtherObject> other_object_of(const Document& document) {
  const Json& value = document.tree().value;
  const std::string version = json::text_at(value, {"apiVersion"});
  OtherObject other{.place = yaml::place_of(document.tree(), ""),
                    .kind = json::text_at(value, {"kind"}),
                    .name = json::name_of(value),
                    .kubernetes_namespace = json::namespace_of(value),
                    .json = {}};
  const bool is_spark = version.find("spark") != std::string::npos ||
                        edit_distance(other.kind, "SparkApplication", kMostEdits) <= kMostEdits;
  if (is_spark || version.empty() || other.kind.empty() || other.name.empty()) {
    return std::nullopt;
  }
  other.json = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  return other;
}

DocumentProblem located(const Document::Tree& tree, Problem problem) {
  const Mark mark = yaml::mark_of(tree, problem.path);
  return {.rule = std::move(problem.rule),
          .source = tree.source,
          .line = mark.line,
          .column = mark.column,
          .path = problem.path,
          .message = problem.names_path ? std::move(problem.what)
                                        : fmt::format("{}: {}", problem.path, problem.what),
          .hint = std::move(problem.hint)};
}

void sort_by_place(std::vector<DocumentProblem>& problems) {
  std::ranges::sort(problems, [](const DocumentProblem& a, const DocumentProblem& b) {
    return std::tie(a.line, a.column, a.path) < std::tie(b.line, b.column, b.path);
  });
}

CheckedDocument checked_application(const Document& document, const DeclarationOptions& options) {
  const Document::Tree& tree = document.tree();
  Reading reading = read_document(document, options);
  CheckedDocument result{.source = tree.source,
                         .line = yaml::mark_of(tree, "").line,
                         .name = options.name.empty() ? json::name_of(tree.value) : options.name,
                         .declaration = std::move(reading.declaration)};
  for (Problem& problem : reading.problems) {
    result.problems.push_back(located(tree, std::move(problem)));
  }
  sort_by_place(result.problems);
  return result;
}

/// The schedule, and the application in its template; problems have the paths of the whole.
CheckedDocument checked_schedule(const Document& document, DeclarationOptions options) {
  Document::Tree tree = document.tree();
  tree.value = changed_value(document, options);
  const Document changed(std::move(tree));
  options.changes.clear();
  options.file_changes.clear();
  CheckedDocument result = checked_application(application_in(changed), options);
  for (DocumentProblem& problem : result.problems) {
    problem.path = base::replace_all(problem.path, "spec.", "spec.template.");
    problem.message = base::replace_all(problem.message, "spec.", "spec.template.");
  }
  ScheduleReading reading = read_schedule(changed);
  const auto of_template = [](const Problem& problem) { return problem.path == "spec.template"; };
  if (std::ranges::any_of(reading.problems, of_template)) {
    result.problems.clear();  // what is missing in it
  }
  for (Problem& problem : reading.problems) {
    result.problems.push_back(located(changed.tree(), std::move(problem)));
  }
  sort_by_place(result.problems);
  if (result.problems.empty() && result.declaration) {
    result.declaration->schedule = std::move(reading.schedule);
  } else {
    result.declaration.reset();
  }
  return result;
}

CheckedDocument checked(const Document& document, const DeclarationOptions& options) {
  const Document::Tree& tree = document.tree();
  if (auto other = other_object_of(document)) {
    return {.source = tree.source,
            .line = yaml::mark_of(tree, "").line,
            .name = other->name,
            .declaration = {},
            .other = std::move(other)};
  }
  return is_scheduled(document) ? checked_schedule(document, options)
                                : checked_application(document, options);
}

DocumentProblem not_an_application(const OtherObject& object, const std::string& source) {
  DocumentProblem problem = with_place(object.place + ": ", source);
  problem.rule = "kind";
  problem.path = "kind";
  problem.message = fmt::format("kind {} is not an application", base::one_line(object.kind));
  problem.hint = std::string(kKindHint);
  return problem;
}

}  // namespace

}  // namespace declare

std::string DocumentProblem::place() const {
  return line == 0 ? source : fmt::format("{}:{}:{}", source, line, column);
}

void require_an_application(std::vector<CheckedDocument>& documents) {
  const auto is_other = [](const CheckedDocument& document) { return document.other.has_value(); };
  if (!std::ranges::all_of(documents, is_other)) {
    return;
  }
  for (CheckedDocument& document : documents) {
    if (const auto other = std::exchange(document.other, std::nullopt)) {
      document.problems.push_back(declare::not_an_application(*other, document.source));
    }
  }
}

std::vector<CheckedDocument> check_declarations(std::string_view text, const std::string& source,
                                                const DeclarationOptions& options) {
  declare::Documents all = declare::documents_of(text, source);
  std::vector<CheckedDocument> result;
  result.reserve(all.documents.size() + all.problems.size());
  for (const Document& document : all.documents) {
    result.push_back(declare::checked(document, options));
  }
  for (DocumentProblem& problem : all.problems) {
    const int line = problem.line;
    result.push_back({.source = source,
                      .line = line,
                      .name = {},
                      .declaration = {},
                      .problems = {std::move(problem)}});
  }
  std::ranges::sort(result, {}, &CheckedDocument::line);
  if (result.empty()) {
    result.push_back({.source = source,
                      .line = 0,
                      .name = {},
                      .declaration = {},
                      .problems = {{.rule = "empty",
                                    .source = source,
                                    .path = {},
                                    .message = "it has no application",
                                    .hint = "give a document of kind SparkApplication"}}});
  }
  return result;
}

std::vector<Declaration> read_declarations(std::string_view text, const std::string& source,
                                           const DeclarationOptions& options) {
  std::vector<Declaration> declarations;
  std::vector<DocumentProblem> problems;
  std::vector<CheckedDocument> documents = check_declarations(text, source, options);
  require_an_application(documents);
  for (CheckedDocument& document : documents) {
    std::ranges::move(document.problems, std::back_inserter(problems));
    if (document.declaration) {
      declarations.push_back(*std::move(document.declaration));
    }
  }
  declare::require_no_errors(problems);
  return declarations;
}

std::vector<Declaration> read_declaration_file(const std::string& path,
                                               const DeclarationOptions& options) {
  constexpr std::size_t kLargest = 16U << 20U;
  const bool is_input = path == "-";
  return read_declarations(
      base::read_file(is_input ? "/dev/stdin" : path, "the application", kLargest),
      is_input ? "standard input" : path, options);
}

std::string declaration_schema() {
  return declare::schema_text();
}

Environment environment_of_declarations(const Environment& environment) {
  constexpr auto kPrefixes = std::to_array<std::string_view>({"SPARK_", "PYSPARK_", "HADOOP_"});
  constexpr auto kNames = std::to_array<std::string_view>(
      {"MASTER", "DEPLOY_MODE", "JAVA_HOME", "YARN_CONF_DIR", "R_HOME"});
  Environment result = environment;
  std::erase_if(result.variables, [&](const auto& variable) {
    const std::string& name = variable.first;
    return std::ranges::find(kNames, name) != kNames.end() ||
           std::ranges::any_of(
               kPrefixes, [&name](std::string_view prefix) { return name.starts_with(prefix); });
  });
  return result;
}

std::vector<std::string> declaration_fields() {
  return declare::field_paths(declare::kubeflow_schema());
}

}  // namespace firesteel
