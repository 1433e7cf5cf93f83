#include "manifest/driver_labels.h"

#include <map>
#include <string>

#include "conf/profile.h"
#include "firesteel/labels.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "manifest/names.h"
#include "manifest/placeholders.h"

namespace firesteel::manifest {

std::map<std::string, std::string> driver_labels(const SubmissionSpec& spec,
                                                 const ObjectNames& identity) {
  // conf refuses the user's labels with these names.
  std::map<std::string, std::string> labels = {{std::string(kAppIdLabel), identity.app_id},
                                               {std::string(kRoleLabel), std::string(kDriverRole)}};
  if (spec.spark_version.has(Feature::kAppLabels)) {
    labels.emplace(kSparkVersionLabel, spec.spark_version.text);
    labels.emplace(kAppNameLabel, app_name_label(spec.app_name.value));
  }
  for (const auto& [key, value] : spec.labels) {
    labels[key] = spec.spark_version.has(Feature::kLabelPlaceholders)
                      ? with_ids(value, identity.app_id)
                      : value;
  }
  return labels;
}

}  // namespace firesteel::manifest
