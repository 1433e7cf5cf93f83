#pragma once
/// What someone who submits for the first time lacks, as commands to paste.

#include <string>

#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// "firesteel init … && firesteel submit …" for the application of `spec`, of which only the
/// properties and the application must be read; empty if the submission names a service account,
/// so that it is not the first.
[[nodiscard]] std::string first_job(const SubmissionSpec& spec);

}  // namespace firesteel::conf
