#pragma once
/// What is left over in a cluster: drivers that finished long ago, and objects of submissions whose
/// driver is gone or never came to be (firesteel gc).

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
  std::int64_t older_than_s = 86'400;  ///< of finished drivers: since their end
};

/// "7d", "12h", "30m", "90s" or seconds, for GarbageQuery.  Throws Error kUsage.
[[nodiscard]] std::int64_t parse_age(const std::string& text);

/// One object that nobody needs any more.
struct Garbage {
  std::string api_version, kind, object_namespace, name, uid, resource_version;
  std::int64_t age_s = 0;  ///< since the driver's end or the object's creation
  std::string reason;      ///< "finished-driver", "of-finished-driver", "no-driver"
  std::string why;         ///< for a person
  bool deleted = false;
};

struct GarbageReport {
  std::vector<Garbage> items;
  std::vector<Error> problems;  ///< what could not be looked at or deleted
};

/// Looks, and deletes nothing.  Only what is provably Firesteel's (its label) or Spark's, has no
/// owner, and is older than ten minutes by the API server's clock: younger ones may belong to a
/// submission that is under way.  Never a claim that a user named.  Throws ApiError when the pods
/// cannot be listed: without them nothing can be known.
[[nodiscard]] GarbageReport find_garbage(const GarbageQuery& query, const Environment& environment,
                                         Runtime runtime);

/// The same, and deletes what it found, each only if it is still as it was found.
GarbageReport collect_garbage(const GarbageQuery& query, const Environment& environment,
                              Runtime runtime);

/// {"version": 1, "items": [{kind, namespace, name, …}]}
[[nodiscard]] std::string garbage_json(const GarbageReport& report);

}  // namespace firesteel
