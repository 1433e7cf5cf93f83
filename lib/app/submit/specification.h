#pragma once
/// Compares what two submissions ask for.

#include <string>

#include "firesteel/submission_spec.h"

namespace firesteel::app {

/// A digest of what `spec` asks for: the application, its arguments, properties, templates and
/// configuration files.  Equal for submissions with the same command line and files; it does not
/// depend on the API server that is used.
[[nodiscard]] std::string specification_digest(const SubmissionSpec& spec);

}  // namespace firesteel::app
