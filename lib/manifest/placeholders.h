#pragma once
/// Replaces {{APP_ID}}, {{EXECUTOR_ID}} and {{SPARK_VERSION}} in values, if the version of Spark
/// does.  Mirrors util.Utils.substituteAppNExecIds and substituteSparkVersion.

#include <string>
#include <string_view>

#include "firesteel/spark_version.h"

namespace firesteel::manifest {

/// Replaces {{APP_ID}} with `app_id` and, because this is the driver, {{EXECUTOR_ID}} with nothing.
[[nodiscard]] std::string with_ids(std::string_view text, std::string_view app_id);
/// {{SPARK_VERSION}} becomes the version, from 4.1 on.
[[nodiscard]] std::string with_version(std::string_view text, const SparkVersion& version);

}  // namespace firesteel::manifest
