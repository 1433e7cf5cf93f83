#include "firesteel/cron.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/dns_label.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/render.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "json/parse.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kFolder = "/etc/firesteel";
constexpr std::string_view kFile = "application.yaml";
constexpr std::string_view kRun = "FIRESTEEL_RUN";

/// The kubelet replaces $(NAME) in arguments; $$( is a literal $(.
std::string literal(std::string_view word) {
  return base::replace_all(word, "$(", "$$(");
}

void check(const CronOptions& options) {
  constexpr std::size_t kLongest = 52;  // the Job controller adds the time
  if (!base::is_dns_label(options.name) || options.name.size() > kLongest) {
    throw Error(ErrorKind::kUsage,
                fmt::format("\"{}\" is not a name of a CronJob", base::one_line(options.name)),
                "give a name of at most 52 lower-case letters, digits and dashes with --name");
  }
  if (options.image.empty()) {
    throw Error(ErrorKind::kUsage, "no image of Firesteel",
                "give the image whose entry point is firesteel with --firesteel-image");
  }
}

/// The name of the Job has the scheduled time in it (CronJob controller, getJobName), and each of
/// its pods has the name in a label: every pod of one run gets the same key.  The user of the image
/// may have no name, and would be SPARK_USER by number.
Json environment() {
  return Json::array(
      {{{"name", "USER"}, {"value", "spark"}},
       {{"name", kRun},
        {"valueFrom", {{"fieldRef", {{"fieldPath", "metadata.labels['job-name']"}}}}}}});
}

Json container_of(const CronOptions& options, Json arguments) {
  constexpr int kNobody = 65532;
  return {{"name", "firesteel"},
          {"image", options.image},
          {"args", std::move(arguments)},
          {"env", environment()},
          {"resources",
           {{"requests", {{"cpu", "10m"}, {"memory", "32Mi"}}}, {"limits", {{"memory", "128Mi"}}}}},
          {"securityContext",
           {{"allowPrivilegeEscalation", false},
            {"capabilities", {{"drop", Json::array({"ALL"})}}},
            {"readOnlyRootFilesystem", true},
            {"runAsNonRoot", true},
            {"runAsUser", kNobody},
            {"seccompProfile", {{"type", "RuntimeDefault"}}}}}};
}

/// A pod that was lost or stopped is replaced, and so is one that did not reach the API server: the
/// next one finds the driver by the key.  What the driver itself decides ends the Job.
Json failure_policy() {
  const Json replaced = Json::array({0, 69, 129, 130, 137, 143});
  return {
      {"rules",
       Json::array(
           {{{"action", "Ignore"},
             {"onPodConditions",
              Json::array({{{"type", "DisruptionTarget"}, {"status", "True"}}})}},
            {{"action", "FailJob"},
             {"onExitCodes",
              {{"containerName", "firesteel"}, {"operator", "NotIn"}, {"values", replaced}}}}})}};
}

Json words_before(std::string_view command, const CronOptions& options) {
  Json words = Json::array({command, fmt::format("--submission-id=$({})", kRun)});
  // A run that is replaced must not leave its driver behind.
  words.push_back(
      fmt::format("--on-interrupt={}", options.concurrency == "Replace" ? "kill" : "detach"));
  for (const std::string& word : options.options) {
    words.push_back(literal(word));
  }
  return words;
}

Json metadata_of(const CronOptions& options, const std::string& name) {
  return {{"name", name},
          {"namespace", options.kubernetes_namespace},
          {"labels", {{"firesteel/cron", options.name}}}};
}

Json cron_job(const CronOptions& options, Json arguments, const std::string& config_map) {
  constexpr int kBackoffLimit = 3;
  Json container = container_of(options, std::move(arguments));
  Json pod = {{"restartPolicy", "Never"}, {"serviceAccountName", options.service_account}};
  if (!config_map.empty()) {
    container["volumeMounts"] =
        Json::array({{{"name", "application"}, {"mountPath", kFolder}, {"readOnly", true}}});
    pod["volumes"] =
        Json::array({{{"name", "application"}, {"configMap", {{"name", config_map}}}}});
  }
  pod["containers"] = Json::array({std::move(container)});
  Json spec = {{"schedule", options.schedule},
               {"concurrencyPolicy", options.concurrency},
               {"jobTemplate",
                {{"metadata", {{"labels", {{"firesteel/cron", options.name}}}}},
                 {"spec",
                  {{"backoffLimit", kBackoffLimit},
                   {"podFailurePolicy", failure_policy()},
                   {"template",
                    {{"metadata", {{"labels", {{"firesteel/cron", options.name}}}}},
                     {"spec", std::move(pod)}}}}}}}};
  const auto add = [&spec](const char* field, const std::optional<int>& value) {
    if (value) {
      spec[field] = *value;
    }
  };
  add("startingDeadlineSeconds", options.starting_deadline);
  add("successfulJobsHistoryLimit", options.keep_successful);
  add("failedJobsHistoryLimit", options.keep_failed);
  if (!options.time_zone.empty()) {
    spec["timeZone"] = options.time_zone;
  }
  if (options.suspend) {
    spec["suspend"] = true;
  }
  return {{"apiVersion", "batch/v1"},
          {"kind", "CronJob"},
          {"metadata", metadata_of(options, options.name)},
          {"spec", std::move(spec)}};
}

RenderedObject rendered(const CronOptions& options, const Json& object) {
  return {.application = options.name,
          .kubernetes_namespace = options.kubernetes_namespace,
          .kind = object["kind"].get<std::string>(),
          .name = object["metadata"]["name"].get<std::string>(),
          .json = object.dump()};
}

}  // namespace

void require_no_local_files(const ResolvedSubmission& submission) {
  const SubmissionSpec& spec = submission.spec;
  for (const auto* const templates : {&spec.driver_templates, &spec.executor_templates}) {
    for (const PodTemplate& each : *templates) {
      if (!each.uri.value.starts_with("http")) {
        throw Error(ErrorKind::kUsage,
                    fmt::format("the pod template {} is a file of this machine, which the pod of "
                                "the CronJob does not have",
                                each.uri.value),
                    "write the application as a document with driver.template, or give an https "
                    "URL");
      }
    }
  }
}

std::vector<RenderedObject> cron_objects_of_document(const CronOptions& options,
                                                     const std::string& document) {
  check(options);
  const std::string name = fmt::format("{}-application", options.name);
  const Json map = {{"apiVersion", "v1"},
                    {"kind", "ConfigMap"},
                    {"metadata", metadata_of(options, name)},
                    {"data", {{std::string(kFile), yaml::write(json::reread(document))}}}};
  Json arguments = words_before("run", options);
  arguments.push_back(fmt::format("--filename={}/{}", kFolder, kFile));
  arguments.push_back(fmt::format("--namespace={}", options.kubernetes_namespace));
  // As the operator does: objects that have the application's name belong to one run.
  arguments.push_back(fmt::format("--name=$({})", kRun));
  return {rendered(options, map), rendered(options, cron_job(options, arguments, name))};
}

std::vector<RenderedObject> cron_objects_of_line(const CronOptions& options,
                                                 const std::vector<std::string>& words) {
  check(options);
  Json arguments = words_before("submit", options);
  for (const std::string& word : words) {
    arguments.push_back(literal(word));
  }
  return {rendered(options, cron_job(options, arguments, ""))};
}

}  // namespace firesteel
