#include "app/gc/upload_deletion.h"

#include <chrono>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/claim/claim_store.h"
#include "app/submit/upload_stores.h"
#include "app/submit/uploading.h"
#include "base/text.h"
#include "conf/claim_uploads.h"
#include "driver/driver_state.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "manifest/manifest.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

/// After a signal: how long the deletion of a claim's pod may take.
constexpr std::chrono::seconds kStopPatience{2};

template <class Tasks>
std::vector<http::Task*> pointers_to(const Tasks& tasks) {
  std::vector<http::Task*> pointers;
  pointers.reserve(tasks.size());
  for (const auto& task : tasks) {
    pointers.push_back(task.get());
  }
  return pointers;
}

/// False after a signal.
template <class Tasks>
bool run_all(const kube::Api& api, const Tasks& tasks, StopSignals& stop_signals) {
  return http::run(api.transport(), api.clock(), pointers_to(tasks),
                   [&stop_signals] { return stop_signals.received() > 0; });
}

}  // namespace

/// The files on one claim, reached through a pod that is made like a driver.
struct ClaimUploads {
  ClaimUploads(kube::Api& api, const Environment& environment, Host host, const Settings& settings,
               const nlohmann::json& driver_pod)
      : objects{.others = {},
                .pod = driver_pod,
                .driver_container = driver::driver_container_of(driver_pod),
                .remarks = {}},
        stores(api.transport(), environment, host, settings,
               ClaimAccess{.api = api,
                           .host = host,
                           .objects = objects,
                           .in_namespace = json::namespace_of(driver_pod)}) {}

  manifest::Manifest objects;  ///< the driver
  UploadStores stores;
  std::vector<storage::Upload> uploads;
};

std::vector<Error> errors_of(const UploadFailures& failures) {
  std::map<std::string, std::vector<std::string_view>> by_reason;
  for (const auto& [uri, why] : failures) {
    by_reason[why].push_back(uri);
  }
  std::vector<Error> errors;
  for (const auto& [why, uris] : by_reason) {
    const std::string others =
        uris.size() == 1 ? ""
                         : fmt::format(" and {}", base::counted(uris.size() - 1, "other upload"));
    errors.emplace_back(
        ErrorKind::kUpload, fmt::format("cannot delete {}{}: {}", uris.front(), others, why),
        "the driver pods that list them are kept; give the settings and credentials of the "
        "submission, for example --conf spark.hadoop.fs.s3a.endpoint=URL, or run gc without "
        "--uploads to leave the files there");
  }
  return errors;
}

UploadFailures UploadDeletion::run(std::span<const ListedUpload> uploads) {
  UploadFailures failures;
  std::vector<storage::Upload> others;
  Claims claims;
  for (const ListedUpload& listed : uploads) {
    storage::Upload upload{.source = {}, .target = listed.uri};
    try {
      const auto path = conf::parse_claim_path(listed.uri);
      auto& place = path ? claim_of(claims, *listed.driver_pod, path->claim).uploads : others;
      place.push_back(std::move(upload));
    } catch (const Error& error) {
      failures[listed.uri] = error.what();
    }
  }
  const auto keep = [&failures](const std::string& target, const std::string& why) {
    failures[target] = why;
  };
  std::vector<std::unique_ptr<UploadRemoval>> removals;
  removals.push_back(std::make_unique<UploadRemoval>(stores_, std::move(others), host_, keep));
  for (const auto& [name, claim] : claims) {
    removals.push_back(std::make_unique<UploadRemoval>(claim->stores, claim->uploads, host_, keep));
  }
  const bool ended = run_all(api_, removals, host_.stop_signals);
  removals.clear();
  close(claims);
  if (!ended) {
    throw InterruptedError("interrupted while deleting uploads", host_.stop_signals.signal());
  }
  return failures;
}

ClaimUploads& UploadDeletion::claim_of(Claims& claims, const nlohmann::json& driver_pod,
                                       const std::string& claim) {
  auto& uploads = claims[fmt::format("{}/{}", json::namespace_of(driver_pod), claim)];
  if (!uploads) {
    uploads = std::make_unique<ClaimUploads>(api_, environment_, host_, settings_, driver_pod);
  }
  return *uploads;
}

/// Deletes the pods that mount the claims.
void UploadDeletion::close(Claims& claims) {
  std::vector<std::unique_ptr<ClosingStores>> closings;
  for (const auto& [name, claim] : claims) {
    closings.push_back(std::make_unique<ClosingStores>(claim->stores));
  }
  if (run_all(api_, closings, host_.stop_signals)) {
    return;
  }
  for (const auto& closing : closings) {
    closing->finish_by(host_.clock.steady_now() + kStopPatience);
  }
  (void)http::run(api_.transport(), host_.clock, pointers_to(closings), nullptr);
}

}  // namespace firesteel::app
