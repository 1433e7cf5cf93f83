#pragma once
/// Which version of Spark to behave like (design.md, promise 1).

#include <string_view>
#include <vector>

#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The newest version there is a profile for: used when nothing says which is wanted.
inline constexpr std::string_view kNewestVersion = "4.3.0";

/// --spark-version, FIRESTEEL_SPARK_VERSION, SPARK_HOME, or else nothing yet: `text` is empty and
/// the image may decide.  Throws Error kUsage for a version asked for that has no profile.  A
/// SPARK_HOME of another version gets the nearest profile and a warning.
[[nodiscard]] SparkVersion version_before_image(const SubmissionRequest& request,
                                                const Environment& environment,
                                                std::vector<Warning>& warnings);

/// By the tag of an image called spark or pyspark, else the newest.
[[nodiscard]] SparkVersion version_of_image(std::string_view image);

}  // namespace firesteel::conf
