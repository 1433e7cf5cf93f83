// Mirrors KubernetesDriverBuilder.buildFromFeatures and its use in submit.Client.

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

#include "conf/feature_steps.h"
#include "conf/profile.h"
#include "firesteel/document.h"
#include "firesteel/labels.h"
#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/driver_labels.h"
#include "manifest/manifest.h"
#include "manifest/name_limits.h"
#include "manifest/names.h"
#include "manifest/pod_changes.h"
#include "manifest/pod_template.h"
#include "manifest/steps.h"
#include "yaml/document.h"

namespace firesteel::manifest {

namespace {

/// A feature step: the name of Spark's class and its function.
struct Step {
  std::string_view class_name;
  void (*add)(const Submission&, Driver&);
  std::optional<Feature> since =
      std::nullopt;  ///< the feature that introduced it; nothing: in every profile
};

/// In Spark's order.
// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
constexpr auto kSteps = std::to_array<Step>({
    {"BasicDriverFeatureStep", add_basic_driver},
    {"DriverKubernetesCredentialsFeatureStep", add_driver_credentials},
    {"DriverServiceFeatureStep", add_driver_service},
    {"NetworkPolicyFeatureStep", add_network_policy, Feature::kNetworkPolicy},
    {"MountSecretsFeatureStep", mount_secrets},
    {"EnvSecretsFeatureStep", add_secret_environment},
    {"MountVolumesFeatureStep", mount_volumes},
    {"DriverCommandFeatureStep", add_driver_command},
    {"HadoopConfDriverFeatureStep", mount_hadoop_conf},
    {"KerberosConfDriverFeatureStep", mount_kerberos_conf},
    {"PodTemplateConfigMapStep", mount_executor_template},
    {"LocalDirsFeatureStep", mount_local_dirs},
});
// NOLINTEND(modernize-use-designated-initializers)

std::string name_of_pod(const SubmissionSpec& spec, const ObjectNames& identity) {
  if (!identity.keyed_pod_name.empty()) {
    return identity.keyed_pod_name;
  }
  return spec.driver_pod_name ? spec.driver_pod_name->value
                              : fmt::format("{}-driver", identity.resource_prefix);
}

Submission name_submission(const SubmissionSpec& spec, const ObjectNames& identity) {
  const std::string preferred = preferred_service_name(identity.resource_prefix);
  return {.spec = spec,
          .identity = identity,
          .labels = driver_labels(spec, identity),
          .pod_name = name_of_pod(spec, identity),
          .service_name = preferred.size() <= kLabelLimit
                              ? preferred
                              : short_service_name(identity.service_unique_id)};
}

void warn_of_cut_names(const Submission& submission, std::vector<Remark>& remarks) {
  const std::string preferred = preferred_service_name(submission.identity.resource_prefix);
  if (submission.service_name != preferred) {
    remarks.push_back(
        {.id = "service-name-too-long",
         .logger = "KubernetesDriverConf",
         .message = fmt::format(
             "Driver's hostname would preferably be {}, but this is too long (must be <= {} "
             "characters). Falling back to use {} as the driver service's name.",
             preferred, kLabelLimit, submission.service_name)});
  }
  if (const auto label = submission.labels.find(std::string(kAppNameLabel));
      label != submission.labels.end() && app_name_label_is_cut(submission.spec.app_name.value)) {
    remarks.push_back(
        {.id = "app-name-cut",
         .logger = "Firesteel",
         .message = fmt::format("the label spark-app-name is truncated to {} characters: {}",
                                kLabelLimit, label->second)});
  }
}

/// Adds the merged configuration, which the steps extend.
void add_configuration(const Submission& submission, Driver& driver) {
  for (const auto& [key, setting] : submission.spec.properties) {
    driver.properties.emplace_hint(driver.properties.end(), key, setting.value);
  }
  if (submission.spec.spark_version.has(Feature::kSubmitTime) &&
      submission.identity.submit_time_ms != 0) {
    // SparkSubmit.prepareSubmitEnvironment
    driver.properties.try_emplace("spark.app.submitTime",
                                  std::to_string(submission.identity.submit_time_ms));
  }
}

void run_steps(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  for (const Step& step : kSteps) {
    if ((!step.since || spec.spark_version.has(*step.since)) &&
        !conf::is_excluded(spec, step.class_name)) {
      step.add(submission, driver);
    }
  }
  if (spec.volcano && !conf::is_excluded(spec, "VolcanoFeatureStep")) {
    add_volcano_pod_group(submission, driver);
  }
  mount_spark_conf(submission, driver);
}

void mark(Json& object, const SubmissionSpec& spec, const ObjectNames& identity) {
  object["metadata"]["labels"][kSubmissionLabel] = identity.submission_label;
  if (spec.idempotency_key) {
    object["metadata"]["annotations"][kKeyAnnotation] = *spec.idempotency_key;
    object["metadata"]["annotations"][kRunAnnotation] = identity.run_id;
  }
}

/// The label is cut and has no letters beyond ASCII; people look for the name they gave.
void add_whole_name(Json& pod, const std::string& name) {
  const bool is_ascii =
      std::ranges::all_of(name, [](char c) { return static_cast<signed char>(c) >= 0; });
  if (!is_ascii || app_name_label_is_cut(name)) {
    pod["metadata"]["annotations"][kNameAnnotation] = name;
  }
}

Manifest assemble(const Submission& submission, Driver driver) {
  Manifest manifest;
  manifest.driver_container = driver.container.value("name", "");
  manifest.pod = std::move(driver.pod);
  Json& containers = manifest.pod["spec"]["containers"];
  containers.push_back(std::move(driver.container));
  apply_changes(submission.spec.driver_changes, manifest.pod, containers.size() - 1);
  // The client replaces a template's namespace with the one it posts to.
  if (manifest.pod["metadata"].contains("namespace")) {
    manifest.pod["metadata"]["namespace"] = submission.spec.kubernetes_namespace.value;
  }
  manifest.others = std::move(driver.pre_resources);
  manifest.others.insert(manifest.others.end(), std::make_move_iterator(driver.resources.begin()),
                         std::make_move_iterator(driver.resources.end()));
  for (const Document& object : submission.spec.other_objects) {
    manifest.others.push_back(object.tree().value);
  }
  manifest.remarks = std::move(driver.remarks);
  mark(manifest.pod, submission.spec, submission.identity);
  add_whole_name(manifest.pod, submission.spec.app_name.value);
  for (Json& object : manifest.others) {
    mark(object, submission.spec, submission.identity);
  }
  return manifest;
}

}  // namespace

Manifest build(const SubmissionSpec& spec, const ObjectNames& identity) {
  const Submission submission = name_submission(spec, identity);
  Driver driver = spec.driver_templates.empty() ? empty_driver() : driver_from_templates(spec);
  warn_of_cut_names(submission, driver.remarks);
  add_configuration(submission, driver);
  run_steps(submission, driver);
  Manifest manifest = assemble(submission, std::move(driver));
  require_allowed_lengths(manifest);
  return manifest;
}

Json owner_reference(const Json& created_pod) {
  const Json& metadata = created_pod.at("metadata");
  return {{"apiVersion", "v1"},
          {"kind", "Pod"},
          {"name", metadata.at("name")},
          {"uid", metadata.at("uid")},
          {"controller", true}};
}

}  // namespace firesteel::manifest
