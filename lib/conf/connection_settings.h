#pragma once
/// Reads the connection settings from the keys that spark-submit itself uses
/// (spark.kubernetes.authenticate.submission.*, spark.kubernetes.context, …).

#include "conf/reader.h"
#include "firesteel/arguments.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// Throws Error kUsage for invalid or conflicting values.
[[nodiscard]] ConnectionSettings read_connection(const SubmissionRequest& request,
                                                 const ConfReader& reader);

}  // namespace firesteel::conf
