#include "conf/connection_settings.h"

#include <chrono>
#include <string>

#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "resolving.h"
#include "support/catch.h"

using Catch::Matchers::Contains;
using firesteel::testing::refusal;
using firesteel::testing::Submission;
using namespace std::chrono_literals;

TEST_CASE("The configuration says how long a request may take, unless the front end does") {
  const auto usual = Submission().resolve().connection;
  CHECK(usual.request_timeout == 10s);
  CHECK(usual.connection_timeout == 10s);
  CHECK_FALSE(usual.retry_for.has_value());

  Submission said;
  said.conf("spark.kubernetes.submission.requestTimeout", "3000");
  CHECK(said.resolve().connection.request_timeout == 3s);
  said.connection.request_timeout = 90s;
  said.connection.retry_for = 0s;
  CHECK(said.resolve().connection.request_timeout == 90s);
  CHECK(said.resolve().connection.retry_for == 0s);
}

TEST_CASE("A key that is wrong is refused also where the front end says otherwise") {
  Submission said;
  said.conf("spark.kubernetes.submission.requestTimeout", "soon");
  said.connection.request_timeout = 90s;
  CHECK_THAT(refusal(said), Contains("spark.kubernetes.submission.requestTimeout"));
}

TEST_CASE("The front end's context wins over the key") {
  Submission said;
  said.conf("spark.kubernetes.context", "of-key");
  CHECK(said.resolve().connection.context->value == "of-key");
  said.connection.context = firesteel::ConfValue{.value = "given", .origin = {}, .key = {}};
  CHECK(said.resolve().connection.context->value == "given");
}
