#pragma once
/// {{APP_ID}}, {{EXECUTOR_ID}} and {{SPARK_VERSION}} in values, as far as the version of Spark
/// knows them.  Mirrors util.Utils.substituteAppNExecIds and substituteSparkVersion.

#include <string>
#include <string_view>

#include "firesteel/submission_spec.h"

namespace firesteel::manifest {

/// {{APP_ID}} becomes `app_id`; {{EXECUTOR_ID}} becomes nothing, as this is the driver.
[[nodiscard]] std::string with_ids(std::string_view text, std::string_view app_id);
/// {{SPARK_VERSION}} becomes the version, from 4.1 on.
[[nodiscard]] std::string with_version(std::string_view text, const SparkVersion& version);

}  // namespace firesteel::manifest
