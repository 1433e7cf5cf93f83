#pragma once
/// Derives the version of Spark from the name of an image.

#include <optional>
#include <string_view>

#include "conf/profile.h"

namespace firesteel::conf {

/// Reads the tag of an image named spark, pyspark or spark-py, "spark-3.5.1" in the name or the tag
/// of any image, and the release of Amazon EMR.  A tag with only a line ("3.5") means the release
/// recorded for that line.  Returns nothing if the name is ambiguous or the version has no profile:
/// a wrong version is worse than an unknown one.
[[nodiscard]] std::optional<Release> version_in_image(std::string_view image);

}  // namespace firesteel::conf
