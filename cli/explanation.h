#pragma once
/// What a submission was understood to be: --verbose as Spark prints it, --explain with origins.

#include <string>

#include "firesteel/arguments.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

/// Spark's --verbose (deploy.SparkSubmitArguments.toString, SparkSubmit.runMain), secrets replaced.
[[nodiscard]] std::string verbose_text(const SubmissionSpec& spec, const SparkArguments& arguments);

/// One line a property: key, value (secrets replaced), origin.  Ends with a line end.
[[nodiscard]] std::string explain_text(const SubmissionSpec& spec);

}  // namespace firesteel::cli
