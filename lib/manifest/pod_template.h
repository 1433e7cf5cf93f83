#pragma once
/// The user's pod template as the pod to begin with.  Mirrors KubernetesUtils.loadPodFromTemplate
/// and selectSparkContainer.

#include "firesteel/submission_spec.h"
#include "manifest/driver.h"

namespace firesteel::manifest {

/// A driver with the template's pod and, apart from it, the container that becomes the driver's.
/// Throws Error kUsage for a template that is not a pod.
[[nodiscard]] Driver driver_from_template(const PodTemplate& pod_template);

/// A driver of nothing.
[[nodiscard]] Driver empty_driver();

}  // namespace firesteel::manifest
