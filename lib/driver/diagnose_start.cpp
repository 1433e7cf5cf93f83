#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "driver/diagnosis_parts.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// A container that does not run, and why.
struct Stuck {
  std::string name, image, reason, message;
};

std::string image_remedy(const Subject& subject) {
  return fmt::format("correct spark.kubernetes.container.image or {}.container.image",
                     subject.kube_key);
}

Diagnosis credentials_diagnosis(const PodEvidence& evidence, const Stuck& stuck) {
  const std::string secret =
      between(message_of_event(evidence.events, "FailedToRetrieveImagePullSecret"), "(", ")");
  if (!secret.empty()) {
    return {.id = "image-pull-secret",
            .cause = fmt::format("the image {} cannot be pulled: the pull secret {} does not exist",
                                 stuck.image, secret),
            .remedy =
                "create it (kubectl create secret docker-registry), or correct "
                "spark.kubernetes.container.image.pullSecrets",
            .permanent = true};
  }
  return {.id = "image-credentials",
          .cause = fmt::format("the image {} cannot be pulled: the registry wants credentials, or "
                               "has no such image",
                               stuck.image),
          .remedy =
              "name a secret with the registry's login in "
              "spark.kubernetes.container.image.pullSecrets",
          .permanent = true};
}

/// `text`: what the kubelet said of the last try.
Diagnosis pull_diagnosis(const PodEvidence& evidence, const Stuck& stuck, const std::string& text) {
  if (contains_any(text, {"no match for platform", "no matching manifest"})) {
    return {.id = "image-architecture",
            .cause = fmt::format("the image {} is not built for the architecture of the node",
                                 stuck.image),
            .remedy =
                "build it for that architecture too, or choose other nodes with "
                "spark.kubernetes.node.selector.kubernetes.io/arch",
            .permanent = true};
  }
  if (contains_any(text, {"nauthorized", "authorization failed", "denied", "403 Forbidden", "401",
                          "authentication required", "no basic auth"})) {
    return credentials_diagnosis(evidence, stuck);
  }
  if (contains_any(text, {"not found", "manifest unknown", "NotFound"})) {
    return {.id = "image-not-found",
            .cause = fmt::format("the image {} does not exist in its registry", stuck.image),
            .remedy = image_remedy(evidence.subject),
            .permanent = true};
  }
  if (contains_any(text, {"no such host", "connection refused", "i/o timeout", "dial tcp",
                          "deadline exceeded", "x509"})) {
    return {.id = "image-registry",
            .cause = fmt::format("the image {} cannot be pulled: the node does not reach its "
                                 "registry ({})",
                                 stuck.image, text),
            .remedy = image_remedy(evidence.subject) + ", or let the nodes reach the registry"};
  }
  return {.id = "image-pull",
          .cause = fmt::format("the image {} cannot be pulled: {}", stuck.image, text),
          .remedy = image_remedy(evidence.subject)};
}

std::optional<Diagnosis> image_diagnosis(const PodEvidence& evidence, const Stuck& stuck) {
  if (stuck.reason == "InvalidImageName") {
    return Diagnosis{.id = "image-name",
                     .cause = fmt::format("'{}' is no name of an image", stuck.image),
                     .remedy = image_remedy(evidence.subject),
                     .permanent = true};
  }
  if (stuck.reason == "ErrImageNeverPull") {
    return Diagnosis{
        .id = "image-never-pull",
        .cause = fmt::format("the image {} is not on the node, and may not be pulled", stuck.image),
        .remedy = "set spark.kubernetes.container.image.pullPolicy to IfNotPresent",
        .permanent = true};
  }
  if (stuck.reason == "ErrImagePull" || stuck.reason == "ImagePullBackOff" ||
      stuck.reason == "RegistryUnavailable") {
    const std::string event = message_of_event(evidence.events, "Failed", "pull");
    return pull_diagnosis(evidence, stuck, event.empty() ? stuck.message : event);
  }
  return std::nullopt;
}

/// `text` says that a ConfigMap or Secret, or a key of it, is not there.
std::optional<Diagnosis> missing_object(const Subject& subject, const std::string& text) {
  const struct {
    const char* quoted;
    const char* key_of;
    const char* id;
    const char* name;
    const char* remedy;
  } kinds[] = {{"configmap \"", "in ConfigMap ", "missing-config-map", "ConfigMap",
                "create it, or correct the pod template or key that names it"},
               {"secret \"", "in Secret ", "missing-secret", "Secret",
                "create it, or correct {}.secrets.* and .secretKeyRef.*, or the pod template"}};
  for (const auto& kind : kinds) {
    const std::string name = between(text, kind.quoted, "\"");
    const std::string key = between(text, "couldn't find key ", " in ");
    const std::string holder = between(text, kind.key_of, "");
    const bool is_gone = !name.empty() && text.find("not found") != std::string::npos;
    if (!is_gone && (key.empty() || holder.empty())) {
      continue;
    }
    return Diagnosis{.id = kind.id,
                     .cause = is_gone ? fmt::format("{} cannot start: the {} {} does not exist",
                                                    subject.who, kind.name, name)
                                      : fmt::format("{} cannot start: the {} {} has no key {}",
                                                    subject.who, kind.name, holder, key),
                     .remedy = fmt::format(fmt::runtime(kind.remedy), subject.kube_key),
                     .permanent = true};
  }
  return std::nullopt;
}

std::optional<Diagnosis> container_diagnosis(const PodEvidence& evidence, const Stuck& stuck) {
  if (auto image = image_diagnosis(evidence, stuck)) {
    return image;
  }
  if (auto missing = missing_object(evidence.subject, stuck.message)) {
    return missing;
  }
  if (contains_any(stuck.message, {"exec format error"})) {
    return Diagnosis{.id = "image-architecture",
                     .cause = fmt::format("the image {} is not built for the architecture of the "
                                          "node (exec format error)",
                                          stuck.image),
                     .remedy =
                         "build it for that architecture too, or choose other nodes with "
                         "spark.kubernetes.node.selector.kubernetes.io/arch",
                     .permanent = true};
  }
  if (stuck.reason == "CreateContainerConfigError" || stuck.reason == "CreateContainerError" ||
      stuck.reason == "RunContainerError" || stuck.reason == "StartError") {
    return Diagnosis{.id = "container-config",
                     .cause = fmt::format("the container {} cannot be made ({}): {}", stuck.name,
                                          stuck.reason, stuck.message),
                     .remedy = fmt::format("correct what it names, in the image, in the keys or in "
                                           "{}.podTemplateFile",
                                           evidence.subject.kube_key),
                     .permanent = true};
  }
  return std::nullopt;
}

std::string image_of(const Json& pod, const char* list, const std::string& name) {
  for (const Json& container : json::field_at(pod, {"spec", list})) {
    if (json::text_at(container, {"name"}) == name) {
      return json::text_at(container, {"image"});
    }
  }
  return {};
}

Diagnosis init_failed(const Subject& subject, const Json& status, const Json& end) {
  const std::string message = json::text_at(end, {"message"});
  return {
      .id = "init-container",
      .cause = fmt::format("{} cannot start: its init container {} ended with {}{}{}", subject.who,
                           json::text_at(status, {"name"}), json::number_at(end, {"exitCode"}, 0),
                           message.empty() ? "" : ": ", message),
      .remedy = fmt::format("kubectl logs --container {} of the pod says more; it comes from a "
                            "pod template or an admission webhook",
                            json::text_at(status, {"name"})),
      .permanent = true};
}

std::optional<Diagnosis> init_diagnosis(const PodEvidence& evidence) {
  for (const Json& status : json::field_at(evidence.pod, {"status", "initContainerStatuses"})) {
    for (const char* when : {"state", "lastState"}) {
      const Json& end = json::field_at(status, {when, "terminated"});
      if (json::number_at(end, {"exitCode"}, 0) != 0) {
        return init_failed(evidence.subject, status, end);
      }
    }
  }
  return std::nullopt;
}

std::optional<Diagnosis> volume_diagnosis(const PodEvidence& evidence) {
  for (const char* reason : {"FailedMount", "FailedAttachVolume"}) {
    const std::string message = message_of_event(evidence.events, reason);
    // The kubelet's caches are a moment behind a new pod.
    if (message.empty() || contains_any(message, {"failed to sync"})) {
      continue;
    }
    if (auto missing = missing_object(evidence.subject, message)) {
      return missing;
    }
    return Diagnosis{.id = "volume",
                     .cause = fmt::format("{} cannot start: a volume cannot be mounted: {}",
                                          evidence.subject.who, message),
                     .remedy =
                         "correct the volume's keys or the pod template, or repair the "
                         "storage it names"};
  }
  return std::nullopt;
}

std::optional<Diagnosis> waiting_diagnosis(const PodEvidence& evidence) {
  for (const auto& [statuses, specs] : {std::pair{"initContainerStatuses", "initContainers"},
                                        std::pair{"containerStatuses", "containers"}}) {
    for (const Json& status : json::field_at(evidence.pod, {"status", statuses})) {
      const Json& waiting = json::field_at(status, {"state", "waiting"});
      const std::string name = json::text_at(status, {"name"});
      const Stuck stuck{.name = name,
                        .image = image_of(evidence.pod, specs, name),
                        .reason = json::text_at(waiting, {"reason"}),
                        .message = json::text_at(waiting, {"message"})};
      if (waiting.is_object()) {
        if (auto found = container_diagnosis(evidence, stuck)) {
          return found;
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnosis> diagnose_start(const PodEvidence& evidence) {
  if (auto init = init_diagnosis(evidence)) {
    return init;
  }
  if (auto waiting = waiting_diagnosis(evidence)) {
    return waiting;
  }
  if (auto volume = volume_diagnosis(evidence)) {
    return volume;
  }
  const std::string sandbox = message_of_event(evidence.events, "FailedCreatePodSandBox");
  if (!sandbox.empty()) {
    return Diagnosis{.id = "sandbox",
                     .cause = fmt::format("{} cannot start: the node cannot make its network: {}",
                                          evidence.subject.who, sandbox),
                     .remedy = "this is the cluster's: tell its administrator"};
  }
  return std::nullopt;
}

}  // namespace firesteel::driver
