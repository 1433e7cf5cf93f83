#include "storage/google/gcs_settings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/hadoop_settings.h"
#include "conf/units.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/server_address.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

namespace {

/// Chunks are multiples of it.
constexpr std::uint64_t kChunkUnit = 256U << 10U;
constexpr std::uint64_t kLargestChunk = std::uint64_t{1} << 30U;

[[noreturn]] void fail(const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kUpload, fmt::format("cannot use Google Cloud Storage: {}", why), hint);
}

class Reader {
 public:
  explicit Reader(const conf::HadoopSettings& settings) : settings_(settings) {}

  [[nodiscard]] std::string text(std::string_view key) const {
    for (const std::string_view prefix : {"fs.gs.", "google.cloud."}) {
      if (auto value = settings_.find_non_empty(fmt::format("{}{}", prefix, key))) {
        return *std::move(value);
      }
    }
    return "";
  }
  [[nodiscard]] bool is_false(std::string_view key) const {
    return base::equal_ignoring_case(text(key), "false");
  }

 private:
  const conf::HadoopSettings& settings_;
};

std::string without_slashes(std::string text) {
  while (text.ends_with('/')) {
    text.pop_back();
  }
  return text;
}

std::uint64_t chunk_size_of(const Reader& reader) {
  const std::string set = reader.text("outputstream.upload.chunk.size");
  if (set.empty()) {
    return GcsSettings().chunk_size;
  }
  const auto bytes = conf::parse_size(set, conf::ByteUnit::kByte, true);
  if (!bytes || *bytes <= 0) {
    fail(fmt::format("fs.gs.outputstream.upload.chunk.size={} is not a size",
                     base::one_line(set, 100)),
         "write a number and a unit, for example 24m");
  }
  const std::uint64_t size = std::min(static_cast<std::uint64_t>(*bytes), kLargestChunk);
  return (size + kChunkUnit - 1) / kChunkUnit * kChunkUnit;
}

void use_key_file(const Reader& reader, std::string_view key, GcsSettings& result) {
  result.auth = GoogleAuth::kKeyFile;
  result.key_file = reader.text(key);
  result.key_file_source = fmt::format("fs.gs.{}", key);
  if (result.key_file.empty()) {
    fail(fmt::format("fs.gs.auth.type is {}, but {} is not set", reader.text("auth.type"),
                     result.key_file_source),
         fmt::format("set spark.hadoop.{}", result.key_file_source));
  }
}

/// A service account in the settings, as before version 3 of the connector.
void read_older_keys(const Reader& reader, GcsSettings& result) {
  constexpr std::string_view kFile = "auth.service.account.json.keyfile";
  if (!reader.text(kFile).empty()) {
    use_key_file(reader, kFile, result);
    return;
  }
  result.key = {.email = reader.text("auth.service.account.email"),
                .private_key =
                    base::replace_all(reader.text("auth.service.account.private.key"), "\\n", "\n"),
                .key_id = reader.text("auth.service.account.private.key.id"),
                .token_url = result.token_url.empty() ? kGoogleTokenUrl : result.token_url,
                .source = "fs.gs.auth.service.account.private.key"};
  if (!result.key.email.empty() && !result.key.private_key.empty()) {
    result.auth = GoogleAuth::kServiceAccountKey;
  } else if (!reader.text("auth.service.account.keyfile").empty()) {
    fail("fs.gs.auth.service.account.keyfile is a PKCS #12 file, which is not supported",
         "use a JSON key: spark.hadoop.fs.gs.auth.service.account.json.keyfile");
  }
}

void read_user(const Reader& reader, GcsSettings& result) {
  result.auth = GoogleAuth::kUser;
  result.user = {.client_id = reader.text("auth.client.id"),
                 .client_secret = reader.text("auth.client.secret"),
                 .refresh_token = reader.text("auth.refresh.token"),
                 .token_url = result.token_url.empty() ? kGoogleTokenUrl : result.token_url,
                 .source = "fs.gs.auth.refresh.token"};
}

/// What an ACCESS_TOKEN_PROVIDER is, a class of Java, is for the driver; tokens for the upload come
/// from where they usually do.
void read_auth(const Reader& reader, GcsSettings& result) {
  const std::string type = reader.text("auth.type");
  if (type.empty()) {
    read_older_keys(reader, result);
  } else if (type == "SERVICE_ACCOUNT_JSON_KEYFILE") {
    use_key_file(reader, "auth.service.account.json.keyfile", result);
  } else if (type == "WORKLOAD_IDENTITY_FEDERATION_CREDENTIAL_CONFIG_FILE") {
    use_key_file(reader, "auth.workload.identity.federation.credential.config.file", result);
  } else if (type == "COMPUTE_ENGINE") {
    result.auth = GoogleAuth::kComputeEngine;
  } else if (type == "USER_CREDENTIALS") {
    read_user(reader, result);
  } else if (type == "UNAUTHENTICATED") {
    result.auth = GoogleAuth::kNone;
  } else if (type != "APPLICATION_DEFAULT" && type != "ACCESS_TOKEN_PROVIDER") {
    fail(fmt::format("fs.gs.auth.type={} is not supported", base::one_line(type, 100)),
         "use APPLICATION_DEFAULT, SERVICE_ACCOUNT_JSON_KEYFILE, COMPUTE_ENGINE, USER_CREDENTIALS, "
         "UNAUTHENTICATED or WORKLOAD_IDENTITY_FEDERATION_CREDENTIAL_CONFIG_FILE");
  }
}

/// As Google's libraries do, requests to an emulator have no token unless the settings say how.
void read_endpoint(const Reader& reader, const Environment& environment, GcsSettings& result) {
  const std::string root = without_slashes(reader.text("storage.root.url"));
  const auto emulator = environment.find_non_empty("STORAGE_EMULATOR_HOST");
  if (!root.empty()) {
    result.endpoint = root;
  } else if (emulator) {
    result.endpoint = without_slashes(
        emulator->find("://") == std::string::npos ? "http://" + *emulator : *emulator);
    result.auth = result.auth == GoogleAuth::kUsual ? GoogleAuth::kNone : result.auth;
  }
  const bool is_url =
      result.endpoint.starts_with("https://") || result.endpoint.starts_with("http://");
  if (!is_url) {
    fail(
        fmt::format("fs.gs.storage.root.url={} is not a URL", base::one_line(result.endpoint, 200)),
        "write it with https://");
  }
  const http::ServerAddress server = http::address_of(result.endpoint);
  if (result.auth != GoogleAuth::kNone && !server.https && !http::is_loopback(server.host)) {
    fail(fmt::format("{} is not an https URL, and an access token is sent to it",
                     http::origin_of(result.endpoint)),
         "write it with https://, or set spark.hadoop.fs.gs.auth.type=UNAUTHENTICATED");
  }
  const std::string path = reader.text("storage.service.path");
  if (!path.empty()) {
    result.path = "/" +
                  without_slashes(path.substr(std::min(path.find_first_not_of('/'), path.size()))) +
                  "/";
  }
}

}  // namespace

GcsSettings read_gcs_settings(std::string_view uri, const conf::HadoopSettings& settings,
                              const Environment& environment) {
  GcsSettings result;
  result.bucket = parse_hadoop_path(uri).authority;
  if (result.bucket.empty()) {
    fail(fmt::format("{} names no bucket", uri), "write gs://BUCKET/PATH");
  }
  const Reader reader(settings);
  if (!reader.text("encryption.key").empty()) {
    fail("fs.gs.encryption.key, a key of your own for each request, is not supported",
         "use a key of Cloud KMS as the default of the bucket, or upload the files yourself");
  }
  result.chunk_size = chunk_size_of(reader);
  result.token_url = reader.text("token.server.url");
  result.impersonated = reader.text("auth.impersonation.service.account");
  if (const auto own = settings.find_non_empty(
          "fs.gs.auth.impersonation.service.account.for.user." + environment.user)) {
    result.impersonated = *own;
  }
  read_auth(reader, result);
  read_endpoint(reader, environment, result);
  return result;
}

}  // namespace firesteel::storage
