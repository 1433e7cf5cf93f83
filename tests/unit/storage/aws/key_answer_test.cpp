#include "storage/aws/key_answer.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"

namespace storage = firesteel::storage;

TEST_CASE("Keys are read from JSON with either name of the token") {
  const auto keys = storage::keys_of_json(
      R"({"AccessKeyId":"a","SecretAccessKey":"s","Token":"t","Expiration":"2026-11-29T00:00:00Z"})",
      "there");
  CHECK(keys.access_key == "a");
  CHECK(keys.secret_key == "s");
  CHECK(keys.session_token == "t");
  CHECK(keys.expires.has_value());
  CHECK(storage::keys_of_json(R"({"AccessKeyId":"a","SecretAccessKey":"s","SessionToken":"u"})", "")
            .session_token == "u");
}

TEST_CASE("An answer without keys is refused without its values") {
  for (const char* const answer : {"", "[]", "{", R"({"SecretAccessKey":"LEAK"})",
                                   R"({"AccessKeyId":7,"SecretAccessKey":"LEAK"})"}) {
    try {
      (void)storage::keys_of_json(answer, "there");
      FAIL("no error");
    } catch (const firesteel::Error& error) {
      CHECK(std::string(error.what()).starts_with("cannot get AWS keys from there: "));
      CHECK(std::string(error.what()).find("LEAK") == std::string::npos);
    }
  }
}
