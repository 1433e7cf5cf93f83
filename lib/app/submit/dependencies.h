#pragma once
/// Local dependencies of a submission: which files have to be uploaded, where to, and how the
/// configuration names them afterwards (spark.kubernetes.file.upload.path).
/// Mirrors KubernetesUtils.uploadAndTransformFileUris and renameMainAppResource.

#include <string>
#include <vector>

#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel::app {

struct Upload {
  std::string source;  ///< a local path
  std::string target;  ///< URI or path: spark.kubernetes.file.upload.path, a fresh directory, name
};

/// Rewrites `spec` as if the uploads had been done and returns them in the order to do them.
/// Copies nothing.  Throws Error kUsage when there is something to upload but nowhere to.
[[nodiscard]] std::vector<Upload> plan_uploads(SubmissionSpec& spec, RandomSource& random);

/// Does them; false when a signal came before all were done.  Throws Error kUpload.  What was
/// uploaded before a failure or a signal has been deleted then.
[[nodiscard]] bool upload_all(const std::vector<Upload>& uploads, Runtime runtime);

/// Takes all of them back, after a failure later on.  Warns about what cannot be deleted.
void remove_uploads(const std::vector<Upload>& uploads, LogSink& log);

}  // namespace firesteel::app
