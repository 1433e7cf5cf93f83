#pragma once
/// The pod through which local files are written to a claim before the driver exists.  Pure.

#include <chrono>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "manifest/manifest.h"

namespace firesteel::manifest {

/// Where the claim is mounted in that pod.
inline constexpr std::string_view kUploadMount = "/firesteel-claim";
/// The name of its container.
inline constexpr std::string_view kUploadContainer = "upload";

struct UploadPod {
  std::string name;
  std::string claim;
  std::chrono::seconds deadline;  ///< the pod ends by itself then
};

/// A pod that does nothing but mount the claim, for commands that are executed in it.  It runs
/// where the driver of `manifest` may run and as the same user: image, service account, security
/// contexts, node selector, tolerations and affinity are the driver's.  Requires "sh" and "sleep"
/// in the image.
[[nodiscard]] nlohmann::json upload_pod(const Manifest& manifest, const UploadPod& upload);

}  // namespace firesteel::manifest
