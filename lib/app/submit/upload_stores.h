#pragma once
/// The stores that a submission uploads to, each opened when it is first used.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/claim/claim_store.h"
#include "conf/hadoop_settings.h"
#include "firesteel/clock.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "http/task.h"
#include "http/transport.h"
#include "storage/store.h"

namespace firesteel::app {

class UploadStores {
 public:
  /// `properties` are those of the submission.  Without `claims` there are no uploads to claims.
  /// References must outlive this object.
  UploadStores(http::Transport& transport, const Environment& environment, Host host,
               const Settings& properties, std::optional<ClaimAccess> claims = std::nullopt)
      : transport_(transport),
        environment_(environment),
        host_(host),
        properties_(properties),
        claims_(std::move(claims)) {}

  /// The store of a target.  Throws Error kUpload, or kInput for a Hadoop configuration file.
  [[nodiscard]] storage::Store& store_of(std::string_view uri);
  /// What ends everything that the stores keep; empty if they keep nothing.
  [[nodiscard]] std::vector<std::unique_ptr<storage::Closing>> close();

 private:
  http::Transport& transport_;
  const Environment& environment_;
  Host host_;
  const Settings& properties_;
  std::optional<ClaimAccess> claims_;
  std::optional<conf::HadoopSettings> settings_;  ///< once a store was opened
  std::map<std::string, std::unique_ptr<storage::Store>, std::less<>> stores_;
};

/// Closes the stores when nothing uses them for now.
class ClosingStores final : public http::Task {
 public:
  explicit ClosingStores(UploadStores& stores) : closings_(stores.close()) {}

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return closings_.empty(); }
  /// See storage::Closing.
  void finish_by(SteadyTime time);

 private:
  std::vector<std::unique_ptr<storage::Closing>> closings_;
};

}  // namespace firesteel::app
