#pragma once
/// Deletes the files that finished applications uploaded.

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/submit/upload_stores.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// One file, and the pod that lists it.
struct ListedUpload {
  std::string uri;
  const nlohmann::json* driver_pod = nullptr;  ///< not null
};

/// By URI: why it could not be deleted.
using UploadFailures = std::map<std::string, std::string, std::less<>>;

/// One error for each reason.
[[nodiscard]] std::vector<Error> errors_of(const UploadFailures& failures);

struct ClaimUploads;

class UploadDeletion {
 public:
  /// `settings` are those of the stores.  The references must outlive this object.
  UploadDeletion(kube::Api& api, const Environment& environment, Host host,
                 const Settings& settings)
      : api_(api),
        environment_(environment),
        host_(host),
        settings_(settings),
        stores_(api.transport(), environment, host, settings) {}

  /// Deletes the files, several at a time.  Files on a claim need a pod that mounts it, made from
  /// the first of their drivers.  Throws InterruptedError after a signal, when such pods have been
  /// deleted.
  [[nodiscard]] UploadFailures run(std::span<const ListedUpload> uploads);

 private:
  /// By "NAMESPACE/CLAIM".
  using Claims = std::map<std::string, std::unique_ptr<ClaimUploads>>;

  [[nodiscard]] ClaimUploads& claim_of(Claims& claims, const nlohmann::json& driver_pod,
                                       const std::string& claim);
  void close(Claims& claims);

  kube::Api& api_;
  const Environment& environment_;
  Host host_;
  const Settings& settings_;
  UploadStores stores_;
};

}  // namespace firesteel::app
