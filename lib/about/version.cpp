#include "firesteel/version.h"

#include <algorithm>
#include <expat.h>
#include <string>
#include <vector>

#include <curl/curl.h>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <openssl/crypto.h>
#include <yaml.h>

namespace firesteel {

namespace {

constexpr bool kStatic = FIRESTEEL_STATIC_LIBRARIES != 0;

std::string text_of(const char* text) {
  return text == nullptr ? "" : text;
}

/// The libraries that libcurl brings.
void add_curl(std::vector<LinkedLibrary>& all) {
  const curl_version_info_data& curl = *curl_version_info(CURLVERSION_NOW);
  all.push_back({.name = "libcurl", .version = text_of(curl.version), .is_static = kStatic});
  all.push_back(
      {.name = "nghttp2", .version = text_of(curl.nghttp2_version), .is_static = kStatic});
  all.push_back({.name = "zlib", .version = text_of(curl.libz_version), .is_static = kStatic});
}

std::string version_text(int major, int minor, int patch) {
  return fmt::format("{}.{}.{}", major, minor, patch);
}

}  // namespace

BuildInfo build_info() {
  BuildInfo info = {.version = FIRESTEEL_VERSION,
                    .commit = FIRESTEEL_COMMIT,
                    .platform = FIRESTEEL_PLATFORM,
                    .libraries = {}};
  add_curl(info.libraries);
  const XML_Expat_Version expat = XML_ExpatVersionInfo();
  constexpr int kMajor = 10000;
  constexpr int kMinor = 100;
  info.libraries.insert(
      info.libraries.end(),
      {{.name = "OpenSSL",
        .version = text_of(OpenSSL_version(OPENSSL_VERSION_STRING)),
        .is_static = kStatic},
       {.name = "expat",
        .version = version_text(expat.major, expat.minor, expat.micro),
        .is_static = kStatic},
       {.name = "fmt",
        .version =
            version_text(FMT_VERSION / kMajor, FMT_VERSION / kMinor % kMinor, FMT_VERSION % kMinor),
        .is_static = kStatic},
       {.name = "libyaml", .version = text_of(yaml_get_version_string()), .is_static = kStatic},
       {.name = "nlohmann-json",
        .version = version_text(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                                NLOHMANN_JSON_VERSION_PATCH),
        .is_static = true}});
  std::ranges::sort(info.libraries, {}, &LinkedLibrary::name);
  return info;
}

}  // namespace firesteel
