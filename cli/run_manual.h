#pragma once
/// What only the manual page of run says, as mdoc.

#include <string>

namespace firesteel::cli {

/// Where Firesteel differs on purpose from the operators that take the same documents.
[[nodiscard]] std::string run_differences();

}  // namespace firesteel::cli
