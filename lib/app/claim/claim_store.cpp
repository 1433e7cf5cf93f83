#include "app/claim/claim_store.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/claim/claim_commands.h"
#include "app/claim/claim_pod.h"
#include "app/claim/claim_transfer.h"
#include "base/uuid.h"
#include "conf/claim_uploads.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "json/metadata.h"
#include "manifest/manifest.h"
#include "manifest/upload_pod.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

/// Commands that run in the pod at a time.
constexpr int kAtOnce = 8;
/// The pod ends then even if this process was killed.
constexpr std::chrono::hours kDeadline{6};

std::string pod_name(const manifest::Manifest& objects, RandomSource& random) {
  constexpr std::string_view kDriverEnd = "-driver";
  constexpr std::size_t kRandomDigits = 8;
  std::string name = json::name_of(objects.pod);
  if (name.ends_with(kDriverEnd)) {
    name.resize(name.size() - kDriverEnd.size());
  }
  return fmt::format("{}-upload-{}", name, base::random_uuid(random).substr(0, kRandomDigits));
}

/// The pod of a store while it is deleted.
class ClaimClosing final : public storage::Closing {
 public:
  explicit ClaimClosing(std::unique_ptr<ClaimPod> pod) : pod_(std::move(pod)) { pod_->end(); }

  void turn() override { pod_->turn(); }
  [[nodiscard]] SteadyTime due() const override { return pod_->due(); }
  [[nodiscard]] bool done() const override { return pod_->done(); }
  void finish_by(SteadyTime time) override { pod_->finish_by(time); }

 private:
  std::unique_ptr<ClaimPod> pod_;
};

class ClaimStore final : public storage::Store {
 public:
  ClaimStore(const ClaimAccess& access, std::string claim)
      : access_(access),
        traffic_{.api = access.api,
                 .host = access.host,
                 .claim = std::move(claim),
                 .in_namespace = access.in_namespace,
                 .pod = nullptr,
                 .free_commands = kAtOnce} {}

  std::unique_ptr<storage::Transfer> upload(const storage::Upload& upload) override {
    require_pod();
    return std::make_unique<ClaimTransfer>(traffic_, upload, file_of(upload.target));
  }

  std::unique_ptr<storage::Removal> remove(const std::string& target) override {
    require_pod();
    return std::make_unique<ClaimRemoval>(traffic_, file_of(target));
  }

  std::unique_ptr<storage::Closing> close() override {
    return traffic_.pod ? std::make_unique<ClaimClosing>(std::move(traffic_.pod)) : nullptr;
  }

 private:
  void require_pod() {
    if (!traffic_.pod) {
      traffic_.pod = std::make_unique<ClaimPod>(
          access_.api, access_.host,
          manifest::upload_pod(access_.objects,
                               {.name = pod_name(access_.objects, access_.host.random),
                                .claim = traffic_.claim,
                                .deadline = kDeadline}),
          access_.in_namespace, traffic_.claim);
    }
  }

  static ClaimFile file_of(std::string_view target) {
    const std::string path =
        fmt::format("{}/{}", manifest::kUploadMount,
                    conf::parse_claim_path(target).value_or(conf::ClaimPath{}).path);
    const std::size_t slash = path.rfind('/');
    return {.directory = path.substr(0, slash), .name = path.substr(slash + 1)};
  }

  ClaimAccess access_;
  ClaimTraffic traffic_;
};

}  // namespace

std::unique_ptr<storage::Store> open_claim(std::string_view uri, const ClaimAccess& access) {
  const auto path = conf::parse_claim_path(uri);
  if (!path) {
    throw Error(ErrorKind::kInternal, fmt::format("{} is not a claim", uri));
  }
  return std::make_unique<ClaimStore>(access, path->claim);
}

}  // namespace firesteel::app
