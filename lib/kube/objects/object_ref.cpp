#include "kube/objects/object_ref.h"

#include <nlohmann/json.hpp>

#include "json/metadata.h"

namespace firesteel::kube {

ObjectRef ref_of(const ApiKind& kind, const nlohmann::json& object) {
  return {.kind = kind,
          .object_namespace = json::namespace_of(object),
          .name = json::name_of(object),
          .uid = json::uid_of(object)};
}

}  // namespace firesteel::kube
