#include "kube/auth/jwt_expiry.h"

#include <chrono>
#include <string>

#include "base/base64.h"
#include "firesteel/clock.h"
#include "support/catch.h"

using firesteel::SystemTime;
using firesteel::kube::jwt_expiry;

namespace {

/// A token with these claims; padding is cut off as in real ones.
std::string token(const std::string& claims) {
  std::string body = firesteel::base::base64_encode(claims);
  body.erase(body.find_last_not_of('=') + 1);
  return "e30." + body + ".c2ln";
}

}  // namespace

TEST_CASE("A JWT says when it ends, whatever the length of its claims") {
  const SystemTime end{std::chrono::seconds(1'800'000'000)};
  for (const char* claims : {R"({"exp":1800000000})", R"({"exp":1800000000,"a":1})",
                             R"({"exp":1800000000,"a":12})", R"({"exp":1800000000.0})"}) {
    CHECK(jwt_expiry(token(claims)) == end);
  }
}

TEST_CASE("The alphabet of JWTs is that for URLs") {
  // "?>" and "?" are where the two alphabets differ.
  CHECK(jwt_expiry("e30.eyJhIjoiPz4_Pj8iLCJleHAiOjF9.c2ln") == SystemTime(std::chrono::seconds(1)));
}

TEST_CASE("What is no JWT, or does not say when it ends, has no end") {
  for (const std::string& text :
       {std::string(), std::string("opaque"), std::string("a.b"), std::string("a.!!.c"),
        std::string("a.b.c.d"), token("[]"), token("{"), token("{}"), token(R"({"exp":"1"})")}) {
    CHECK_FALSE(jwt_expiry(text));
  }
}

TEST_CASE("An end that no clock can hold is the latest there is, or none") {
  CHECK(jwt_expiry(token(R"({"exp":1e300})")) > SystemTime(std::chrono::seconds(9'000'000'000)));
  CHECK_FALSE(jwt_expiry(token(R"({"exp":-5})")));
}
