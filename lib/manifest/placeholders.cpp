#include "manifest/placeholders.h"

#include <string>
#include <string_view>

#include "base/text.h"
#include "conf/profile.h"
#include "firesteel/submission_spec.h"

namespace firesteel::manifest {

std::string with_ids(std::string_view text, std::string_view app_id) {
  return base::replace_all(base::replace_all(text, "{{APP_ID}}", app_id), "{{EXECUTOR_ID}}", "");
}

std::string with_version(std::string_view text, const SparkVersion& version) {
  return version.has(Feature::kVersionPlaceholder)
             ? base::replace_all(text, "{{SPARK_VERSION}}", version.text)
             : std::string(text);
}

}  // namespace firesteel::manifest
