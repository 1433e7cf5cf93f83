#include "storage/oauth/token_answer.h"

#include <chrono>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "support/catch.h"

namespace storage = firesteel::storage;
using firesteel::SystemTime;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days kDay{std::chrono::year(2026) / 11 / 29};
constexpr SystemTime kNow = kDay + 12h;

storage::AccessToken token_of(const std::string& body, int status = 200) {
  return storage::token_in({.status = status, .headers = {}, .body = body}, "there", "log in",
                           kNow);
}

std::string refusal_of(const std::string& body, int status = 200) {
  try {
    (void)token_of(body, status);
  } catch (const firesteel::Error& error) {
    CHECK(error.hint() == "log in");
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("A token is read with its end, whichever way that is written") {
  const auto token = token_of(R"({"access_token":"t","expires_in":3599,"token_type":"Bearer"})");
  CHECK(token.value == "t");
  CHECK(token.source == "there");
  CHECK(token.expires == kNow + 3599s);
  CHECK(token_of(R"({"access_token":"t","expires_in":"86399"})").expires == kNow + 86399s);
  CHECK(token_of(R"({"access_token":"t","expires_on":"1795956000"})").expires ==
        SystemTime(std::chrono::seconds(1'795'956'000)));
  CHECK(token_of(R"({"accessToken":"t","expireTime":"2026-11-29T13:00:00Z"})").expires ==
        kNow + 1h);
  CHECK_FALSE(token_of(R"({"access_token":"t"})").expires);
  CHECK_FALSE(token_of(R"({"access_token":"t","expires_in":99999999999999})").expires);
}

TEST_CASE("An answer without a token is refused with the server's reason, and never with a token") {
  CHECK(refusal_of(R"({"error":"invalid_grant","error_description":"Bad\nrequest"})", 400) ==
        "cannot get an access token from there: invalid_grant: Bad request (HTTP status 400)");
  CHECK(refusal_of(R"({"error":{"code":403,"message":"denied","status":"X"}})", 403) ==
        "cannot get an access token from there: denied (HTTP status 403)");
  CHECK(refusal_of("<html>", 502) ==
        "cannot get an access token from there: no reason given (HTTP status 502)");
  CHECK(refusal_of("[]").ends_with("the answer is not a JSON object"));
  CHECK(refusal_of(R"({"refresh_token":"LEAK"})").ends_with("the answer has no access_token"));
  CHECK(refusal_of("{\"access_token\":\"a\\r\\nX: LEAK\"}").find("LEAK") == std::string::npos);
}
