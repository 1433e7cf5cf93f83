#pragma once
/// What every public function that talks to an API server does at the library's edge.

#include <nlohmann/json.hpp>

#include "firesteel/error.h"

namespace firesteel::app {

inline constexpr const char* kUserAgent = "firesteel/" FIRESTEEL_VERSION;

/// No exception of a library leaves: what json throws here is a bug of ours.
template <class Work>
auto without_json_exceptions(Work work) {
  try {
    return work();
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorKind::kInternal, error.what(), "please report this as a bug");
  }
}

}  // namespace firesteel::app
