#include "kube/objects/object_ref.h"

#include <nlohmann/json.hpp>

#include "json/fields.h"

namespace firesteel::kube {

ObjectRef ref_of(const ApiKind& kind, const nlohmann::json& object) {
  return {.kind = kind,
          .object_namespace = json::text_at(object, {"metadata", "namespace"}),
          .name = json::text_at(object, {"metadata", "name"}),
          .uid = json::text_at(object, {"metadata", "uid"})};
}

}  // namespace firesteel::kube
