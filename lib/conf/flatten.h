#pragma once
/// Turns the merged settings into the flat configuration that Spark's client uses and sends to the
/// driver.  Mirrors SparkSubmit.prepareSubmitEnvironment for Kubernetes in cluster mode.

#include <string>

#include "conf/merge.h"
#include "firesteel/environment.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The primary resource as a URI; "spark-internal" is kept.
[[nodiscard]] std::string resolved_resource(const std::string& resource,
                                            const Environment& environment);
/// Decided by the suffix.
[[nodiscard]] ResourceType type_of_resource(const std::string& resource);

/// Sets properties, app_name, primary_resource, resource_type and main_class of `spec`; reads the
/// jar's manifest if no main class is given.  `merged` loses its properties to `spec`.  Throws
/// Error kUsage.
void flatten(const Sources& sources, Merged& merged, const Environment& environment,
             SubmissionSpec& spec);

}  // namespace firesteel::conf
