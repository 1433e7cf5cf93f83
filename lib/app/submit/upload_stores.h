#pragma once
/// The stores that a submission uploads to, each opened when it is first used.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "conf/hadoop_settings.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "http/transport.h"
#include "storage/store.h"

namespace firesteel::app {

class UploadStores {
 public:
  /// `properties` are those of the submission.  References must outlive this object.
  UploadStores(http::Transport& transport, const Environment& environment, Host host,
               const Settings& properties)
      : transport_(transport), environment_(environment), host_(host), properties_(properties) {}

  /// The store of a target.  Throws Error kUpload, or kInput for a Hadoop configuration file.
  [[nodiscard]] storage::Store& store_of(std::string_view uri);

 private:
  http::Transport& transport_;
  const Environment& environment_;
  Host host_;
  const Settings& properties_;
  std::optional<conf::HadoopSettings> settings_;  ///< once a store was opened
  std::map<std::string, std::unique_ptr<storage::Store>, std::less<>> stores_;
};

}  // namespace firesteel::app
