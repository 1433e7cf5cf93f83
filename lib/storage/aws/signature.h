#pragma once
/// Signs requests to AWS: Signature Version 4 in the Authorization header.  Pure.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

/// "20150830T123600Z"
[[nodiscard]] std::string amz_date(SystemTime time);

using QueryParameters = std::vector<std::pair<std::string, std::string>>;

/// The query of a URL, encoded and sorted as a signature needs it, without question mark.
[[nodiscard]] std::string canonical_query(const QueryParameters& query);

/// What is signed.  No text is encoded yet.
struct UnsignedRequest {
  std::string method = "GET";
  std::string host = {};  ///< as in the Host header
  std::string path = "/";
  QueryParameters query = {};
  http::Headers headers = {};      ///< other headers to sign
  std::string payload_hash = {};   ///< SHA-256 in hexadecimal digits, or UNSIGNED-PAYLOAD
  bool encodes_path_twice = true;  ///< every service but S3
};

struct SigningScope {
  std::string region;
  std::string service;
  SystemTime time;
};

/// The path of a URL: each byte that is not unreserved is encoded, "/" is not.
[[nodiscard]] std::string encoded_path(std::string_view path);

/// Parts of a URL without query.
struct UrlParts {
  std::string origin;  ///< scheme, host and port
  std::string host;    ///< as in the Host header: without a usual port
  std::string path;    ///< may be empty
};
[[nodiscard]] UrlParts split_url(std::string_view url);

/// The headers to send: those of `request`, X-Amz-Date, X-Amz-Security-Token if there is one, and
/// Authorization.  Host is signed and not returned.
[[nodiscard]] http::Headers signed_headers(const UnsignedRequest& request, const AwsKeys& keys,
                                           const SigningScope& scope);

}  // namespace firesteel::storage
