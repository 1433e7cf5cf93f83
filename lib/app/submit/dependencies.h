#pragma once
/// Local dependencies of a submission: which files to upload, their targets, and the configuration
/// after the upload (spark.kubernetes.file.upload.path).
/// Mirrors KubernetesUtils.uploadAndTransformFileUris and renameMainAppResource.

#include <string>
#include <vector>

#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "firesteel/submission_spec.h"

namespace firesteel::app {

struct Upload {
  std::string source;  ///< a local path
  std::string target;  ///< URI or path: spark.kubernetes.file.upload.path, a fresh directory, name
};

struct UploadPlan {
  SubmissionSpec spec;          ///< names every file as if its upload were done
  std::vector<Upload> uploads;  ///< in the order to do them
};

/// Copies nothing.  `spec` has an upload path if there is something to upload (conf/uploads.h).
/// Throws Error kUpload if there is no store for that path.
[[nodiscard]] UploadPlan plan_uploads(SubmissionSpec spec, RandomSource& random);

/// Uploads all files; false if a signal arrived meanwhile.  Throws Error kUpload.  After a failure
/// or a signal, the files that were already uploaded have been deleted.
[[nodiscard]] bool upload_all(const std::vector<Upload>& uploads, Host host);

/// Deletes all uploads, after a later failure.  Logs a warning for each that cannot be deleted.
void remove_uploads(const std::vector<Upload>& uploads, LogSink& log);

}  // namespace firesteel::app
