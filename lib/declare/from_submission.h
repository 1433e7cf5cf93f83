#pragma once
/// The SparkApplication that says what a submission says.

#include <string>

#include "firesteel/submission_spec.h"

namespace firesteel::declare {

/// JSON.  Settings that have a field of their own are there, all others in sparkConf; settings that
/// sparkConf must not have are left out.
[[nodiscard]] std::string document_of(const SubmissionSpec& spec);

}  // namespace firesteel::declare
