#pragma once
/// Warnings about settings that Spark accepts silently and that cause problems later
/// (spark-submit.md §7).  They do not change the submission.

#include "conf/reader.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// Adds to `spec.warnings`.  Call when the rest of `spec` is complete.
void warn_of_traps(const ConfReader& reader, SubmissionSpec& spec);

}  // namespace firesteel::conf
