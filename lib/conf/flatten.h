#pragma once
/// The merged arguments become the flat configuration that Spark's client sees and that travels to
/// the driver.  Mirrors SparkSubmit.prepareSubmitEnvironment for Kubernetes in cluster mode.

#include <string>

#include "conf/merge.h"
#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The primary resource as a URI; "spark-internal" stays.
[[nodiscard]] std::string resolved_resource(const std::string& resource,
                                            const Environment& environment);
/// By its suffix only.
[[nodiscard]] ResourceType type_of_resource(const std::string& resource);

/// Fills properties, app_name, primary_resource, resource_type and main_class of `spec`; reads the
/// jar's manifest when there is no --class.  Throws Error kUsage.
void flatten(const SparkArguments& arguments, const Merged& merged, const Environment& environment,
             SubmissionSpec& spec);

}  // namespace firesteel::conf
