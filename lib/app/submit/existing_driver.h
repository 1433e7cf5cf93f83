#pragma once
/// The driver that has the name of one that is to be submitted already (--if-exists): what it is,
/// and making room for the new one.

#include <chrono>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::app {

class ExistingDriver {
 public:
  /// `wanted` is the driver pod that is to be created.  Everything must outlive this.
  ExistingDriver(kube::Api& api, Runtime runtime, const nlohmann::json& wanted,
                 const std::string& in_namespace)
      : api_(api), runtime_(runtime), wanted_(wanted), namespace_(in_namespace) {}

  /// The pod of that name; nothing when there is none.  Throws ApiError kRefused (409) when it is
  /// no driver, or `wanted` has a key and the pod was not made for that key.
  [[nodiscard]] std::optional<nlohmann::json> find();

  /// Deletes exactly `pod` and waits until it is gone; false when a signal came first.  Throws
  /// ApiError; kRefused when it is still there after `kLongestRemoval`.
  [[nodiscard]] bool remove(const nlohmann::json& pod);

  static constexpr std::chrono::minutes kLongestRemoval{10};

 private:
  [[nodiscard]] bool is_the_wanted(const nlohmann::json& pod) const;
  [[nodiscard]] bool wait_until_gone(const nlohmann::json& pod);

  kube::Api& api_;
  Runtime runtime_;
  const nlohmann::json& wanted_;
  const std::string& namespace_;
};

}  // namespace firesteel::app
