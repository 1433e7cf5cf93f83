#pragma once
/// Which files of this machine a submission uploads (BasicDriverFeatureStep,
/// DriverCommandFeatureStep and KubernetesUtils.isLocalAndResolvable).

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// A file of this machine, which the driver could not read: no scheme, or file:.
[[nodiscard]] bool is_uploaded(std::string_view uri);

/// The properties whose lists name files to upload, in Spark's order; none when that step is
/// excluded.
[[nodiscard]] std::span<const std::string_view> uploaded_lists(const SubmissionSpec& spec);

/// Whether the application itself is uploaded; a jar is one of spark.jars.
[[nodiscard]] bool uploads_application(const SubmissionSpec& spec);

/// Whether the application itself travels in the ConfigMap when files do (carried_files.h).
[[nodiscard]] bool carries_application(const SubmissionSpec& spec);

/// The files of this machine that a submission names, by its lists and its application; none if
/// they travel in the ConfigMap.
[[nodiscard]] std::vector<std::string> files_to_upload(const SubmissionSpec& spec);

/// Throws Error kInput when a file to upload does not exist, and kUsage when something must be
/// uploaded and there is no spark.kubernetes.file.upload.path; never if files travel in
/// the ConfigMap.
void require_upload_path(const SubmissionSpec& spec);

}  // namespace firesteel::conf
