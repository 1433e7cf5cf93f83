#include "conf/token_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base64.h"
#include "support/catch.h"

using firesteel::conf::HadoopToken;
using firesteel::conf::read_token_file;
using firesteel::conf::token_for_url;
using namespace std::string_view_literals;

TEST_CASE("A token file has Hadoop's header, a version and all that it announces") {
  for (const std::string_view bytes : {"HDTS\0\0\0"sv, "HDTS\1\0"sv, "HDTS\1\2xy"sv,
                                       "HDTS\0\1\1A\0\1x\1y\0\0"sv, "HDTS\0\0\1\1k\2vv"sv}) {
    CHECK(read_token_file(bytes));
  }
  const std::string long_password =
      std::string("HDTS\0\1\1A\0\x8F\xC8"sv) + std::string(200, 'p') + std::string("\0\0\0"sv);
  CHECK(read_token_file(long_password));
  for (const std::string_view bytes :
       {""sv, "garbage"sv, "HDTS"sv, "HDTS\2\0"sv, "HDTS\0"sv, "HDTS\0\1\1A\0\1x\1y\0"sv,
        "HDTS\1\3xy"sv, "HDTS\1\x80"sv, "HDTS\1"sv, "HDTS\0\1\xFF"sv}) {
    CHECK_FALSE(read_token_file(bytes));
  }
}

namespace {

/// What Hadoop 3.4.1 writes (Credentials.writeTokenStorageToStream) for two tokens and a secret.
constexpr const char* kWritables =
    "SERUUwACA2ttcwJpZAJwdwZrbXMtZHQNMTAuMC4wLjE6OTYwMAxoYS1oZGZzOnByb2SPlgABAgMEBQYHCAkKCwwN"
    "Dg8QERITFBUWFxgZGhscHR4fICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P"
    "UFFSU1RVVldYWVpbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gIGCg4SFhoeIiYqLjI2Oj5CR"
    "kpOUlQhwYXNzd29yZBVIREZTX0RFTEVHQVRJT05fVE9LRU4MaGEtaGRmczpwcm9kAQNrZXkGc2VjcmV0";
constexpr const char* kMessages =
    "SERUUwGTAgomCgNrbXMSHwoCaWQSAnB3GgZrbXMtZHQiDTEwLjAuMC4xOjk2MDAK2QEKDGhhLWhkZnM6cHJvZBLI"
    "AQqWAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9"
    "Pj9AQUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/"
    "gIGCg4SFhoeIiYqLjI2Oj5CRkpOUlRIIcGFzc3dvcmQaFUhERlNfREVMRUdBVElPTl9UT0tFTiIMaGEtaGRmczpw"
    "cm9kEg0KA2tleRoGc2VjcmV0";

std::vector<HadoopToken> tokens_in(const char* base64) {
  const auto tokens = read_token_file(firesteel::base::base64_decode(base64).value());
  REQUIRE(tokens.has_value());
  return *tokens;
}

}  // namespace

TEST_CASE("Tokens are read from both formats, and written as Hadoop writes them into a URL") {
  for (const char* file : {kWritables, kMessages}) {
    const std::vector<HadoopToken> tokens = tokens_in(file);
    REQUIRE(tokens.size() == 2);
    CHECK(tokens.at(0).identifier == "id");
    CHECK(tokens.at(0).password == "pw");
    CHECK(tokens.at(0).kind == "kms-dt");
    CHECK(tokens.at(0).service == "10.0.0.1:9600");
    CHECK(token_for_url(tokens.at(0)) == "AmlkAnB3Bmttcy1kdA0xMC4wLjAuMTo5NjAw");
    CHECK(tokens.at(1).identifier.size() == 150);
    CHECK(tokens.at(1).kind == "HDFS_DELEGATION_TOKEN");
    CHECK(tokens.at(1).service == "ha-hdfs:prod");
    const std::string url = token_for_url(tokens.at(1));
    CHECK(url.starts_with("j5YAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh"));
    CHECK(url.ends_with("kZKTlJUIcGFzc3dvcmQVSERGU19ERUxFR0FUSU9OX1RPS0VODGhhLWhkZnM6cHJvZA"));
  }
}

TEST_CASE("Fields of messages that are not known are skipped, broken ones refused") {
  const auto tokens = read_token_file(
      "HDTS\1\x14\x0A\x12\x0A\1k\x12\6\x22\1s\x1A\1k\x50\5\x1D"
      "abcd"sv);
  REQUIRE(tokens.has_value());
  REQUIRE(tokens->size() == 1);
  CHECK(tokens->front().service == "s");
  for (const std::string_view bytes : {"HDTS\1\2\x0A\5"sv, "HDTS\1\3\x0A\1\x12"sv, "HDTS\1\1\x0B"sv,
                                       "HDTS\1\1\2"sv, "HDTS\1\5\x0A\3\x12\1\x0A"sv}) {
    CHECK_FALSE(read_token_file(bytes).has_value());
  }
}
