#pragma once
/// Finds and deletes leftovers (firesteel gc): drivers that finished long ago, and objects of
/// submissions whose driver was deleted or never created.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

struct GarbageQuery {
  ConnectionSettings connection;
  std::optional<std::string> kubernetes_namespace;  ///< none: the context's, else "default"
  bool all_namespaces = false;
  std::int64_t older_than_s = 86'400;  ///< for finished drivers: minimum time since their end
};

/// "7d", "12h", "30m", "90s" or seconds, for GarbageQuery.  Throws Error kUsage.
[[nodiscard]] std::int64_t parse_age(const std::string& text);

/// One object that is no longer needed.
struct Garbage {
  std::string api_version, kind, object_namespace, name, uid, resource_version;
  std::int64_t age_s = 0;  ///< since the driver's end or the object's creation
  std::string reason;      ///< "finished-driver", "of-finished-driver", "no-driver"
  std::string why;         ///< for people
  bool deleted = false;
};

struct GarbageReport {
  std::vector<Garbage> items;
  std::vector<Error> problems;  ///< errors while listing or deleting
};

/// Finds leftovers and deletes nothing.  A leftover is provably Firesteel's (by its label) or
/// Spark's, has no owner, and is older than ten minutes by the API server's clock, because younger
/// objects may belong to a running submission.  A claim with a name given by the user is never a
/// leftover.  Throws ApiError if the pods cannot be listed.
[[nodiscard]] GarbageReport find_garbage(const GarbageQuery& query, const Environment& environment,
                                         Runtime runtime);

/// Finds leftovers and deletes each of them if it has not changed since.
GarbageReport collect_garbage(const GarbageQuery& query, const Environment& environment,
                              Runtime runtime);

/// {"version": 1, "items": [{kind, namespace, name, …}]}
[[nodiscard]] std::string garbage_json(const GarbageReport& report);

}  // namespace firesteel
