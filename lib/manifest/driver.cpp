#include "manifest/driver.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "conf/profile.h"
#include "firesteel/submission_spec.h"

namespace firesteel::manifest {

void Driver::add_environment(std::string_view name, std::string_view value) {
  container["env"].push_back({{"name", name}, {"value", value}});
}

void Driver::add_environment_from(std::string_view name, Json source) {
  container["env"].push_back({{"name", name}, {"valueFrom", std::move(source)}});
}

void Driver::add_mount(std::string_view volume, std::string_view path) {
  container["volumeMounts"].push_back({{"name", volume}, {"mountPath", path}});
}

void Driver::add_volume(std::string_view name, std::string_view type, Json source) {
  Json volume;
  volume["name"] = name;
  volume[std::string(type)] = std::move(source);
  pod["spec"]["volumes"].push_back(std::move(volume));
}

const Json& elements_of(const Json& object, const char* name) {
  static const Json none = Json::array();
  const auto found = object.find(name);
  return found == object.end() ? none : *found;
}

Json named_object(std::string_view api_version, std::string_view kind, std::string_view name) {
  return {{"apiVersion", api_version}, {"kind", kind}, {"metadata", {{"name", name}}}};
}

Json config_map(const SubmissionSpec& spec, std::string_view name,
                const std::vector<InlineFile>& files) {
  Json map = named_object("v1", "ConfigMap", name);
  if (spec.spark_version.has(Feature::kImmutableConfigMaps)) {
    map["immutable"] = true;
  }
  map["data"] = Json::object();
  for (const InlineFile& file : files) {
    map["data"][file.name] = file.content;
  }
  return map;
}

Json secret(const SubmissionSpec& spec, std::string_view name,
            const std::vector<InlineFile>& files) {
  Json object = named_object("v1", "Secret", name);
  if (spec.spark_version.has(Feature::kImmutableConfigMaps)) {
    object["immutable"] = true;
  }
  object["data"] = Json::object();
  for (const InlineFile& file : files) {
    object["data"][file.name] = base::base64_encode(file.content);
  }
  return object;
}

Json text_map(const std::map<std::string, std::string>& texts) {
  Json object = Json::object();
  merge_texts(object, texts);
  return object;
}

void merge_texts(Json& object, const std::map<std::string, std::string>& texts) {
  for (const auto& [key, value] : texts) {
    object[key] = value;
  }
}

}  // namespace firesteel::manifest
