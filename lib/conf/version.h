#pragma once
/// Selects the version of Spark to behave like (promise 1 of lib/promises.md).

#include <optional>
#include <string_view>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/spark_version.h"

namespace firesteel::conf {

/// From --spark-version, FIRESTEEL_SPARK_VERSION or SPARK_HOME; nothing if none of them is set, so
/// that the image decides.  Throws Error kUsage if there is no profile for a requested version. For
/// a SPARK_HOME of another version, uses the nearest profile and adds a warning.
[[nodiscard]] std::optional<SparkVersion> version_before_image(const Sources& sources,
                                                               const Environment& environment,
                                                               std::vector<Remark>& remarks);

/// From the name of the image (image_version.h), else the newest version, with a warning.
[[nodiscard]] SparkVersion version_of_image(std::string_view image, std::vector<Remark>& remarks);

}  // namespace firesteel::conf
