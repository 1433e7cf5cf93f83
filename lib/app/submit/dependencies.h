#pragma once
/// Local dependencies of a submission: which files to upload, their targets, and the configuration
/// after the upload (spark.kubernetes.file.upload.path).
/// Mirrors KubernetesUtils.uploadAndTransformFileUris and renameMainAppResource.

#include <string>
#include <vector>

#include "firesteel/host.h"
#include "firesteel/submission_spec.h"
#include "storage/store.h"

namespace firesteel::app {

using Upload = storage::Upload;

/// How the driver and its executors get a file of this machine.
struct FileRoute {
  /// kSame: they read it where the driver does.
  enum class Executors { kNone, kFromDriver, kSame };

  std::string source;  ///< the local path
  std::string target;  ///< of the upload; empty: it travels in the ConfigMap
  bool content_named = false;
  std::string read_from;  ///< URI, by the driver
  Executors executors = Executors::kNone;
};

/// For people: "file job.py: this machine uploads it to …; the driver reads it there".
[[nodiscard]] std::string route_text(const FileRoute& route);

struct UploadPlan {
  SubmissionSpec spec;            ///< names every file as if its upload were done
  std::vector<Upload> uploads;    ///< in the order to do them
  std::vector<FileRoute> routes;  ///< one for each place where a file is named
};

/// Copies nothing; files that travel in the ConfigMap are named as the driver finds them.  `spec`
/// has an upload path if there is something to upload (conf/uploads.h).  Reads all of each file
/// that is named by its content.  Throws Error kUpload if there is no store for that path or such a
/// file cannot be read, and InterruptedError.
[[nodiscard]] UploadPlan plan_uploads(SubmissionSpec spec, Host host);

}  // namespace firesteel::app
