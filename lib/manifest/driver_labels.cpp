#include "manifest/driver_labels.h"

#include <map>
#include <string>

#include <fmt/format.h>

#include "conf/profile.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "manifest/names.h"
#include "manifest/placeholders.h"

namespace firesteel::manifest {

std::map<std::string, std::string> driver_labels(const SubmissionSpec& spec,
                                                 const Identity& identity) {
  const std::map<std::string, std::string> own = {
      {"spark-version", spec.spark_version.text},
      {"spark-app-selector", identity.app_id},
      {"spark-app-name", app_name_label(spec.app_name.value)},
      {"spark-role", "driver"}};
  std::map<std::string, std::string> labels = own;
  for (const auto& [key, value] : spec.labels) {
    if (own.contains(key)) {
      throw Error(
          ErrorKind::kUsage,
          fmt::format("Label with key {} is not allowed as it is reserved for Spark bookkeeping "
                      "operations.",
                      key),
          fmt::format("remove spark.kubernetes.driver.label.{}, or use another name", key));
    }
    labels[key] = spec.spark_version.has(Feature::kLabelPlaceholders)
                      ? with_ids(value, identity.app_id)
                      : value;
  }
  return labels;
}

}  // namespace firesteel::manifest
