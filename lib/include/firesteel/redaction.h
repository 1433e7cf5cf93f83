#pragma once
/// What may be printed of a submission: values that look like secrets are replaced.

#include <map>
#include <string>
#include <vector>

#include "firesteel/submission_spec.h"

namespace firesteel {

/// The spec's properties, each value replaced by "*********(redacted)" when it or its key looks
/// like a secret by the spec's spark.redaction.regex (Spark's default when it has none).
[[nodiscard]] std::map<std::string, std::string> printable_properties(const SubmissionSpec& spec);

/// The application's arguments, likewise; the word after one that looks like a secret's name
/// ("--password") is replaced too.
[[nodiscard]] std::vector<std::string> printable_arguments(const SubmissionSpec& spec);

}  // namespace firesteel
