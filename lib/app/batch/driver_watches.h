#pragma once
/// Tells many waits what becomes of their drivers, by one watch for each namespace.

#include <map>
#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "app/follow/following.h"
#include "app/follow/watched_wait.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/streams/watch.h"

namespace firesteel::app {

/// One driver pod, from before it is created.
class ExpectedDriver {
 public:
  explicit ExpectedDriver(const Application& application)
      : in_namespace_(application.pod_namespace), name_(application.pod_name) {}

 private:
  friend class DriverWatches;

  std::string in_namespace_, name_;
  Following* following_ = nullptr;
  nlohmann::json pod_;                   ///< as created or found, from follow() on
  std::optional<nlohmann::json> early_;  ///< what the watch said before follow()
  bool early_gone_ = false;
  bool seen_ = false;  ///< by the watch, since follow()
  SteadyTime own_watch_at_ = SteadyTime::max();
  std::unique_ptr<WatchedWait> own_;
};

class DriverWatches final : public http::Task {
 public:
  /// `api` must outlive this object.
  DriverWatches(kube::Api& api, Host host) : api_(api), host_(host) {}

  /// From now on keeps what is seen of the pod.  `driver` must not move until forget().
  void expect(ExpectedDriver& driver);
  /// The pod exists, and `following` waits for it.
  void follow(ExpectedDriver& driver, const nlohmann::json& pod, Following& following);
  void forget(ExpectedDriver& driver);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// It ends with its owner.
  [[nodiscard]] bool done() const override { return expected_.empty(); }

 private:
  using Place = std::pair<std::string, std::string>;  ///< namespace and name

  void watch(const std::string& in_namespace);
  void seen(const std::string& in_namespace, const nlohmann::json& pod);
  void deleted(const std::string& in_namespace, const std::string& uid, const nlohmann::json& last);
  void watch_alone(ExpectedDriver& driver);

  kube::Api& api_;
  Host host_;
  std::multimap<Place, ExpectedDriver*> expected_;
  std::map<std::string, std::unique_ptr<kube::Watch>> watches_;  ///< by namespace
};

}  // namespace firesteel::app
