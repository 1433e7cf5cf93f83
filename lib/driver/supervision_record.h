#pragma once
/// What a supervisor of a restart policy writes down for its successor: a ConfigMap beside the
/// driver pod.
///
/// The counters cannot live on the pod, which is deleted before the next attempt creates its own:
/// a supervisor that is killed in between would begin anew.  Its name is fixed by the driver pod's,
/// so the API server lets only one supervisor create it, and each change names the version that
/// it changes, so of two supervisors one decides.  It also submits: the other waits for its driver,
/// or takes over when there is none for too long.  Whoever deletes it ends the supervision.

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"

namespace firesteel::driver {

struct SupervisionRecord {
  std::string id;             ///< annotation firesteel/supervision of all its objects
  std::string specification;  ///< digest of what is submitted
  std::string driver_pod;
  int attempt = 1;                            ///< the submission that runs or comes next
  int executions = 0;                         ///< how many drivers there were before it
  std::string submitter;                      ///< the process that submits it
  std::optional<SystemTime> not_before = {};  ///< when that submission is due
  bool ended = false;  ///< nobody supervises any more; only if it could not be deleted
  std::string uid = {}, resource_version = {};  ///< of the ConfigMap
};

/// The name of the ConfigMap of a driver pod.
[[nodiscard]] std::string record_name(std::string_view driver_pod);
[[nodiscard]] nlohmann::json record_object(const SupervisionRecord& record);
/// The merge patch that turns the ConfigMap of this uid and version into `record`.
[[nodiscard]] nlohmann::json record_patch(const SupervisionRecord& record);
/// Nothing if the ConfigMap is not a record.
[[nodiscard]] std::optional<SupervisionRecord> read_record(const nlohmann::json& config_map);

/// The annotation firesteel/supervision; empty: none.
[[nodiscard]] std::string supervision_of(const nlohmann::json& object);

}  // namespace firesteel::driver
