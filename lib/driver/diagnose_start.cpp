#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/timestamp.h"
#include "driver/diagnosis_parts.h"
#include "firesteel/diagnosis.h"
#include "firesteel/duration.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// A container that is not running, and why.
struct Stuck {
  std::string name, image, reason, message;
};

/// A registry that cannot be reached for this long rarely comes back: --fail-fast may give up.
constexpr std::int64_t kRegistryGraceSeconds = 120;

std::string image_remedy(const Subject& subject) {
  return fmt::format(
      "correct --image (spark.kubernetes.container.image, or {}.container.image for one role)",
      subject.kube_key);
}

std::string cannot_pull(const Stuck& stuck) {
  return fmt::format("image {} cannot be pulled", stuck.image);
}

Diagnosis wrong_architecture(const Stuck& stuck) {
  return {.id = "image-architecture",
          .cause = fmt::format("image {} is not built for the node's architecture", stuck.image),
          .hint =
              "build the image for that architecture too, or select other nodes with "
              "spark.kubernetes.node.selector.kubernetes.io/arch",
          .needs_action = true};
}

Diagnosis credentials_diagnosis(const PodEvidence& evidence, const Stuck& stuck) {
  const std::string missing =
      between(message_of_event(evidence.events, "FailedToRetrieveImagePullSecret"), "(", ")");
  if (!missing.empty()) {
    return {.id = "image-pull-secret",
            .cause = fmt::format("{}: pull secret \"{}\" not found", cannot_pull(stuck), missing),
            .hint =
                "create it with kubectl create secret docker-registry, or correct "
                "spark.kubernetes.container.image.pullSecrets",
            .needs_action = true};
  }
  const Json& secrets = json::field_at(evidence.pod, {"spec", "imagePullSecrets"});
  if (secrets.is_array() && !secrets.empty()) {
    std::vector<std::string> names;
    for (const Json& secret : secrets) {
      names.push_back(json::text_at(secret, {"name"}));
    }
    return {.id = "image-login",
            .cause = fmt::format("{}: the registry does not accept the login in pull secret {}, or "
                                 "has no such image",
                                 cannot_pull(stuck), base::join(names, ", ")),
            .hint = fmt::format("check the image's name, then the secret's server, user name and "
                                "password (kubectl get secret {} -n {} -o yaml)",
                                base::shell_quoted(names.front()),
                                base::shell_quoted(json::namespace_of(evidence.pod))),
            .needs_action = true};
  }
  return {.id = "image-credentials",
          .cause = fmt::format("{}: the registry requires a login, or has no such image",
                               cannot_pull(stuck)),
          .hint =
              "create a secret with kubectl create secret docker-registry and name it in "
              "spark.kubernetes.container.image.pullSecrets",
          .needs_action = true};
}

/// What --fail-fast does about a failure that may pass.
std::string grace_text() {
  return fmt::format("(--fail-fast treats it as permanent after {})",
                     duration_text(kRegistryGraceSeconds));
}

/// Since when the image has not been pulled, in seconds since 1970; 0 if that is not known.
std::int64_t failing_since(const PodEvidence& evidence) {
  for (const Json& event : evidence.events) {
    const auto first = base::seconds_of(json::text_at(event, {"firstTimestamp"}));
    if (json::text_at(event, {"reason"}) == "Failed" && first) {
      return *first;
    }
  }
  return base::seconds_of(json::text_at(evidence.pod, {"status", "startTime"})).value_or(0);
}

/// A registry may be down for a moment, so a failure becomes permanent only after a while.
bool has_lasted(const PodEvidence& evidence) {
  const std::int64_t since = failing_since(evidence);
  return since > 0 && evidence.now - since >= kRegistryGraceSeconds;
}

Diagnosis unreachable_registry(const PodEvidence& evidence, const Stuck& stuck,
                               const std::string& text) {
  return {
      .id = "image-registry",
      .cause = fmt::format("{}: the node cannot reach its registry ({})", cannot_pull(stuck), text),
      .hint = fmt::format("{}, or let the nodes reach the registry {}",
                          image_remedy(evidence.subject), grace_text()),
      .needs_action = has_lasted(evidence)};
}

/// `text`: what the kubelet said about the last attempt.
Diagnosis pull_diagnosis(const PodEvidence& evidence, const Stuck& stuck, const std::string& text) {
  if (contains_any(text, {"no match for platform", "no matching manifest"})) {
    return wrong_architecture(stuck);
  }
  if (contains_any(text, {"no such host", "connection refused", "i/o timeout", "dial tcp",
                          "deadline exceeded", "x509", "server misbehaving", "no route to host"})) {
    return unreachable_registry(evidence, stuck, text);
  }
  if (contains_any(text, {"nauthorized", "authorization failed", "denied", "403 Forbidden", "401",
                          "authentication required", "no basic auth"})) {
    return credentials_diagnosis(evidence, stuck);
  }
  if (contains_any(text, {"not found", "manifest unknown", "NotFound"})) {
    return {.id = "image-not-found",
            .cause = fmt::format("image {} not found in its registry", stuck.image),
            .hint = image_remedy(evidence.subject),
            .needs_action = true};
  }
  return {.id = "image-pull",
          .cause = fmt::format("{}: {}", cannot_pull(stuck), text),
          .hint = fmt::format("{} {}", image_remedy(evidence.subject), grace_text()),
          .needs_action = has_lasted(evidence)};
}

std::optional<Diagnosis> image_diagnosis(const PodEvidence& evidence, const Stuck& stuck) {
  if (stuck.reason == "InvalidImageName") {
    return Diagnosis{.id = "image-name",
                     .cause = fmt::format("'{}' is not a valid image name", stuck.image),
                     .hint = image_remedy(evidence.subject),
                     .needs_action = true};
  }
  if (stuck.reason == "ErrImageNeverPull") {
    return Diagnosis{.id = "image-never-pull",
                     .cause = fmt::format(
                         "image {} is not on the node, and its pull policy is Never", stuck.image),
                     .hint = "set spark.kubernetes.container.image.pullPolicy=IfNotPresent",
                     .needs_action = true};
  }
  if (stuck.reason == "ErrImagePull" || stuck.reason == "ImagePullBackOff" ||
      stuck.reason == "RegistryUnavailable") {
    const std::string event = message_of_event(evidence.events, "Failed", "pull");
    return pull_diagnosis(evidence, stuck, event.empty() ? stuck.message : event);
  }
  return std::nullopt;
}

/// `text` says that a ConfigMap or Secret, or a key of it, does not exist.
std::optional<Diagnosis> missing_object(const Subject& subject, const std::string& text) {
  struct Kind {
    const char* quoted;
    const char* key_of;
    const char* id;
    const char* name;
    const char* hint;
  };
  static constexpr auto kKinds = std::to_array<Kind>(
      {{.quoted = "configmap \"",
        .key_of = "in ConfigMap ",
        .id = "missing-config-map",
        .name = "ConfigMap",
        .hint = "create it, or correct its name in {}.podTemplateFile or in the settings"},
       {.quoted = "secret \"",
        .key_of = "in Secret ",
        .id = "missing-secret",
        .name = "Secret",
        .hint = "create it, or correct {0}.secrets.*, {0}.secretKeyRef.* or {0}.podTemplateFile"}});
  for (const Kind& kind : kKinds) {
    const std::string name = between(text, kind.quoted, "\"");
    const std::string key = between(text, "couldn't find key ", " in ");
    const std::string holder = between(text, kind.key_of, "");
    const bool absent = !name.empty() && text.find("not found") != std::string::npos;
    if (!absent && (key.empty() || holder.empty())) {
      continue;
    }
    return Diagnosis{.id = kind.id,
                     .cause = absent ? fmt::format("{} cannot start: {} \"{}\" not found",
                                                   subject.who, kind.name, name)
                                     : fmt::format(R"({} cannot start: {} "{}" has no key "{}")",
                                                   subject.who, kind.name, holder, key),
                     .hint = fmt::format(fmt::runtime(kind.hint), subject.kube_key),
                     .needs_action = true};
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
    return wrong_architecture(stuck);
  }
  if (stuck.reason == "CreateContainerConfigError" || stuck.reason == "CreateContainerError" ||
      stuck.reason == "RunContainerError" || stuck.reason == "StartError") {
    return Diagnosis{.id = "container-config",
                     .cause = fmt::format("container \"{}\" cannot be created ({}): {}", stuck.name,
                                          stuck.reason, stuck.message),
                     .hint = fmt::format("correct what the message names in the image, in the "
                                         "settings or in {}.podTemplateFile",
                                         evidence.subject.kube_key),
                     .needs_action = true};
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

Diagnosis init_failed(const PodEvidence& evidence, const Json& status, const Json& end) {
  const std::string message = json::text_at(end, {"message"});
  const std::string name = json::text_at(status, {"name"});
  return {.id = "init-container",
          .cause = fmt::format("{} cannot start: init container \"{}\" ended with exit code {}{}{}",
                               evidence.subject.who, name, json::number_at(end, {"exitCode"}, 0),
                               message.empty() ? "" : "; it says: ", message),
          .hint = fmt::format(
              "run: kubectl logs {} -n {} -c {} (the container comes from a pod template or an "
              "admission webhook)",
              base::shell_quoted(json::name_of(evidence.pod)),
              base::shell_quoted(json::namespace_of(evidence.pod)), base::shell_quoted(name)),
          .needs_action = true};
}

std::optional<Diagnosis> init_diagnosis(const PodEvidence& evidence) {
  for (const Json& status : json::field_at(evidence.pod, {"status", "initContainerStatuses"})) {
    for (const char* when : {"state", "lastState"}) {
      const Json& end = json::field_at(status, {when, "terminated"});
      if (json::number_at(end, {"exitCode"}, 0) != 0) {
        return init_failed(evidence, status, end);
      }
    }
  }
  return std::nullopt;
}

std::optional<Diagnosis> volume_diagnosis(const PodEvidence& evidence) {
  for (const char* reason : {"FailedMount", "FailedAttachVolume"}) {
    const std::string message = message_of_event(evidence.events, reason);
    // The kubelet's caches lag for a moment after a pod is created.
    if (message.empty() || contains_any(message, {"failed to sync"})) {
      continue;
    }
    if (auto missing = missing_object(evidence.subject, message)) {
      return missing;
    }
    return Diagnosis{.id = "volume",
                     .cause = fmt::format("{} cannot start: a volume cannot be mounted: {}",
                                          evidence.subject.who, message),
                     .hint = fmt::format("correct {0}.volumes.* or {0}.podTemplateFile, or repair "
                                         "the storage that they name",
                                         evidence.subject.kube_key)};
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
                     .cause = fmt::format("{} cannot start: the node cannot create the pod's "
                                          "sandbox: {}",
                                          evidence.subject.who, sandbox),
                     .hint =
                         "report it to the cluster's administrator: the network or the "
                         "container runtime of the node does not work"};
  }
  return std::nullopt;
}

}  // namespace firesteel::driver
