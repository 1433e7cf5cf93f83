#pragma once
/// Warnings about settings that Spark takes without a word and that hurt their user later
/// (spark-submit.md §7).  The submission stays Spark's.

#include "conf/reader.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// Adds to `spec.warnings`; everything else of `spec` is filled.
void warn_of_traps(const ConfReader& reader, SubmissionSpec& spec);

}  // namespace firesteel::conf
