#pragma once
/// Finds and removes an existing driver pod with the name of the one to submit (--if-exists).

#include <chrono>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "firesteel/host.h"
#include "kube/client/api.h"

namespace firesteel::app {

class ExistingDriver {
 public:
  /// `wanted` is the driver pod to create.  All references must outlive this object.
  ExistingDriver(kube::Api& api, Host host, const nlohmann::json& wanted,
                 const std::string& in_namespace)
      : api_(api), host_(host), wanted_(wanted), namespace_(in_namespace) {}

  /// The existing pod; nothing if there is none.  Throws ApiError kRefused (409) if it is not a
  /// driver, or if `wanted` has a key and the pod has another one.
  [[nodiscard]] std::optional<nlohmann::json> find();

  /// For people: "driver pod P already exists; it exited with 2 at …", and whether its
  /// specification is not that of `wanted`.
  [[nodiscard]] std::string describe(const nlohmann::json& pod) const;

  /// Deletes `pod` by its uid and waits until it is deleted; false if a signal arrived first.
  /// Throws ApiError; kRefused if it still exists after `kLongestRemoval`.
  [[nodiscard]] bool remove(const nlohmann::json& pod);

  static constexpr std::chrono::minutes kLongestRemoval{10};

 private:
  [[nodiscard]] bool is_the_wanted(const nlohmann::json& pod) const;
  [[nodiscard]] bool wait_until_gone(const nlohmann::json& pod);

  kube::Api& api_;
  Host host_;
  const nlohmann::json& wanted_;
  const std::string& namespace_;
};

}  // namespace firesteel::app
