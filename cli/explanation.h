#pragma once
/// What a submission was understood to be: --verbose as Spark prints it, --explain with origins.

#include <string>
#include <vector>

#include "firesteel/arguments.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

/// Spark's --verbose (deploy.SparkSubmitArguments.toString, SparkSubmit.runMain), secrets replaced.
[[nodiscard]] std::string verbose_text(const SubmissionSpec& spec, const SparkArguments& arguments);

/// One line a property and one a part of the driver pod: what it is (secrets replaced), what made
/// it.  Ends with a line end.
[[nodiscard]] std::string explain_text(const SubmissionSpec& spec,
                                       const std::vector<PodPart>& parts);

}  // namespace firesteel::cli
