#include "conf/feature_steps.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "conf/profile.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

bool is_excluded(const SubmissionSpec& spec, std::string_view class_name) {
  return spec.spark_version.has(Feature::kExcludedSteps) &&
         std::ranges::any_of(spec.excluded_steps, [&](const std::string& step) {
           return step.starts_with(kFeatureStepPackage) &&
                  step.substr(kFeatureStepPackage.size()) == class_name;
         });
}

}  // namespace firesteel::conf
