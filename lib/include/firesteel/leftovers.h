#pragma once
/// Finds and deletes leftovers (firesteel gc): drivers that finished long ago, and objects of
/// submissions whose driver was deleted or never created.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"

namespace firesteel {

struct LeftoverQuery {
  ConnectionSettings connection;
  std::optional<std::string> kubernetes_namespace;  ///< none: the context's, else "default"
  bool all_namespaces = false;
  std::int64_t older_than_s = 86'400;  ///< finished drivers: since their end
  /// Objects younger than this may belong to a submission in progress and are never deleted.
  std::int64_t grace_s = 600;
  bool uploads = false;  ///< also what the finished drivers' submissions uploaded
  /// How stores are reached, as for the submissions: spark.hadoop.*.
  Settings stores = {};
};

/// One object that is no longer needed.
struct Leftover {
  std::string api_version, kind, object_namespace, name, uid, resource_version;
  std::int64_t age_s = 0;  ///< since the driver's end or the object's creation
  std::string reason;      ///< "finished-driver", "of-finished-driver", "no-driver", "ended-upload"
  std::string why;         ///< for people
  bool deleted = false;
};

/// A file that was uploaded for a finished application alone.
struct LeftoverUpload {
  std::string uri;
  std::string object_namespace, driver_pod;  ///< of the pod that lists it
  std::int64_t age_s = 0;                    ///< since the driver's end
  bool deleted = false;
};

struct LeftoverReport {
  std::string kubernetes_namespace;  ///< the one that was searched; empty: all
  std::vector<Leftover> items;
  std::vector<LeftoverUpload> uploads;  ///< if the query has `uploads`
  std::size_t kept_uploads = 0;         ///< if not: how many the finished drivers in `items` list
  std::size_t too_young = 0;            ///< objects without a driver, younger than grace_s
  std::int64_t judged_in_s = 0;         ///< seconds until the last of those can be judged
  std::size_t recent_drivers = 0;       ///< finished drivers that ended less than older_than_s ago
  std::vector<std::string> hidden;      ///< kinds not searched because listing them is forbidden
  std::vector<Error> problems;          ///< what could not be searched or deleted
};

/// Searches, and deletes nothing.  Finds only what is provably Firesteel's (by its label) or
/// Spark's, has no owner, and is older than grace_s by the API server's clock.  Never finds a claim
/// that a user named.  Throws ApiError if the pods cannot be listed: nothing can be known then.
[[nodiscard]] LeftoverReport find_leftovers(const LeftoverQuery& query,
                                            const Environment& environment, Host host);

/// The same, and deletes what it found.  Looks for each object's driver pod once more before the
/// deletion, and deletes only what has not changed since it was found.  A driver's uploads are
/// deleted before its pod, which stays if one of them remains, since only the pod lists them.
LeftoverReport delete_leftovers(const LeftoverQuery& query, const Environment& environment,
                                Host host);

/// {"version": 1, "items": [{kind, namespace, name, …}], "uploads": [{uri, namespace, driver, …}],
/// "uploadsKept": N, "tooYoung": {count, judgedInSeconds}, "recentDrivers": N,
/// "notChecked": [kind, …]}
[[nodiscard]] std::string leftovers_json(const LeftoverReport& report);

}  // namespace firesteel
