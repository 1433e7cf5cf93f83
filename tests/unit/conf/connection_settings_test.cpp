#include "conf/connection_settings.h"

#include <string>

#include "firesteel/error.h"
#include "resolving.h"
#include "support/catch.h"

using Catch::Matchers::Contains;
using firesteel::Error;
using firesteel::testing::Submission;

namespace {

firesteel::Text flag(const std::string& name, const std::string& value) {
  return {
      .value = value, .origin = {.kind = firesteel::Origin::Kind::kFlag, .name = name}, .key = {}};
}

}  // namespace

TEST_CASE("Ten seconds for a request and a minute of trying again, unless something else is said") {
  const auto usual = Submission().resolve().connection;
  CHECK(usual.request_timeout_ms == 10'000);
  CHECK(usual.retry_for_ms == 60'000);

  Submission said;
  said.conf("spark.kubernetes.submission.requestTimeout", "3000");
  CHECK(said.resolve().connection.request_timeout_ms == 3'000);
  said.request_timeout = flag("--request-timeout", "1m30s");
  said.retry_for = flag("--retry-for", "0s");
  CHECK(said.resolve().connection.request_timeout_ms == 90'000);
  CHECK(said.resolve().connection.retry_for_ms == 0);
}

TEST_CASE("A time that is none names its option") {
  for (const char* value : {"30x", "-1s", "soon", "", "0s"}) {
    Submission said;
    said.request_timeout = flag("--request-timeout", value);
    CHECK_THROWS_WITH(said.resolve(), Contains("is not a valid duration for --request-timeout"));
  }
}
