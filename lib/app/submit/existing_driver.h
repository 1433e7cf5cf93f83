#pragma once
/// Judges and removes an existing driver pod with the name of the one to submit (--if-exists).

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

/// The driver of `pod` will not succeed any more: its end, or its deletion, has been seen.
[[nodiscard]] bool has_failed(const nlohmann::json& pod);

class ExistingDriver {
 public:
  /// `wanted` is the driver pod to create.
  ExistingDriver(const nlohmann::json& wanted, std::string in_namespace);

  /// The call that reads the existing pod.
  [[nodiscard]] kube::Call call() const;
  /// The existing pod from the answer to call(); nothing if there is none.  Throws ApiError
  /// kRefused (409) if it is not a driver, or if the wanted pod has a key and the pod has another
  /// one.
  [[nodiscard]] std::optional<nlohmann::json> take(const kube::Api& api, kube::Answer answer) const;

  /// For people: "driver pod P already exists; it exited with 2 at …", and whether its
  /// specification is not that of the wanted pod.
  [[nodiscard]] std::string describe(const nlohmann::json& pod, SystemTime now) const;

 private:
  std::string namespace_, name_, key_, specification_;  ///< of the wanted pod
};

/// Deletes a driver pod by its uid and waits until it is deleted.
class DriverRemoval final : public http::Task {
 public:
  static constexpr std::chrono::minutes kLongest{10};

  /// `api` must outlive this object.
  DriverRemoval(kube::Api& api, nlohmann::json pod);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return done_; }
  /// Call once done.  Throws ApiError if it failed, Error kRefused if the pod still exists after
  /// kLongest.
  void check() const;

 private:
  void take_deletion();
  void take_end();

  kube::Api& api_;
  nlohmann::json pod_;
  kube::Call call_;
  std::unique_ptr<kube::Sending> sending_;
  std::unique_ptr<kube::PodsGone> gone_;
  bool done_ = false;
  std::exception_ptr failure_;
};

}  // namespace firesteel::app
