#pragma once
/// Reads the user's pod templates as the initial pod.  Mirrors KubernetesUtils.loadPodFromTemplate
/// and selectSparkContainer.

#include "firesteel/submission_spec.h"
#include "manifest/driver.h"

namespace firesteel::manifest {

/// A driver with the pod of the spec's driver templates (at least one; later ones are merged over
/// earlier ones) and, separately, the container that becomes the driver container.  Throws Error
/// kUsage for a template that is not a pod, or is of another kind.
[[nodiscard]] Driver driver_from_templates(const SubmissionSpec& spec);

/// Throws Error kUsage if the template is an object of another kind.  For the executors' template,
/// which only the driver reads.
void check_template_kind(const PodTemplate& pod_template, const SparkVersion& version);

/// A driver without a template.
[[nodiscard]] Driver empty_driver();

}  // namespace firesteel::manifest
