#pragma once
/// The printable parts of a submission, with values that look like secrets redacted.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/submission_spec.h"

namespace firesteel {

/// The spec's properties, with a value replaced by "*********(redacted)" if it or its key matches
/// the spec's spark.redaction.regex (or Spark's default).  The URL of a pod template has no user,
/// password and query.
[[nodiscard]] std::map<std::string, std::string> printable_properties(const SubmissionSpec& spec);

/// The application's arguments, redacted likewise; the argument after one that looks like the name
/// of a secret ("--password") is redacted too.
[[nodiscard]] std::vector<std::string> printable_arguments(const SubmissionSpec& spec);

/// `value`, or the replacement when it or its `name` looks like a secret.
[[nodiscard]] std::string printable_value(const SubmissionSpec& spec, std::string_view name,
                                          std::string_view value);

}  // namespace firesteel
