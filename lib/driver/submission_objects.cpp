#include "driver/submission_objects.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/labels.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

}  // namespace

std::string submission_of(const Json& object) {
  return json::label_of(object, kSubmissionLabel);
}

std::string run_of(const Json& object) {
  return json::annotation_of(object, kRunAnnotation);
}

bool has_owner(const Json& object) {
  const Json& owners = json::field_at(object, {"metadata", "ownerReferences"});
  return owners.is_array() && !owners.empty();
}

bool is_owned_by(const Json& object, std::string_view uid) {
  const Json& owners = json::field_at(object, {"metadata", "ownerReferences"});
  return std::ranges::any_of(
      owners, [uid](const Json& owner) { return json::text_at(owner, {"uid"}) == uid; });
}

bool is_named_claim(std::string_view kind, const Json& object) {
  return kind == "PersistentVolumeClaim" &&
         json::annotation_of(object, kOnDemandAnnotation) != "true";
}

}  // namespace firesteel::driver
