#include "driver/submission_objects.h"

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/labels.h"
#include "json/fields.h"

namespace firesteel::driver {

using Json = nlohmann::json;

std::string submission_of(const Json& object) {
  return json::text_at(object, {"metadata", "labels", kSubmissionLabel});
}

std::string run_of(const Json& object) {
  return json::text_at(object, {"metadata", "annotations", kRunAnnotation});
}

bool has_owner(const Json& object) {
  const Json& owners = json::field_at(object, {"metadata", "ownerReferences"});
  return owners.is_array() && !owners.empty();
}

bool is_named_claim(std::string_view kind, const Json& object) {
  return kind == "PersistentVolumeClaim" &&
         json::text_at(object, {"metadata", "annotations", kOnDemandAnnotation}) != "true";
}

}  // namespace firesteel::driver
