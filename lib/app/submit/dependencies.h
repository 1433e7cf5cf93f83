#pragma once
/// Local dependencies of a submission: which files to upload, their targets, and the configuration
/// after the upload (spark.kubernetes.file.upload.path).
/// Mirrors KubernetesUtils.uploadAndTransformFileUris and renameMainAppResource.

#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "firesteel/submission_spec.h"
#include "http/task.h"
#include "storage/store.h"

namespace firesteel::app {

struct Upload {
  std::string source;  ///< a local path
  std::string target;  ///< URI or path: spark.kubernetes.file.upload.path, a fresh directory, name
};

struct UploadPlan {
  SubmissionSpec spec;          ///< names every file as if its upload were done
  std::vector<Upload> uploads;  ///< in the order to do them
};

/// Copies nothing; files that travel in the ConfigMap are named as the driver finds them.  `spec`
/// has an upload path if there is something to upload (conf/uploads.h). Throws Error kUpload if
/// there is no store for that path.
[[nodiscard]] UploadPlan plan_uploads(SubmissionSpec spec, RandomSource& random);

/// Uploads files one after the other, a piece in each turn.
class Uploading final : public http::Task {
 public:
  Uploading(std::vector<Upload> uploads, Host host);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// True if all files were uploaded, or one could not be.
  [[nodiscard]] bool done() const override { return finished_ == uploads_.size(); }
  /// Ends it, and deletes the files that were already uploaded.
  void cancel();
  /// Throws Error kUpload if a file could not be uploaded; then those before it have been deleted.
  void check() const;

 private:
  std::vector<Upload> uploads_;
  Host host_;
  std::size_t finished_ = 0;
  std::unique_ptr<storage::Copy> copy_;  ///< of the next file
  std::exception_ptr failure_;
};

/// Deletes all uploads, after a later failure.  Logs a warning for each that cannot be deleted.
void remove_uploads(const std::vector<Upload>& uploads, LogSink& log);

}  // namespace firesteel::app
