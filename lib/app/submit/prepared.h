#pragma once
/// Everything that is prepared before the first request about a submission.

#include <functional>
#include <vector>

#include "app/submit/dependencies.h"
#include "firesteel/application.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"

namespace firesteel::app {

struct PreparedSubmission {
  SubmissionSpec spec;          ///< names every dependency as if its upload were done
  std::vector<Upload> uploads;  ///< in the order to do them
  std::vector<FileRoute> routes;
  manifest::ObjectNames identity;
  manifest::Manifest objects;
  Application application;
};

/// `spec` is complete except for what an upload changes.  Sends and uploads nothing.  Logs the
/// warnings about the objects; throws Error kUsage for --strict if there are any.
[[nodiscard]] PreparedSubmission prepare_submission(SubmissionSpec spec,
                                                    const Diagnostics& diagnostics, Host host);

/// The same with other names of the objects.
using NamesOf = std::function<manifest::ObjectNames(const SubmissionSpec&)>;
[[nodiscard]] PreparedSubmission prepare_submission(SubmissionSpec spec,
                                                    const Diagnostics& diagnostics, Host host,
                                                    const NamesOf& names_of);

/// Logs the remarks of one severity.
void log_remarks(const std::vector<Remark>& remarks, Remark::Severity severity, LogSink& log);

}  // namespace firesteel::app
