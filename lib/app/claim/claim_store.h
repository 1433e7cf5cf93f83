#pragma once
/// Uploads to a claim (pvc://CLAIM/PATH) through a pod that mounts it, by commands that are
/// executed in that pod.

#include <memory>
#include <string>
#include <string_view>

#include "firesteel/host.h"
#include "kube/client/api.h"
#include "manifest/manifest.h"
#include "storage/store.h"

namespace firesteel::app {

/// What uploads to a claim need.  References must outlive the store.
struct ClaimAccess {
  kube::Api& api;
  Host host;
  const manifest::Manifest& objects;  ///< of the submission
  std::string in_namespace;
};

/// The store of the target `uri`.  Its pod is created for the first file and deleted by close().
/// Throws Error kUsage if `uri` does not name a claim.
[[nodiscard]] std::unique_ptr<storage::Store> open_claim(std::string_view uri,
                                                         const ClaimAccess& access);

}  // namespace firesteel::app
