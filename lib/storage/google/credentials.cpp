#include "storage/google/credentials.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "storage/google/authorized_user.h"
#include "storage/google/gcs_settings.h"
#include "storage/google/impersonation.h"
#include "storage/google/key_file.h"
#include "storage/google/metadata_server.h"
#include "storage/google/service_account.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

namespace fs = std::filesystem;

constexpr const char* kVariable = "GOOGLE_APPLICATION_CREDENTIALS";

std::unique_ptr<TokenSource> found(std::optional<AccessToken> token,
                                   const Surroundings& surroundings) {
  return std::make_unique<FoundValue<AccessToken>>(std::move(token), surroundings.clock);
}

std::unique_ptr<TokenSource> open_file(const std::string& path, const std::string& source,
                                       const Surroundings& surroundings,
                                       const std::string& token_url) {
  const std::string file = surroundings.environment.absolute(path);
  return read_key_file(base::read_regular_file(file, "the file of " + source), surroundings,
                       token_url, source);
}

/// What gcloud keeps.
std::unique_ptr<TokenSource> open_gcloud(const Surroundings& surroundings,
                                         const std::string& token_url) {
  const Environment& environment = surroundings.environment;
  const std::string folder =
      environment.find_non_empty("CLOUDSDK_CONFIG").value_or(environment.home + "/.config/gcloud");
  const std::string path = folder + "/application_default_credentials.json";
  std::error_code error;
  if (!fs::exists(environment.absolute(path), error)) {
    return found(std::nullopt, surroundings);
  }
  return open_file(path, "gcloud's application_default_credentials.json", surroundings, token_url);
}

/// In the order of Google's libraries.
std::unique_ptr<TokenSource> open_usual(std::size_t number, const Surroundings& surroundings,
                                        const std::string& token_url) {
  switch (number) {
    case 0: {
      if (const auto file = surroundings.environment.find_non_empty(kVariable)) {
        return open_file(*file, kVariable, surroundings, token_url);
      }
      return found(std::nullopt, surroundings);
    }
    case 1:
      return open_gcloud(surroundings, token_url);
    case 2:
      return metadata_server_tokens(surroundings, MetadataServer::kPerhaps);
    default:
      return nullptr;
  }
}

std::unique_ptr<TokenSource> open_source(std::size_t number, const Surroundings& surroundings,
                                         const GcsSettings& settings) {
  if (settings.auth == GoogleAuth::kUsual) {
    return open_usual(number, surroundings, settings.token_url);
  }
  if (number > 0) {
    return nullptr;
  }
  switch (settings.auth) {
    case GoogleAuth::kComputeEngine:
      return metadata_server_tokens(surroundings, MetadataServer::kNeeded);
    case GoogleAuth::kKeyFile:
      return open_file(settings.key_file, settings.key_file_source, surroundings,
                       settings.token_url);
    case GoogleAuth::kServiceAccountKey:
      return std::make_unique<ServiceAccountTokens>(surroundings, settings.key);
    case GoogleAuth::kUser:
      return authorized_user_tokens(surroundings, settings.user);
    case GoogleAuth::kUsual:
    case GoogleAuth::kNone:
      break;
  }
  return found(AccessToken{.value = {}, .expires = {}, .source = "nobody"}, surroundings);
}

std::unique_ptr<TokenSource> open_token(std::size_t number, const Surroundings& surroundings,
                                        const GcsSettings& settings) {
  auto source = open_source(number, surroundings, settings);
  if (!source || settings.impersonated.empty()) {
    return source;
  }
  return std::make_unique<ImpersonatedTokens>(
      surroundings, std::move(source),
      impersonation_url(settings.impersonated, surroundings.environment));
}

}  // namespace

GoogleCredentials::GoogleCredentials(const Surroundings& surroundings, const GcsSettings& settings)
    : TokenChain(surroundings.clock, [surroundings, settings](std::size_t number) {
        return open_token(number, surroundings, settings);
      }) {}

void GoogleCredentials::fail() const {
  throw Error(ErrorKind::kUpload,
              "no Google credentials were found: not in spark.hadoop.fs.gs.auth.type, "
              "GOOGLE_APPLICATION_CREDENTIALS, gcloud's application_default_credentials.json, or "
              "the metadata server",
              "run: gcloud auth application-default login");
}

}  // namespace firesteel::storage
