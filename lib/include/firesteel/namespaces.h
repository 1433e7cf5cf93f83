#pragma once
/// The namespaces of a cluster, for shell completions.

#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

/// Their names in the order of the API server.  Throws Error, ApiError; gives up after about three
/// times the timeout of `settings`.
[[nodiscard]] std::vector<std::string> list_namespaces(const ConnectionSettings& settings,
                                                       const Environment& environment,
                                                       Runtime runtime);

}  // namespace firesteel
