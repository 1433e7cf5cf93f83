#pragma once
/// spark.kubernetes.{driver,executor}.volumes.TYPE.NAME.*, and extended resources.
/// Mirrors deploy.k8s.KubernetesVolumeUtils and resource.ResourceUtils.

#include <string>
#include <vector>

#include "conf/reader.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The volumes under `prefix` ("spark.kubernetes.driver.volumes."), by type and name.  Throws Error
/// kUsage for an unknown type, a missing option or an invalid value.
[[nodiscard]] std::vector<Volume> parse_volumes(const ConfReader& reader, const std::string& prefix,
                                                const SparkVersion& version);

/// Throws Error kUsage if two volumes have the same mount path (MountVolumesFeatureStep).
void require_distinct_mount_paths(const std::vector<Volume>& volumes);

/// spark.driver.resource.NAME.*; resources with amount 0 are left out.
[[nodiscard]] std::vector<ExtendedResource> parse_driver_resources(const ConfReader& reader);

}  // namespace firesteel::conf
