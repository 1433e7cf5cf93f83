#pragma once
/// Which objects are garbage: the rules, without any request.

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/submission_objects.h"
#include "firesteel/garbage.h"
#include "firesteel/runtime.h"

namespace firesteel::driver {

/// A submission that is under way makes its objects before its pod.
inline constexpr std::chrono::minutes kGrace{10};

/// The driver pods of a cluster, as far as the other objects' fate depends on them.
class KnownDrivers {
 public:
  /// `now` is the API server's; `pods` are all that have the driver's label or Firesteel's.
  KnownDrivers(const std::vector<nlohmann::json>& pods, SystemTime now,
               std::chrono::seconds older_than);

  /// The finished drivers that are old enough and belong to nobody else.
  [[nodiscard]] const std::vector<Garbage>& finished() const { return finished_; }

  /// Why nobody needs `object`; nothing when somebody may.
  [[nodiscard]] std::optional<Garbage> judge(const ObjectKind& kind,
                                             const nlohmann::json& object) const;

 private:
  void add(const nlohmann::json& pod, std::chrono::seconds older_than);
  [[nodiscard]] std::optional<Garbage> judge_ours(Garbage garbage,
                                                  const nlohmann::json& object) const;
  [[nodiscard]] bool is_spark_leftover(std::string_view kind, const nlohmann::json& object) const;

  SystemTime now_;
  std::vector<Garbage> finished_;
  std::set<std::string> submissions_;           ///< "NAMESPACE/ID/RUN" that have a pod
  std::set<std::string> finished_submissions_;  ///< those whose pod is in finished_
  std::set<std::string> pods_;                  ///< "NAMESPACE/NAME"
  std::set<std::string> applications_;          ///< "NAMESPACE/APP ID"
};

}  // namespace firesteel::driver
