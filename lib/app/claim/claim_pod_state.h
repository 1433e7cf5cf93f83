#pragma once
/// What the state of an upload pod means for the uploads.  Pure.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::app {

/// Why uploads through a pod are impossible.
struct ClaimPodProblem {
  std::string why;   ///< "claim jars does not exist"
  std::string hint;  ///< what most likely fixes it
};

struct ClaimPodState {
  bool is_running = false;                 ///< commands can be executed in it
  std::optional<ClaimPodProblem> problem;  ///< it will not run, or has ended
  /// As the scheduler sees it, whose view is late after a restart of the API server.
  std::optional<ClaimPodProblem> probable_problem;
  std::string waits_for;  ///< for people; empty: nothing is known
};

/// `pod` as last seen; `claim` is the name of the claim that it mounts.
[[nodiscard]] ClaimPodState claim_pod_state(const nlohmann::json& pod, const std::string& claim);

/// The hint for an error that a shell command on the claim wrote.
[[nodiscard]] std::string claim_hint(const std::string& errors, const std::string& claim);

}  // namespace firesteel::app
