#pragma once
/// What Spark's driver will ask for when it creates executor pods, and which setting says so.
/// Mirrors features.BasicExecutorFeatureStep and resource.ResourceProfile of the default profile.

#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::conf {

/// Number, image, CPU and memory of the executors, as parts whose paths begin with "executor.".
/// Throws Error kUsage for a value that the driver would refuse.
[[nodiscard]] std::vector<PodPart> executor_parts(const SubmissionSpec& spec,
                                                  const Environment& environment);

/// Why the driver's memory is what it is: "2048 MiB of heap and 819 MiB of overhead (0.4 of the
/// heap, the factor for Python)".
[[nodiscard]] std::string driver_memory_text(const SubmissionSpec& spec);

}  // namespace firesteel::conf
