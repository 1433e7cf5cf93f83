#pragma once
/// Converts third-party exceptions at the boundary of the library.

#include <nlohmann/json.hpp>

#include "firesteel/error.h"

namespace firesteel::app {

inline constexpr const char* kUserAgent = "firesteel/" FIRESTEEL_VERSION;

/// Runs `work`.  A JSON exception becomes Error kInternal, because it is a bug of Firesteel.
template <class Work>
auto without_json_exceptions(Work work) {
  try {
    return work();
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorKind::kInternal, error.what(), "report this as a bug of Firesteel");
  }
}

}  // namespace firesteel::app
