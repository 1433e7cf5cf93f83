#pragma once
/// Which version of Spark to behave like (design.md, promise 1).

#include <optional>
#include <string_view>
#include <vector>

#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// From --spark-version, FIRESTEEL_SPARK_VERSION or SPARK_HOME; nothing when none of them says, and
/// the image may decide.  Throws Error kUsage for a version asked for that has no profile.  A
/// SPARK_HOME of another version gets the nearest profile and a warning.
[[nodiscard]] std::optional<SparkVersion> version_before_image(const SubmissionRequest& request,
                                                               const Environment& environment,
                                                               std::vector<Warning>& warnings);

/// By the tag of an image called spark or pyspark, else the newest.
[[nodiscard]] SparkVersion version_of_image(std::string_view image);

}  // namespace firesteel::conf
