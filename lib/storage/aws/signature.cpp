#include "storage/aws/signature.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "base/uri.h"
#include "firesteel/clock.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";

/// Runs of blanks become one, as the specification asks.
std::string trimmed(std::string_view value) {
  std::string out;
  for (const char c : base::trim(value)) {
    if (c != ' ' || !out.ends_with(' ')) {
      out += c;
    }
  }
  return out;
}

struct CanonicalHeaders {
  std::string lines, names;
};

CanonicalHeaders canonical_headers(const http::Headers& headers) {
  std::vector<std::pair<std::string, std::string>> sorted;
  for (const http::Header& header : headers) {
    sorted.emplace_back(base::lower(header.name), trimmed(header.value));
  }
  std::ranges::sort(sorted);
  CanonicalHeaders canonical;
  for (const auto& [name, value] : sorted) {
    canonical.lines += fmt::format("{}:{}\n", name, value);
    canonical.names += (canonical.names.empty() ? "" : ";") + name;
  }
  return canonical;
}

std::string signing_key(const AwsKeys& keys, const SigningScope& scope, std::string_view day) {
  const std::string of_day = base::hmac_sha256("AWS4" + keys.secret_key, day);
  const std::string of_region = base::hmac_sha256(of_day, scope.region);
  const std::string of_service = base::hmac_sha256(of_region, scope.service);
  return base::hmac_sha256(of_service, "aws4_request");
}

}  // namespace

std::string amz_date(SystemTime time) {
  return fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

std::string canonical_query(const QueryParameters& query) {
  std::vector<std::pair<std::string, std::string>> sorted;
  for (const auto& [name, value] : query) {
    sorted.emplace_back(base::percent_encode(name), base::percent_encode(value));
  }
  std::ranges::sort(sorted);
  std::string text;
  for (const auto& [name, value] : sorted) {
    text += fmt::format("{}{}={}", text.empty() ? "" : "&", name, value);
  }
  return text;
}

std::string encoded_path(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  return base::percent_encode(path, kPlain);
}

UrlParts split_url(std::string_view url) {
  const std::string origin = http::origin_of(url);
  std::string_view host = std::string_view(origin).substr(origin.find("://") + 3);
  const std::string_view usual = url.starts_with("https:") ? ":443" : ":80";
  if (host.ends_with(usual)) {
    host.remove_suffix(usual.size());
  }
  return {
      .origin = origin, .host = std::string(host), .path = std::string(url.substr(origin.size()))};
}

http::Headers signed_headers(const UnsignedRequest& request, const AwsKeys& keys,
                             const SigningScope& scope) {
  const std::string time = amz_date(scope.time);
  const std::string day = time.substr(0, 8);
  http::Headers headers = request.headers;
  headers.push_back({"X-Amz-Date", time});
  if (!keys.session_token.empty()) {
    headers.push_back({"X-Amz-Security-Token", keys.session_token});
  }
  http::Headers with_host = headers;
  with_host.push_back({"Host", request.host});
  const CanonicalHeaders canonical = canonical_headers(with_host);
  const std::string path = encoded_path(request.path);
  const std::string canonical_request = fmt::format(
      "{}\n{}\n{}\n{}\n{}\n{}", request.method,
      request.encodes_path_twice ? encoded_path(path) : path, canonical_query(request.query),
      canonical.lines, canonical.names, request.payload_hash);
  const std::string credential_scope =
      fmt::format("{}/{}/{}/aws4_request", day, scope.region, scope.service);
  const std::string text_to_sign = fmt::format("{}\n{}\n{}\n{}", kAlgorithm, time, credential_scope,
                                               base::sha256_hex(canonical_request));
  const std::string signature =
      base::hex(base::hmac_sha256(signing_key(keys, scope, day), text_to_sign));
  headers.push_back({"Authorization",
                     fmt::format("{} Credential={}/{}, SignedHeaders={}, Signature={}", kAlgorithm,
                                 keys.access_key, credential_scope, canonical.names, signature)});
  return headers;
}

}  // namespace firesteel::storage
