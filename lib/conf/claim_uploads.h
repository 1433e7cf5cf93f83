#pragma once
/// Uploads to a claim, spark.kubernetes.file.upload.path=pvc://CLAIM/PATH: how the driver finds the
/// files there.

#include <optional>
#include <string>
#include <string_view>

#include "conf/reader.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// Where the driver mounts a claim that no setting mounts, and the name of that volume.
inline constexpr std::string_view kClaimMountPath = "/opt/firesteel/uploads";
inline constexpr std::string_view kClaimVolume = "firesteel-uploads";

/// A folder or file on a claim.
struct ClaimPath {
  std::string claim;
  std::string path;  ///< in the claim, without a slash at either end; may be empty
};

/// Nothing unless the scheme is pvc.  Throws Error kUsage for a claim or path that cannot be.
[[nodiscard]] std::optional<ClaimPath> parse_claim_path(std::string_view uri);

/// Adds the settings of a driver volume if something is uploaded to a claim that the driver does
/// not mount.  Executors get those files from the driver: on most clusters, only the pods of one
/// node can mount a claim together.  Throws Error kUsage if the driver cannot have volumes.
void mount_upload_claim(const ConfReader& reader, SubmissionSpec& spec);

/// Who reads an uploaded file.
enum class ClaimFileUse {
  kApplication,  ///< the driver, as its application
  kJar,          ///< the driver and its executors
  kOther,        ///< the driver hands it to the executors
};

/// The URI by which the driver reads `file`.  local: for a jar whose claim the executors mount at
/// the same path; file: for what the driver hands to them.  `spec` has the volumes of
/// mount_upload_claim().
[[nodiscard]] std::string claim_file_uri(const SubmissionSpec& spec, const ClaimPath& file,
                                         ClaimFileUse use);

}  // namespace firesteel::conf
