#pragma once
/// What a submission was understood to be: --verbose as Spark prints it, --explain with origins.

#include <vector>

#include "cli/visible_text.h"
#include "firesteel/arguments.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

/// Spark's --verbose (deploy.SparkSubmitArguments.toString, SparkSubmit.runMain), secrets replaced.
[[nodiscard]] VisibleText verbose_text(const ResolvedSubmission& submission,
                                       const SparkArguments& arguments);

/// One line a property and one a part of the pods: what it is (secrets replaced), what made
/// it.  Ends with a line end.
[[nodiscard]] VisibleText explain_text(const SubmissionSpec& spec,
                                       const std::vector<PodPart>& parts);

}  // namespace firesteel::cli
