#pragma once
/// Warnings about settings that Spark accepts silently and that cause problems later.
/// They do not change the submission; tests/traps.md lists them.

#include <vector>

#include "conf/reader.h"
#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// `spec` is complete.
void warn_of_traps(const ConfReader& reader, const SubmissionSpec& spec,
                   const Environment& environment, std::vector<Remark>& remarks);

}  // namespace firesteel::conf
