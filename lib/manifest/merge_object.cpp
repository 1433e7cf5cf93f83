#include "manifest/merge_object.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "manifest/model.h"

namespace firesteel::manifest {

namespace {

using Json = nlohmann::json;

/// x-kubernetes-patch-merge-key of the API's schema; null: such lists are replaced.
const char* merge_key(Type entry) {
  switch (entry) {
    case Type::kContainer:
    case Type::kEphemeralContainer:
    case Type::kEnvVar:
    case Type::kVolume:
    case Type::kLocalObjectReference:
      return "name";
    case Type::kVolumeMount:
      return "mountPath";
    case Type::kVolumeDevice:
      return "devicePath";
    case Type::kContainerPort:
      return "containerPort";
    case Type::kHostAlias:
      return "ip";
    case Type::kTopologySpreadConstraint:
      return "topologyKey";
    default:
      return nullptr;
  }
}

void merge_list(Json& target, const Json& patch, Type entry_type, const std::string& key) {
  for (const Json& entry : patch) {
    const auto same = std::ranges::find_if(target, [&](const Json& other) {
      return entry.contains(key) && other.contains(key) && other.at(key) == entry.at(key);
    });
    if (same == target.end()) {
      target.push_back(entry);
    } else {
      merge_object(*same, entry, entry_type);
    }
  }
}

}  // namespace

void merge_object(Json& target, const Json& patch, Type object) {
  for (const auto& [name, value] : patch.items()) {
    const Field* const field = find_field(object, name);
    Json& member = target[name];
    if (field == nullptr || member.is_null()) {
      member = value;
    } else if (field->shape == Shape::kMap) {
      member.update(value);
    } else if (field->shape == Shape::kList && merge_key(field->type) != nullptr) {
      merge_list(member, value, field->type, merge_key(field->type));
    } else if (field->shape == Shape::kOne && is_object(field->type)) {
      merge_object(member, value, field->type);
    } else {
      member = value;
    }
  }
}

}  // namespace firesteel::manifest
