#include "json/metadata.h"

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "json/fields.h"

namespace firesteel::json {

namespace {

std::string metadata_of(const nlohmann::json& object, std::string_view field) {
  return text_at(object, {"metadata", field});
}

}  // namespace

std::string name_of(const nlohmann::json& object) {
  return metadata_of(object, "name");
}

std::string namespace_of(const nlohmann::json& object) {
  return metadata_of(object, "namespace");
}

std::string uid_of(const nlohmann::json& object) {
  return metadata_of(object, "uid");
}

std::string version_of(const nlohmann::json& object) {
  return metadata_of(object, "resourceVersion");
}

std::string creation_time_of(const nlohmann::json& object) {
  return metadata_of(object, "creationTimestamp");
}

std::string deletion_time_of(const nlohmann::json& object) {
  return metadata_of(object, "deletionTimestamp");
}

std::string label_of(const nlohmann::json& object, std::string_view key) {
  return text_at(object, {"metadata", "labels", key});
}

std::string annotation_of(const nlohmann::json& object, std::string_view key) {
  return text_at(object, {"metadata", "annotations", key});
}

bool has_ended(const nlohmann::json& pod) {
  const std::string phase = text_at(pod, {"status", "phase"});
  return phase == "Succeeded" || phase == "Failed";
}

std::string next_page_of(const nlohmann::json& list) {
  return metadata_of(list, "continue");
}

}  // namespace firesteel::json
