#include "declare/apache.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "declare/application.h"
#include "declare/crd.h"
#include "declare/pods.h"
#include "declare/roles.h"
#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/restart_policy.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "json/fields.h"
#include "yaml/document.h"

namespace firesteel::declare {

namespace {

constexpr std::string_view kTolerations = "spec.applicationTolerations";
constexpr std::string_view kRestart = "spec.applicationTolerations.restartConfig";
constexpr std::string_view kPythonRunner = "org.apache.spark.deploy.PythonRunner";
constexpr std::string_view kDriverEscalation =
    "spark.kubernetes.driver.securityContext.allowPrivilegeEscalation";

/// What the operator sets if sparkConf does not.
constexpr auto kDefaults = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"spark.authenticate", "true"},
    {"spark.io.encryption.enabled", "true"},
    {"spark.kubernetes.driver.annotateExitException", "true"},
    {"spark.kubernetes.executor.useDriverPodIP", "true"},
});

/// A field that needs a controller: what to do instead.
struct ControllerField {
  std::string_view path, why, hint;
};

constexpr auto kControllerFields = std::to_array<ControllerField>({
    {.path = "spec.driverHttpRouteList",
     .why = "routes of the Gateway API are not created",
     .hint = "create the HTTPRoute and its Service with kubectl apply"},
    {.path = "spec.driverGrpcRouteList",
     .why = "routes of the Gateway API are not created",
     .hint = "create the GRPCRoute and its Service with kubectl apply"},
    {.path = "spec.applicationTolerations.applicationTimeoutConfig.driverStartTimeoutMillis",
     .why = "an option says how long to wait for the driver",
     .hint = "use --start-timeout"},
    {.path = "spec.applicationTolerations.applicationTimeoutConfig.driverReadyTimeoutMillis",
     .why = "nobody waits for the driver to be ready",
     .hint = "use --start-timeout, which waits until the driver runs"},
    {.path = "spec.applicationTolerations.applicationTimeoutConfig.executorStartTimeoutMillis",
     .why = "nobody waits for a number of executors",
     .hint = "set spark.kubernetes.allocation.driver.readinessTimeout in spec.sparkConf"},
    {.path =
         "spec.applicationTolerations.applicationTimeoutConfig.forceTerminationGracePeriodMillis",
     .why = "no controller deletes pods by force",
     .hint = "use kubectl delete pod --force"},
    {.path = "spec.applicationTolerations.applicationTimeoutConfig.terminationRequeuePeriodMillis",
     .why = "there is no controller that requeues",
     .hint = "remove it"},
});

std::chrono::seconds seconds_of(const Json& milliseconds) {
  return std::chrono::ceil<std::chrono::seconds>(
      std::chrono::milliseconds(milliseconds.get<std::int64_t>()));
}

const Json* find_at(const Json& spec, std::string_view path) {
  const Json* value = &spec;
  for (const std::string_view step : base::split(path.substr(path.find('.') + 1), '.')) {
    value = &json::field_at(*value, {step});
  }
  return value->is_null() ? nullptr : value;
}

/// A number of the tolerations that is not negative, which means "not set".
std::optional<Json> tolerated_count(const Json& object, std::string_view field) {
  const Json& value = json::field_at(object, {field});
  return value.is_number_integer() && value.get<std::int64_t>() >= 0 ? std::optional(value)
                                                                     : std::nullopt;
}

class ApacheSources {
 public:
  explicit ApacheSources(Application& application) : app_(application), spec_(application.spec) {}

  Sources build() {
    sources_.allows_servers = true;  // the operator does not go through spark-submit
    add_conf();
    add_program();
    add_names();
    for (const auto& [key, value] : kDefaults) {
      if (!settings_.contains(key)) {
        set(std::string(key), std::string(value), "spec");
      }
    }
    add_templates();
    add_config_maps();
    add_ingresses();
    add_restarts();
    add_time_to_live();
    refuse_controller_fields();
    sources_.layers.push_back(std::move(settings_));
    return std::move(sources_);
  }

 private:
  void set(std::string key, std::string value, std::string_view path) {
    ConfValue setting = app_.setting(key, std::move(value), path);
    settings_.insert_or_assign(std::move(key), std::move(setting));
  }

  void set_if_missing(std::string key, std::string value, std::string_view path) {
    if (!settings_.contains(key)) {
      set(std::move(key), std::move(value), path);
    }
  }

  [[nodiscard]] std::string text(std::string_view field) const {
    return json::text_at(spec_, {field});
  }

  [[nodiscard]] ConfValue value_of(std::string_view field, std::string value) const {
    const std::string path = fmt::format("spec.{}", field);
    return {.value = std::move(value), .origin = app_.origin(path), .key = path};
  }

  [[nodiscard]] std::string spark_version() const {
    return json::text_at(spec_, {"runtimeVersions", "sparkVersion"});
  }

  void add_conf() {
    for (const auto& [key, value] : json::field_at(spec_, {"sparkConf"}).items()) {
      const std::string path = fmt::format("spec.sparkConf.{}", key);
      if (key == "spark.master" || key == "spark.master.url.prefix") {
        app_.refuse(path, "the connection to the API server is this program's", "use --master");
      } else if (key == "spark.kubernetes.namespace") {
        if (value != Json(app_.kubernetes_namespace)) {
          app_.warn(path, "namespace-in-spark-conf",
                    fmt::format("{} has no effect: the application runs in {}", key,
                                app_.kubernetes_namespace));
        }
      } else {
        set(key, conf_value(key, value.get<std::string>()), path);
      }
    }
    set("spark.kubernetes.namespace", app_.kubernetes_namespace, "metadata.namespace");
    set("spark.app.name", app_.name, "metadata.name");
    set("spark.submit.deployMode", "cluster", "spec.deploymentMode");
    set("spark.kubernetes.submission.waitAppCompletion", "false", "spec");
  }

  [[nodiscard]] std::string conf_value(std::string_view key, const std::string& value) const {
    const bool is_image = key.starts_with("spark.kubernetes.") && key.ends_with("container.image");
    return is_image ? base::replace_all(value, "{{SPARK_VERSION}}", spark_version()) : value;
  }

  /// The operator gives a whole list to the driver as its program; here the first is the program.
  void add_program() {
    const std::string main_class = text("mainClass");
    if (const std::string jars = text("jars"); !jars.empty()) {
      add_list("jars", jars, "spark.jars");
    } else if (const std::string files = text("pyFiles"); !files.empty()) {
      add_list("pyFiles", files, "spark.submit.pyFiles");
    } else if (const std::string script = text("sparkRFiles"); !script.empty()) {
      sources_.primary_resource = value_of("sparkRFiles", script);
    } else {
      sources_.primary_resource = value_of("mainClass", "spark-internal");
    }
    if (!main_class.empty() && main_class != kPythonRunner) {
      sources_.main_class = value_of("mainClass", main_class);
    }
    if (std::string files = text("files"); !files.empty()) {
      set_if_missing("spark.files", std::move(files), "spec.files");
    }
    if (std::string user = text("proxyUser"); !user.empty()) {
      sources_.proxy_user = value_of("proxyUser", std::move(user));
    }
    for (const Json& argument : spec_.value("driverArgs", Json::array())) {
      sources_.app_arguments.push_back(argument.get<std::string>());
    }
    sources_.spark_version = value_of("runtimeVersions.sparkVersion", spark_version());
  }

  /// The first is the program, the rest goes beside it.
  void add_list(std::string_view field, const std::string& files, std::string_view key) {
    const std::size_t comma = files.find(',');
    sources_.primary_resource = value_of(field, files.substr(0, comma));
    if (comma != std::string::npos) {
      set_if_missing(std::string(key), files.substr(comma + 1), fmt::format("spec.{}", field));
    }
  }

  void add_names() {
    if (app_.names_driver_pod) {
      set_if_missing(std::string(kDriverPodName), app_.name + "-driver", "metadata.name");
    }
    for (const std::string_view role : {kDriver.name, kExecutor.name}) {
      set(fmt::format("spark.kubernetes.{}.label.{}", role, kNameLabel), app_.name,
          "metadata.name");
    }
  }

  void add_templates() {
    Json driver = json::field_at(spec_, {"driverSpec", "podTemplateSpec"});
    harden(driver);
    if (!driver.is_null()) {
      driver.emplace("spec", Json::object());
      drop_template_files("driver");
      sources_.driver_templates.push_back(
          template_of(app_, driver, "spec.driverSpec.podTemplateSpec"));
    }
    Json executor = json::field_at(spec_, {"executorSpec", "podTemplateSpec"});
    if (!executor.is_null()) {
      executor.emplace("spec", Json::object());  // Spark reads no template without one
      drop_template_files("executor");
      sources_.executor_templates.push_back(
          template_of(app_, executor, "spec.executorSpec.podTemplateSpec"));
    }
  }

  void drop_template_files(std::string_view role) {
    const std::string key = fmt::format("spark.kubernetes.{}.podTemplateFile", role);
    if (settings_.erase(key) != 0) {
      const std::string path = fmt::format("spec.sparkConf.{}", key);
      app_.warn(path, "template-in-spark-conf",
                fmt::format("{} has no effect: spec.{}Spec has a template", key, role));
    }
  }

  /// The operator forbids all containers of the driver to gain privileges unless they allow it.
  void harden(Json& driver) {
    bool is_decided = settings_.contains(kDriverEscalation);
    const std::string name = setting("spark.kubernetes.driver.podTemplateContainerName");
    for (const char* const list : {"initContainers", "containers"}) {
      if (json::field_at(driver, {"spec", list}).is_null()) {
        continue;
      }
      Json& containers = driver["spec"][list];
      for (std::size_t i = 0; i < containers.size(); ++i) {
        Json& context = containers[i]["securityContext"];
        const bool is_spark = list == std::string_view("containers") &&
                              (name.empty() ? i == 0 : containers[i].value("name", "") == name);
        is_decided = is_decided || (is_spark && context.contains("allowPrivilegeEscalation"));
        if (!is_spark && !context.contains("allowPrivilegeEscalation")) {
          context["allowPrivilegeEscalation"] = false;
        }
        if (context.is_null()) {
          containers[i].erase("securityContext");
        }
      }
    }
    if (!is_decided) {
      sources_.driver_changes.push_back(
          {.how = PodChange::How::kMerge,
           .part = PodChange::Part::kContainer,
           .path = "securityContext",
           .value = Document({.source = app_.document.tree().source,
                              .value = {{"allowPrivilegeEscalation", false}}})});
    }
  }

  [[nodiscard]] std::string setting(std::string_view key) const {
    const auto found = settings_.find(key);
    return found == settings_.end() ? std::string() : found->second.value;
  }

  void add_object(Json object) {
    sources_.other_objects.push_back(
        Document({.source = app_.document.tree().source, .value = std::move(object)}));
  }

  /// What a user can say about an object; the API server decides the rest.
  Json metadata_of(const Json& given, std::string_view path) {
    Json metadata = {{"namespace", app_.kubernetes_namespace}};
    for (const auto& [member, value] : given.items()) {
      if (member == "name" || member == "labels" || member == "annotations") {
        metadata[member] = value;
      } else if (member != "namespace" || value != Json(app_.kubernetes_namespace)) {
        app_.refuse(fmt::format("{}.{}", path, member),
                    "only the name, the labels and the annotations are the user's", "remove it");
      }
    }
    return metadata;
  }

  void add_config_maps() {
    const Json list = spec_.value("configMapSpecs", Json::array());
    for (std::size_t i = 0; i < list.size(); ++i) {
      Json metadata = list[i];
      metadata.erase("data");
      add_object({{"apiVersion", "v1"},
                  {"kind", "ConfigMap"},
                  {"metadata", metadata_of(metadata, fmt::format("spec.configMapSpecs[{}]", i))},
                  {"data", list[i].value("data", Json::object())}});
    }
  }

  void add_ingresses() {
    const Json list = spec_.value("driverServiceIngressList", Json::array());
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string path = fmt::format("spec.driverServiceIngressList[{}]", i);
      for (const char* const member : {"serviceMetadata", "ingressMetadata"}) {
        if (json::text_at(list[i], {member, "name"}).empty()) {
          app_.reject(fmt::format("{}.{}.name", path, member), "required, but missing", "");
        }
      }
      Json service = {
          {"apiVersion", "v1"},
          {"kind", "Service"},
          {"metadata", metadata_of(list[i].at("serviceMetadata"), path + ".serviceMetadata")},
          {"spec", list[i].at("serviceSpec")}};
      if (json::field_at(service, {"spec", "selector"}).empty()) {
        service["spec"]["selector"] = {{kNameLabel, app_.name}, {"spark-role", "driver"}};
      }
      add_object(
          {{"apiVersion", "networking.k8s.io/v1"},
           {"kind", "Ingress"},
           {"metadata", metadata_of(list[i].at("ingressMetadata"), path + ".ingressMetadata")},
           {"spec", ingress_spec(list[i], service)}});
      add_object(std::move(service));
    }
  }

  /// Without rules, everything goes to the Service's first port.
  static Json ingress_spec(const Json& given, const Json& service) {
    Json spec = given.value("ingressSpec", Json::object());
    const Json& ports = json::field_at(service, {"spec", "ports"});
    if (json::field_at(spec, {"rules"}).empty() && !ports.empty()) {
      const Json backend = {{"service",
                             {{"name", json::text_at(service, {"metadata", "name"})},
                              {"port", {{"number", ports[0].value("port", 0)}}}}}};
      const Json path = {
          {"path", "/"}, {"pathType", "ImplementationSpecific"}, {"backend", backend}};
      spec["rules"] = Json::array({{{"http", {{"paths", Json::array({path})}}}}});
    }
    return spec;
  }

  /// The operator counts restarts of all kinds together, and always waits as long.
  void add_restarts() {
    const Json& config = json::field_at(spec_, {"applicationTolerations", "restartConfig"});
    const std::string policy = json::text_at(config, {"restartPolicy"});
    if (policy == "OnInfrastructureFailure") {
      app_.refuse(fmt::format("{}.restartPolicy", kRestart),
                  "failures of the infrastructure are not told from others", "use OnFailure");
    }
    if (tolerated_count(config, "restartCounterResetMillis")) {
      app_.refuse(fmt::format("{}.restartCounterResetMillis", kRestart),
                  "the number of restarts is never reset", "raise maxRestartAttempts");
    }
    const bool repeats = policy == "OnFailure" || policy == "Always";
    if (repeats && !app_.supervises) {
      app_.warn(kRestart, "restart-policy",
                fmt::format("{} takes a process that waits: the application is submitted once",
                            kRestart));
    }
    if (repeats && app_.supervises) {
      sources_.restart = restart_policy(config, policy == "Always");
    }
  }

  static RestartPolicy restart_policy(const Json& config, bool always) {
    constexpr int kMostRestarts = 3;
    constexpr std::int64_t kBackoff = 30'000;
    const auto number = [&config](std::string_view field) -> std::optional<int> {
      const auto count = tolerated_count(config, field);
      return count ? std::optional(count->get<int>()) : std::nullopt;
    };
    RestartPolicy restart;
    restart.type = always ? RestartPolicy::Type::kAlways : RestartPolicy::Type::kOnFailure;
    const int restarts = number("maxRestartAttempts").value_or(kMostRestarts);
    restart.restarts = restarts;
    restart.failure_retries = number("maxRestartOnFailure").value_or(restarts);
    restart.submission_retries = number("maxRestartOnSchedulingFailure").value_or(restarts);
    restart.waits_after_end = true;
    const std::chrono::seconds backoff =
        seconds_of(tolerated_count(config, "restartBackoffMillis").value_or(kBackoff));
    const auto interval = [&](std::string_view field) {
      const auto own = tolerated_count(config, field);
      return own ? seconds_of(*own) : backoff;
    };
    restart.success_interval = backoff;
    restart.failure_interval = interval("restartBackoffMillisForFailure");
    restart.submission_interval = interval("restartBackoffMillisForSchedulingFailure");
    return restart;
  }

  /// The driver pod is kept, unless the document says for how long.
  void add_time_to_live() {
    const Json& tolerations = json::field_at(spec_, {"applicationTolerations"});
    std::optional<std::int64_t> shortest;
    for (const char* const field : {"resourceRetainDurationMillis", "ttlAfterStopMillis"}) {
      if (const auto count = tolerated_count(tolerations, field)) {
        const std::int64_t seconds = seconds_of(*count).count();
        shortest = std::min(shortest.value_or(seconds), seconds);
      }
    }
    const std::string policy = json::text_at(tolerations, {"resourceRetainPolicy"});
    if (policy == "Never") {
      shortest = 0;
    } else if (policy == "OnFailure" && !shortest) {
      app_.warn(fmt::format("{}.resourceRetainPolicy", kTolerations), "retain-policy",
                "the driver pod is kept after success too; delete it with firesteel gc or kubectl");
    }
    sources_.time_to_live_s = shortest;
  }

  void refuse_controller_fields() {
    for (const ControllerField& field : kControllerFields) {
      if (const Json* const value = find_at(spec_, field.path);
          value != nullptr && !value->empty()) {
        app_.refuse(field.path, field.why, field.hint);
      }
    }
    const Json& config = json::field_at(spec_, {"applicationTolerations", "instanceConfig"});
    for (const char* const field : {"initExecutors", "minExecutors", "maxExecutors"}) {
      if (json::number_at(config, {field}, 0) > 0) {
        app_.refuse(fmt::format("{}.instanceConfig.{}", kTolerations, field),
                    "it only decides what an operator calls a healthy application",
                    "set spark.executor.instances or spark.dynamicAllocation.* in spec.sparkConf");
      }
    }
  }

  Application& app_;
  const Json& spec_;
  Settings settings_;
  Sources sources_;
};

void check_rules(Application& application) {
  check_name(application);
  const Json& spec = application.spec;
  if (spec.value("deploymentMode", "ClusterMode") == "ClientMode") {
    application.reject("spec.deploymentMode", "ClientMode is not supported",
                       "use deploymentMode: ClusterMode");
  }
  const bool has_program = std::ranges::any_of(
      std::to_array<std::string_view>({"mainClass", "jars", "pyFiles", "sparkRFiles"}),
      [&spec](std::string_view field) { return !json::text_at(spec, {field}).empty(); });
  if (!has_program) {
    application.reject("spec.mainClass", "required, but missing",
                       "name a program: mainClass and jars, pyFiles, or sparkRFiles");
  }
}

}  // namespace

bool check_apache(Application& application) {
  application.problems = check_spec(apache_schema(), application.spec);
  if (application.problems.empty()) {
    check_rules(application);
  }
  if (!application.problems.empty()) {
    return false;
  }
  normalize_quantities(apache_schema(), application.spec);
  return true;
}

Sources apache_sources(Application& application) {
  return ApacheSources(application).build();
}

}  // namespace firesteel::declare
