#pragma once
/// Which objects are leftovers: the rules, without any request.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/submission_objects.h"
#include "driver/supervision_record.h"
#include "firesteel/clock.h"
#include "firesteel/leftovers.h"

namespace firesteel::driver {

/// A submission in progress creates its objects before its pod.
inline constexpr std::chrono::minutes kGrace{10};

/// Driver pods that exist; decides which finished ones and which other objects are leftovers.
class KnownDrivers {
 public:
  /// `now` is the API server's time; `pods` are all that have the driver's label or Firesteel's.
  /// `older_than` counts from the end of drivers that have no annotation firesteel/time-to-live.
  /// A driver that one of the `records` (ConfigMaps of supervisors) may replace is kept.
  KnownDrivers(const std::vector<nlohmann::json>& pods, SystemTime now,
               std::chrono::seconds older_than, std::chrono::seconds grace = kGrace,
               const std::vector<nlohmann::json>& records = {});

  /// The finished drivers that ended long enough ago and have no owner, and upload pods.
  [[nodiscard]] const std::vector<Leftover>& finished() const { return finished_; }
  /// How many finished drivers would be in finished() if they had ended earlier.
  [[nodiscard]] std::size_t recent() const { return recent_; }

  /// Why no driver needs `object`; nothing if one may.
  [[nodiscard]] std::optional<Leftover> judge(const ObjectKind& kind,
                                              const nlohmann::json& object) const;
  /// For an object that judge() spares only because it is too young: the seconds until it is not.
  [[nodiscard]] std::optional<std::int64_t> judged_in(const ObjectKind& kind,
                                                      const nlohmann::json& object) const;

 private:
  void add(const nlohmann::json& pod, std::chrono::seconds older_than);
  /// Whether the driver's supervisor may still be about to try again: the driver is how it knows
  /// what came out.
  [[nodiscard]] bool may_be_repeated(const std::string& supervision, SystemTime end) const;
  void add_upload(const nlohmann::json& pod);
  /// judge() without a look at the age.
  [[nodiscard]] std::optional<Leftover> candidate(const ObjectKind& kind,
                                                  const nlohmann::json& object) const;
  [[nodiscard]] std::optional<Leftover> judge_ours(Leftover leftover,
                                                   const nlohmann::json& object) const;
  [[nodiscard]] std::optional<Leftover> judge_record(Leftover leftover,
                                                     const nlohmann::json& object,
                                                     const SupervisionRecord& record) const;
  [[nodiscard]] bool is_spark_leftover(std::string_view kind, const nlohmann::json& object) const;

  SystemTime now_;
  std::chrono::seconds grace_;
  std::size_t recent_ = 0;
  std::vector<Leftover> finished_;
  std::set<std::string> submissions_;           ///< "NAMESPACE/ID/RUN" that have a pod
  std::set<std::string> finished_submissions_;  ///< those whose pod is in finished_
  std::set<std::string> supervisions_;          ///< "NAMESPACE/ID", likewise
  std::set<std::string> finished_supervisions_;
  std::map<std::string, SystemTime> due_;  ///< when each supervision's attempt is due; may be zero
  std::set<std::string> pods_;             ///< "NAMESPACE/NAME"
  std::set<std::string> applications_;     ///< "NAMESPACE/APP ID"
};

/// Selects pods, by their labels or by their name.
struct PodSelector {
  std::string labels, name;  ///< exactly one is set
  [[nodiscard]] bool operator==(const PodSelector&) const = default;
};

/// Together they select every driver pod that `object` may belong to; of a Pod, itself.
[[nodiscard]] std::vector<PodSelector> drivers_of(std::string_view kind,
                                                  const nlohmann::json& object);

}  // namespace firesteel::driver
