#include "storage/s3/s3_client.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/aws/signature.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/s3/s3_settings.h"
#include "storage/store.h"
#include "storage/xml_texts.h"

namespace firesteel::storage {

namespace {

/// What a person can do about an error of S3.
struct Advice {
  std::string_view code, hint;
};
constexpr std::array kAdvice = {
    Advice{.code = "SignatureDoesNotMatch",
           .hint = "the secret key does not belong to the access key: check both"},
    Advice{.code = "InvalidAccessKeyId",
           .hint = "check the access key, and whether the endpoint is the one it belongs to "
                   "(fs.s3a.endpoint)"},
    Advice{.code = "AccessDenied",
           .hint = "allow s3:PutObject and s3:AbortMultipartUpload on the upload path and "
                   "s3:ListBucketMultipartUploads on the bucket, or use other keys"},
    Advice{.code = "NoSuchBucket",
           .hint = "create the bucket, or correct spark.kubernetes.file.upload.path"},
    Advice{.code = "ExpiredToken", .hint = "get new temporary keys, for example: aws sso login"},
    Advice{.code = "InvalidToken",
           .hint = "the session token does not belong to the keys: set or unset "
                   "AWS_SESSION_TOKEN, or log in again"},
    Advice{.code = "RequestTimeTooSkewed", .hint = "set the clock of this machine"},
    Advice{.code = "AuthorizationHeaderMalformed", .hint = "set fs.s3a.endpoint.region"},
    Advice{.code = "PermanentRedirect",
           .hint = "set fs.s3a.endpoint.region to the region of the bucket"},
    Advice{.code = "XAmzContentSHA256Mismatch",
           .hint = "submit again; if it happens again, something on the way changes the bytes"},
    Advice{.code = "SlowDown", .hint = "submit again later, or use another prefix or bucket"},
    Advice{.code = "EntityTooLarge", .hint = "the store does not take files of this size"},
};

/// Instead of those above, for a file that is read.
constexpr std::array kReadAdvice = {
    Advice{.code = "AccessDenied", .hint = "allow s3:GetObject on the file, or use other keys"},
    Advice{.code = "NoSuchBucket", .hint = "check the name of the bucket and fs.s3a.endpoint"},
    Advice{.code = "NoSuchKey", .hint = "check the path of the file"},
};

std::string_view hint_for(std::string_view code, int status, Access access) {
  const auto* const read = std::ranges::find(kReadAdvice, code, &Advice::code);
  if (access == Access::kRead && read != kReadAdvice.end()) {
    return read->hint;
  }
  const auto* const found = std::ranges::find(kAdvice, code, &Advice::code);
  if (found != kAdvice.end()) {
    return found->hint;
  }
  if (code.starts_with("KMS")) {
    return "allow kms:GenerateDataKey on the key of fs.s3a.encryption.key, or correct the key";
  }
  return status >= 500 || status == 429 ? "submit again later"
                                        : "check fs.s3a.endpoint and the path";
}

}  // namespace

S3Client::S3Client(const Surroundings& surroundings, S3Settings settings)
    : ObjectClient(surroundings),
      settings_(std::move(settings)),
      credentials_(surroundings, settings_.keys, settings_.region),
      clock_(surroundings.clock) {}

/// Without the bucket, if it is in the path.
std::string S3Client::base_url() const {
  std::string endpoint = settings_.endpoint;
  if (endpoint.empty()) {
    const std::string region = settings_.region.empty() ? "us-east-1" : settings_.region;
    endpoint = fmt::format("{}://s3.{}.amazonaws.com{}", settings_.tls ? "https" : "http", region,
                           region.starts_with("cn-") ? ".cn" : "");
  }
  if (!settings_.path_style) {
    const std::size_t host = endpoint.find("://") + 3;
    endpoint.insert(host, settings_.bucket + ".");
  }
  return endpoint;
}

Attempt S3Client::attempt(const S3Request& request) const {
  const UrlParts url = split_url(base_url());
  std::string path = url.path;
  if (settings_.path_style) {
    path += "/" + settings_.bucket;
  }
  path += "/" + request.key;
  UnsignedRequest to_sign{.method = request.method,
                          .host = url.host,
                          .path = path,
                          .query = request.query,
                          .headers = request.headers,
                          .payload_hash = request.payload_hash.empty()
                                              ? base::sha256_hex(request.body)
                                              : request.payload_hash,
                          .encodes_path_twice = false};
  to_sign.headers.push_back({"X-Amz-Content-Sha256", to_sign.payload_hash});
  Attempt attempt;
  attempt.basis = {.credential = credentials_.number(), .corrections = clock_.corrections()};
  attempt.request.method = request.method;
  const std::string query = canonical_query(request.query);
  attempt.request.url =
      fmt::format("{}{}{}{}", url.origin, encoded_path(path), query.empty() ? "" : "?", query);
  attempt.request.headers =
      signed_headers(to_sign, credentials_.value(),
                     {.region = settings_.region.empty() ? "us-east-1" : settings_.region,
                      .service = "s3",
                      .time = clock_.now()});
  attempt.request.body = request.body;
  attempt.request.open_body = request.open_body;
  set_object_limits(attempt.request, request.largest_answer);
  set_route(attempt, surroundings().environment, "AWS_CA_BUNDLE");
  return attempt;
}

std::unique_ptr<Call> S3Client::send(std::function<S3Request()> request) {
  return std::make_unique<Call>(
      surroundings(), [this, request = std::move(request)] { return attempt(request()); },
      [this](const http::Response& response, const Basis& basis) {
        return is_temporary(response, basis);
      },
      kStorePolicy, &credentials_);
}

std::unique_ptr<Call> S3Client::look(const std::string& key) {
  return send([key] { return S3Request{.method = "HEAD", .key = key}; });
}

std::unique_ptr<Call> S3Client::remove(const std::string& key) {
  return send([key] { return S3Request{.method = "DELETE", .key = key}; });
}

std::unique_ptr<Call> S3Client::fetch(const std::string& key, std::size_t largest) {
  return send([key, largest] { return S3Request{.key = key, .largest_answer = largest}; });
}

/// Some answers say only in their body that they are none.
bool S3Client::succeeded(const http::Response& response) const {
  return response.status / 100 == 2 && response.body.find("<Error>") == std::string::npos;
}

/// Without a bucket it is not known whether there is an object: the endpoint may be another one's.
bool S3Client::is_removed(const http::Response& response) const {
  const std::string code = text_in(texts_of_xml(response.body), "Code");
  return response.status / 100 == 2 ||
         (response.status == 404 && code.starts_with("NoSuch") && code != "NoSuchBucket");
}

/// True if the next attempt differs, or the server asked for it with another status than usual.
bool S3Client::is_temporary(const http::Response& response, const Basis& basis) {
  if (response.status < 300 && response.body.find("<Error>") == std::string::npos) {
    credentials_.accept(basis.credential);
    return false;
  }
  const XmlTexts texts = texts_of_xml(response.body);
  const std::string code = text_in(texts, "Code");
  if (code == "SlowDown" || code == "RequestTimeout" || code == "InternalError" ||
      code == "ServiceUnavailable" || code == "OperationAborted") {
    return true;
  }
  if (code == "RequestTimeTooSkewed") {
    return clock_.correct(response, basis.corrections);
  }
  if (code == "ExpiredToken") {
    return credentials_.renew(basis.credential);
  }
  std::string region = text_in(texts, "Region");
  if (region.empty()) {
    region = std::string(http::find_header(response.headers, "x-amz-bucket-region").value_or(""));
  }
  const bool is_wrong_region = response.status == 301 || response.status == 400;
  if (is_wrong_region && !region.empty() && region != settings_.region && !region_was_named_) {
    region_was_named_ = true;
    settings_.region = region;
    return true;
  }
  return false;
}

Refusal S3Client::refusal(const http::Result& result, Access access) const {
  if (const auto* const failure = std::get_if<http::Failure>(&result)) {
    return unreachable(*failure,
                       {.endpoint = base_url(),
                        .tls_hint = "set SSL_CERT_FILE or AWS_CA_BUNDLE to the CA of the endpoint",
                        .hint = "check fs.s3a.endpoint, the region and the network"});
  }
  const auto& response = std::get<http::Response>(result);
  const XmlTexts texts = texts_of_xml(response.body);
  std::string code = base::one_line(text_in(texts, "Code"), 100);
  const std::string message = base::one_line(text_in(texts, "Message"), 300);
  if (code.empty() && response.status == 404) {
    code = "NoSuchBucket";
  }
  return {.why = fmt::format("bucket {} at {}: {}{}{} (HTTP status {}, keys of {})",
                             settings_.bucket, base_url(), code.empty() ? "no reason given" : code,
                             message.empty() ? "" : ": ", message, response.status,
                             credentials_.value().source),
          .hint = std::string(hint_for(code, response.status, access))};
}

}  // namespace firesteel::storage
