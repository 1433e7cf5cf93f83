#include "storage/s3/s3_settings.h"

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
#include "storage/aws/keys.h"
#include "storage/aws/profile_keys.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

namespace {

/// S3's limits.
constexpr std::uint64_t kSmallestPart = 5U << 20U;
constexpr std::uint64_t kLargestPart = std::uint64_t{5} << 30U;

[[noreturn]] void fail(const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kUpload, fmt::format("cannot use S3: {}", why), hint);
}

class Reader {
 public:
  Reader(std::string bucket, const conf::HadoopSettings& settings)
      : bucket_(std::move(bucket)), settings_(settings) {}

  [[nodiscard]] std::optional<std::string> find(std::string_view key) const {
    if (auto own = settings_.find_non_empty(fmt::format("fs.s3a.bucket.{}.{}", bucket_, key))) {
      return own;
    }
    return settings_.find_non_empty(fmt::format("fs.s3a.{}", key));
  }
  [[nodiscard]] std::string text(std::string_view key) const { return find(key).value_or(""); }
  [[nodiscard]] bool flag(std::string_view key, bool otherwise) const {
    const std::string value = base::lower(text(key));
    return value.empty() ? otherwise : value == "true";
  }

 private:
  std::string bucket_;
  const conf::HadoopSettings& settings_;
};

std::optional<AwsKeys> keys_of(const Reader& reader) {
  AwsKeys keys{.access_key = reader.text("access.key"),
               .secret_key = reader.text("secret.key"),
               .session_token = reader.text("session.token"),
               .expires = std::nullopt,
               .source = "fs.s3a.access.key"};
  if (keys.access_key.empty() && keys.secret_key.empty()) {
    return std::nullopt;
  }
  if (keys.access_key.empty() || keys.secret_key.empty()) {
    fail(keys.secret_key.empty() ? "fs.s3a.access.key is set, but fs.s3a.secret.key is not"
                                 : "fs.s3a.secret.key is set, but fs.s3a.access.key is not",
         "set both as spark.hadoop.fs.s3a.access.key and spark.hadoop.fs.s3a.secret.key");
  }
  return keys;
}

/// The value of x-amz-server-side-encryption for Hadoop's names.
std::string encryption_of(const Reader& reader) {
  std::string name = reader.text("encryption.algorithm");
  if (name.empty()) {
    name = reader.text("server-side-encryption-algorithm");
  }
  using Row = std::pair<std::string_view, std::string_view>;
  constexpr std::array kNames = {Row{"", ""}, Row{"AES256", "AES256"}, Row{"SSE-KMS", "aws:kms"},
                                 Row{"DSSE-KMS", "aws:kms:dsse"}};
  const auto* const found = std::ranges::find(kNames, name, &Row::first);
  if (found == kNames.end()) {
    fail(fmt::format("fs.s3a.encryption.algorithm={} is not supported", base::one_line(name, 100)),
         "use AES256, SSE-KMS or DSSE-KMS, or upload the files yourself");
  }
  return std::string(found->second);
}

std::uint64_t part_size_of(const Reader& reader) {
  const auto set = reader.find("multipart.size");
  if (!set) {
    return S3Settings().part_size;
  }
  const auto bytes = conf::parse_size(*set, conf::ByteUnit::kByte, true);
  if (!bytes || *bytes < 0) {
    fail(fmt::format("fs.s3a.multipart.size={} is not a size", base::one_line(*set, 100)),
         "write a number and a unit, for example 16M");
  }
  return std::clamp(static_cast<std::uint64_t>(*bytes), kSmallestPart, kLargestPart);
}

std::string endpoint_of(const Reader& reader, const Environment& environment) {
  std::string endpoint = reader.text("endpoint");
  if (endpoint.empty()) {
    endpoint = environment.find_non_empty("AWS_ENDPOINT_URL_S3")
                   .value_or(environment.find_non_empty("AWS_ENDPOINT_URL").value_or(""));
  }
  if (!endpoint.empty() && endpoint.find("://") == std::string::npos) {
    endpoint = (reader.flag("connection.ssl.enabled", true) ? "https://" : "http://") + endpoint;
  }
  while (endpoint.ends_with('/')) {
    endpoint.pop_back();
  }
  // AWS's own one without a region is the usual one.
  return endpoint == "https://s3.amazonaws.com" ? std::string() : endpoint;
}

std::string region_of(const Reader& reader, const Environment& environment) {
  std::string region = reader.text("endpoint.region");
  for (const std::string_view variable : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
    if (region.empty()) {
      region = environment.find_non_empty(variable).value_or("");
    }
  }
  if (region.empty()) {
    const AwsProfiles profiles = read_profiles(environment);
    if (const auto profile = profiles.find(profile_name(environment)); profile != profiles.end()) {
      if (const auto set = profile->second.find("region"); set != profile->second.end()) {
        region = set->second;
      }
    }
  }
  return region;
}

bool is_address(std::string_view host) {
  return host.find(':') != std::string_view::npos ||
         host.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// True if the bucket cannot be a part of the host's name.
bool needs_path(const S3Settings& settings) {
  if (base::lower(settings.bucket) != settings.bucket ||
      settings.bucket.find('_') != std::string::npos) {
    return true;
  }
  const bool has_dot = settings.bucket.find('.') != std::string::npos;
  if (settings.endpoint.empty()) {
    return has_dot && settings.tls;  // no certificate is for two labels
  }
  const http::ServerAddress server = http::address_of(settings.endpoint);
  return is_address(server.host) || http::is_loopback(server.host) || (has_dot && server.https);
}

}  // namespace

S3Settings read_s3_settings(std::string_view uri, const conf::HadoopSettings& settings,
                            const Environment& environment) {
  S3Settings result;
  result.bucket = parse_hadoop_path(uri).authority;
  if (result.bucket.empty()) {
    fail(fmt::format("{} names no bucket", uri), "write s3a://BUCKET/PATH");
  }
  const Reader reader(result.bucket, settings);
  result.keys = keys_of(reader);
  result.tls = reader.flag("connection.ssl.enabled", true);
  result.endpoint = endpoint_of(reader, environment);
  result.region = region_of(reader, environment);
  result.path_style = reader.flag("path.style.access", false) || needs_path(result);
  result.encryption = encryption_of(reader);
  result.kms_key = reader.text("encryption.key");
  if (result.kms_key.empty()) {
    result.kms_key = reader.text("server-side-encryption.key");
  }
  result.acl = base::lower(reader.text("acl.default"));
  result.storage_class = reader.text("create.storage.class");
  std::ranges::transform(result.storage_class, result.storage_class.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  result.part_size = part_size_of(reader);
  return result;
}

}  // namespace firesteel::storage
