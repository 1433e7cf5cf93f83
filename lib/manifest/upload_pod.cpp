#include "manifest/upload_pod.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/labels.h"
#include "manifest/manifest.h"

namespace firesteel::manifest {

namespace {

using Json = nlohmann::json;

/// What decides where a pod may run, and as whom.
constexpr auto kSharedPodFields = std::to_array<std::string_view>(
    {"affinity", "imagePullSecrets", "nodeSelector", "priorityClassName", "runtimeClassName",
     "securityContext", "serviceAccount", "serviceAccountName", "tolerations"});
constexpr auto kSharedContainerFields =
    std::to_array<std::string_view>({"image", "imagePullPolicy", "securityContext"});

template <typename Names>
void copy_fields(const Json& from, const Names& names, Json& to) {
  for (const std::string_view name : names) {
    if (const auto found = from.find(name); found != from.end()) {
      to[std::string(name)] = *found;
    }
  }
}

const Json& driver_container(const Manifest& manifest) {
  const Json& containers = manifest.pod.at("spec").at("containers");
  const auto found = std::ranges::find_if(containers, [&](const Json& container) {
    return container.value("name", "") == manifest.driver_container;
  });
  return found == containers.end() ? containers.back() : *found;
}

/// The labels and annotations by which the submission is found.
Json metadata_of(const Manifest& manifest, const std::string& name) {
  const Json& of_driver = manifest.pod.at("metadata");
  Json metadata = {{"name", name},
                   {"labels",
                    {{kSubmissionLabel, of_driver.at("labels").at(kSubmissionLabel)},
                     {kPartLabel, kUploadPart}}}};
  if (const auto annotations = of_driver.find("annotations"); annotations != of_driver.end()) {
    copy_fields(*annotations, std::array{kKeyAnnotation, kRunAnnotation}, metadata["annotations"]);
  }
  return metadata;
}

}  // namespace

Json upload_pod(const Manifest& manifest, const UploadPod& upload) {
  Json container = {
      {"name", kUploadContainer},
      {"command",
       {"sh", "-c", fmt::format("trap 'exit 0' TERM; sleep {} & wait", upload.deadline.count())}},
      // Small enough for quotas.  The limit of the CPU lets a checksum of a large file end soon.
      {"resources",
       {{"requests", {{"cpu", "100m"}, {"memory", "64Mi"}}},
        {"limits", {{"cpu", "1"}, {"memory", "256Mi"}}}}},
      {"volumeMounts", {{{"name", "claim"}, {"mountPath", kUploadMount}}}}};
  copy_fields(driver_container(manifest), kSharedContainerFields, container);
  Json spec = {
      {"restartPolicy", "Never"},
      {"activeDeadlineSeconds", upload.deadline.count()},
      {"terminationGracePeriodSeconds", 1},
      {"automountServiceAccountToken", false},
      {"enableServiceLinks", false},
      {"volumes", {{{"name", "claim"}, {"persistentVolumeClaim", {{"claimName", upload.claim}}}}}}};
  copy_fields(manifest.pod.at("spec"), kSharedPodFields, spec);
  spec["containers"] = Json::array({std::move(container)});
  return {{"apiVersion", "v1"},
          {"kind", "Pod"},
          {"metadata", metadata_of(manifest, upload.name)},
          {"spec", std::move(spec)}};
}

}  // namespace firesteel::manifest
