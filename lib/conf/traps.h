#pragma once
/// Warnings about settings that Spark accepts silently and that cause problems later
/// (spark-submit.md §7).  They do not change the submission.

#include <vector>

#include "conf/reader.h"
#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// `spec` is complete.
void warn_of_traps(const ConfReader& reader, const SubmissionSpec& spec,
                   std::vector<Remark>& remarks);

}  // namespace firesteel::conf
