#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/render.h"
#include "firesteel/replace_file.h"
#include "firesteel/submit.h"
#include "json/parse.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

/// A name of a file on every system.
std::string file_stem(const RenderedObject& object) {
  std::string stem = base::lower(fmt::format("{}-{}", object.application, object.kind));
  for (char& c : stem) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    c = is_plain ? c : '-';
  }
  stem.erase(0, std::min(stem.find_first_not_of("-."), stem.size()));
  return stem;
}

}  // namespace

std::string manifests_of(const std::vector<RenderedObject>& objects, ManifestFormat format) {
  if (format == ManifestFormat::kJson) {
    Json items = Json::array();
    for (const RenderedObject& object : objects) {
      items.push_back(json::reread(object.json));
    }
    const Json list = {{"apiVersion", "v1"}, {"kind", "List"}, {"items", std::move(items)}};
    return list.dump(2) + "\n";
  }
  std::string documents;
  for (const RenderedObject& object : objects) {
    documents += "---\n" + yaml::write(json::reread(object.json));
  }
  return documents;
}

std::vector<RenderedFile> kustomization_of(const std::vector<RenderedObject>& objects) {
  std::vector<RenderedFile> files;
  std::map<std::string, std::size_t> seen;
  Json resources = Json::array();
  for (const RenderedObject& object : objects) {
    const std::string stem = file_stem(object);
    const std::size_t number = ++seen[stem];
    std::string name =
        number == 1 ? fmt::format("{}.yaml", stem) : fmt::format("{}-{}.yaml", stem, number);
    resources.push_back(name);
    files.push_back({.name = std::move(name), .text = yaml::write(json::reread(object.json))});
  }
  const Json kustomization = {{"apiVersion", "kustomize.config.k8s.io/v1beta1"},
                              {"kind", "Kustomization"},
                              {"resources", std::move(resources)}};
  files.push_back({.name = "kustomization.yaml",
                   .text = "# Rendered by firesteel render, which overwrites changes.\n" +
                           yaml::write(kustomization)});
  return files;
}

void write_folder(const std::string& folder, const std::vector<RenderedFile>& files) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw Error(ErrorKind::kInput,
                fmt::format("cannot create the folder {}: {}", folder, error.message()),
                "give a folder that you are allowed to write");
  }
  for (const RenderedFile& file : files) {
    put_file((std::filesystem::path(folder) / file.name).string(), file.text);
  }
}

}  // namespace firesteel
