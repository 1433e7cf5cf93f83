#include "app/claim/claim_pod_state.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// Reasons of a waiting container that retries do not mend within a submission.
constexpr auto kFinalReasons = std::to_array<std::string_view>(
    {"CreateContainerConfigError", "CreateContainerError", "ErrImageNeverPull", "ImageInspectError",
     "ImagePullBackOff", "InvalidImageName", "RunContainerError"});

bool says(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

std::string with_message(const std::string& reason, const std::string& message) {
  return message.empty() ? reason : fmt::format("{} ({})", reason, base::one_line(message, 300));
}

std::string image_of(const Json& pod) {
  const Json& containers = json::field_at(pod, {"spec", "containers"});
  return containers.empty() ? "" : json::text_at(containers.front(), {"image"});
}

/// The message is the scheduler's: persistentvolumeclaim "x" not found.
std::optional<ClaimPodProblem> missing_claim(const std::string& message, const std::string& claim) {
  const std::string subject = fmt::format("persistentvolumeclaim \"{}\" ", claim);
  if (says(message, subject + "not found")) {
    return ClaimPodProblem{
        .why = fmt::format("claim {} does not exist in the namespace", claim),
        .hint =
            "create the PersistentVolumeClaim, or correct its name in "
            "spark.kubernetes.file.upload.path; run: kubectl get persistentvolumeclaims"};
  }
  if (says(message, subject + "is being deleted")) {
    return ClaimPodProblem{.why = fmt::format("claim {} is being deleted", claim),
                           .hint = "use another claim"};
  }
  return std::nullopt;
}

void read_scheduling(const Json& pod, const std::string& claim, ClaimPodState& state) {
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == "PodScheduled" &&
        json::text_at(condition, {"status"}) == "False") {
      const std::string message = json::text_at(condition, {"message"});
      state.probable_problem = missing_claim(message, claim);
      state.waits_for = with_message("it cannot be scheduled", message);
    }
  }
}

std::optional<ClaimPodProblem> problem_of_start(const std::string& reason,
                                                const std::string& message, const Json& pod) {
  if (says(message, "\"sh\"") && says(message, "not found")) {
    return ClaimPodProblem{
        .why = fmt::format("image {} has no shell", image_of(pod)),
        .hint =
            "an upload to a claim needs an image with sh and coreutils; use another image, or "
            "another kind of spark.kubernetes.file.upload.path"};
  }
  return ClaimPodProblem{.why = with_message(reason, message),
                         .hint = says(reason, "mage") ? "check the image and its pull secrets"
                                                      : "check the driver's pod settings"};
}

void read_container(const Json& pod, ClaimPodState& state) {
  const Json& statuses = json::field_at(pod, {"status", "containerStatuses"});
  if (statuses.empty()) {
    return;
  }
  const Json& now = json::field_at(statuses.front(), {"state"});
  if (now.contains("running")) {
    state.is_running = true;
    return;
  }
  const std::string reason = json::text_at(now, {"waiting", "reason"});
  const std::string message = json::text_at(now, {"waiting", "message"});
  if (std::ranges::find(kFinalReasons, reason) != kFinalReasons.end()) {
    state.problem = problem_of_start(reason, message, pod);
  } else if (!reason.empty()) {
    state.waits_for = with_message(reason, message);
  }
  if (now.contains("terminated")) {
    state.problem = problem_of_start(json::text_at(now, {"terminated", "reason"}),
                                     json::text_at(now, {"terminated", "message"}), pod);
  }
}

}  // namespace

ClaimPodState claim_pod_state(const Json& pod, const std::string& claim) {
  ClaimPodState state;
  read_scheduling(pod, claim, state);
  read_container(pod, state);
  if (!state.problem && json::has_ended(pod)) {
    state.problem =
        ClaimPodProblem{.why = with_message(json::text_at(pod, {"status", "reason"}).empty()
                                                ? std::string("the pod ended")
                                                : json::text_at(pod, {"status", "reason"}),
                                            json::text_at(pod, {"status", "message"})),
                        .hint = "try again"};
  }
  if (!state.problem && !json::deletion_time_of(pod).empty()) {
    state.problem =
        ClaimPodProblem{.why = "the pod was deleted by someone else", .hint = "try again"};
  }
  if (state.problem) {
    state.is_running = false;
  }
  return state;
}

std::string claim_hint(const std::string& errors, const std::string& claim) {
  if (says(errors, "Permission denied") || says(errors, "not permitted")) {
    return fmt::format(
        "the user of the image is not allowed to write to claim {}; set fsGroup in the "
        "securityContext of the driver's pod template, or use another folder of the claim",
        claim);
  }
  if (says(errors, "Read-only")) {
    return fmt::format("claim {} is mounted read-only; use a claim that pods can write to", claim);
  }
  if (says(errors, "No space left") || says(errors, "quota exceeded")) {
    return fmt::format("delete old uploads from claim {}, or enlarge it", claim);
  }
  if (says(errors, "not found")) {
    return "an upload to a claim needs an image with sh and coreutils";
  }
  return "try again, or use another kind of spark.kubernetes.file.upload.path";
}

}  // namespace firesteel::app
