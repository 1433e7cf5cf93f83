#include "storage/aws/signature.h"

#include <chrono>
#include <string>
#include <utility>

#include "base/digest.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/aws/keys.h"
#include "support/catch.h"

namespace storage = firesteel::storage;
namespace http = firesteel::http;
using firesteel::SystemTime;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days kDay2015{std::chrono::year(2015) / 8 / 30};
constexpr std::chrono::sys_days kDay2013{std::chrono::year(2013) / 5 / 24};

std::string header(const http::Headers& headers, std::string_view name) {
  return std::string(http::find_header(headers, name).value_or("none"));
}

std::string signature_of(const http::Headers& headers) {
  const std::string line = header(headers, "Authorization");
  return line.substr(line.rfind('=') + 1);
}

/// A request of AWS's published test suite (aws-sig-v4-test-suite).
std::string suite(storage::UnsignedRequest request) {
  request.host = "example.amazonaws.com";
  request.payload_hash = firesteel::base::sha256_hex("");
  return signature_of(storage::signed_headers(
      request,
      {.access_key = "AKIDEXAMPLE",
       .secret_key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
       .session_token = {},
       .expires = {},
       .source = {}},
      {.region = "us-east-1", .service = "service", .time = SystemTime(kDay2015) + 12h + 36min}));
}

const storage::AwsKeys kDocumentKeys{.access_key = "AKIAIOSFODNN7EXAMPLE",
                                     .secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                                     .session_token = {},
                                     .expires = {},
                                     .source = {}};

/// An example of the S3 documentation ("Authenticating Requests: Using the Authorization Header").
std::string s3_example(storage::UnsignedRequest request, const std::string& body) {
  request.host = "examplebucket.s3.amazonaws.com";
  request.payload_hash = firesteel::base::sha256_hex(body);
  request.headers.push_back({"x-amz-content-sha256", request.payload_hash});
  request.encodes_path_twice = false;
  return signature_of(storage::signed_headers(
      request, kDocumentKeys,
      {.region = "us-east-1", .service = "s3", .time = SystemTime(kDay2013)}));
}

}  // namespace

TEST_CASE("Signatures are those of AWS's test suite") {
  CHECK(suite({.method = "GET"}) ==
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  CHECK(suite({.method = "POST"}) ==
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
  CHECK(suite({.method = "GET", .query = {{"Param2", "value2"}, {"Param1", "value1"}}}) ==
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
  CHECK(suite({.method = "GET", .path = "/\xe1\x88\xb4", .encodes_path_twice = false}) ==
        "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
  CHECK(suite({.method = "GET",
               .path = "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"}) ==
        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
}

TEST_CASE("Signatures are those of the S3 documentation") {
  CHECK(s3_example({.method = "GET", .path = "/test.txt", .headers = {{"Range", "bytes=0-9"}}},
                   "") == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  CHECK(s3_example({.method = "PUT",
                    .path = "/test$file.text",
                    .headers = {{"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                                {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}},
                   "Welcome to Amazon S3.") ==
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  CHECK(s3_example({.method = "GET", .query = {{"lifecycle", ""}}}, "") ==
        "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
  CHECK(s3_example({.method = "GET", .query = {{"max-keys", "2"}, {"prefix", "J"}}}, "") ==
        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

TEST_CASE("A session token is signed and sent") {
  storage::AwsKeys keys = kDocumentKeys;
  keys.session_token = "token";
  const http::Headers headers = storage::signed_headers(
      {.host = "h", .headers = {}, .payload_hash = "UNSIGNED-PAYLOAD"}, keys,
      {.region = "eu-central-1", .service = "s3", .time = SystemTime(kDay2013)});
  CHECK(header(headers, "X-Amz-Security-Token") == "token");
  CHECK(header(headers, "X-Amz-Date") == "20130524T000000Z");
  CHECK(header(headers, "Authorization")
            .starts_with("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/eu-central-1/"
                         "s3/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, "
                         "Signature="));
}

TEST_CASE("Paths and queries are encoded as S3 does") {
  CHECK(storage::encoded_path("/a b/\xc3\xa9+$") == "/a%20b/%C3%A9%2B%24");
  CHECK(storage::canonical_query({{"uploadId", "a/b=="}, {"partNumber", "1"}, {"uploads", ""}}) ==
        "partNumber=1&uploadId=a%2Fb%3D%3D&uploads=");
}

TEST_CASE("The Host header that is signed has no usual port") {
  CHECK(storage::split_url("https://h:443/a/b").host == "h");
  CHECK(storage::split_url("http://h:443").host == "h:443");
  CHECK(storage::split_url("http://[::1]:80/").host == "[::1]");
  CHECK(storage::split_url("https://h:443/a/b").origin == "https://h:443");
  CHECK(storage::split_url("https://h:443/a/b").path == "/a/b");
  CHECK(storage::split_url("https://h").path.empty());
}
