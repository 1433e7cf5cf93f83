#include "driver/recorded_uploads.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/submission_objects.h"
#include "json/metadata.h"
#include "json/parse.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

bool is_uuid(std::string_view text) {
  constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return std::ranges::equal(text, kForm, [](char c, char form) {
    return form == '-' ? c == '-'
                       : std::string_view("0123456789abcdef").find(c) != std::string_view::npos;
  });
}

bool is_upload(std::string_view uri) {
  const std::vector<std::string_view> parts = base::split(uri, '/');
  if (parts.size() < 2 || std::ranges::find(parts, "..") != parts.end()) {
    return false;
  }
  const std::string_view name = parts.back();
  const std::string_view directory = parts[parts.size() - 2];
  return !name.empty() && name != "." && directory.starts_with(kUploadDirectory) &&
         is_uuid(directory.substr(kUploadDirectory.size()));
}

}  // namespace

std::vector<std::string> uploads_of(const Json& pod) {
  std::vector<std::string> uris;
  if (submission_of(pod).empty()) {
    return uris;
  }
  const Json list = json::parse(json::annotation_of(pod, kUploadsAnnotation));
  if (!list.is_array()) {
    return uris;
  }
  for (const Json& uri : list) {
    if (const auto* text = uri.get_ptr<const std::string*>(); text != nullptr && is_upload(*text)) {
      uris.push_back(*text);
    }
  }
  return uris;
}

}  // namespace firesteel::driver
