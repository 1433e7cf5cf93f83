#pragma once
/// Local dependencies of a submission: which files to upload, their targets, and the configuration
/// after the upload (spark.kubernetes.file.upload.path).
/// Mirrors KubernetesUtils.uploadAndTransformFileUris and renameMainAppResource.

#include <string_view>
#include <vector>

#include "firesteel/random_source.h"
#include "firesteel/submission_spec.h"
#include "storage/store.h"

namespace firesteel::app {

using Upload = storage::Upload;

/// Annotation, on driver pods: the URIs of the files that were uploaded for this submission alone,
/// as a JSON array.
inline constexpr std::string_view kUploadsAnnotation = "firesteel/uploads";

struct UploadPlan {
  SubmissionSpec spec;          ///< names every file as if its upload were done
  std::vector<Upload> uploads;  ///< in the order to do them
};

/// Copies nothing; files that travel in the ConfigMap are named as the driver finds them.  `spec`
/// has an upload path if there is something to upload (conf/uploads.h). Throws Error kUpload if
/// there is no store for that path.
[[nodiscard]] UploadPlan plan_uploads(SubmissionSpec spec, RandomSource& random);

}  // namespace firesteel::app
