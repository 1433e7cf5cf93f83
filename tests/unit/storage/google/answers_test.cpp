#include "storage/google/answers.h"

#include <string>

#include "http/transport.h"
#include "support/catch.h"

namespace storage = firesteel::storage;
using firesteel::http::Response;

namespace {

Response answer(int status, const std::string& name, const std::string& value) {
  return {.status = status, .headers = {{name, value}}, .body = {}};
}

}  // namespace

TEST_CASE("How many bytes have arrived") {
  CHECK(storage::arrived_in(answer(308, "Range", "bytes=0-262143")) == 262'144);
  CHECK(storage::arrived_in(answer(308, "range", "bytes=0-0")) == 1);
  CHECK(storage::arrived_in({.status = 308, .headers = {}, .body = {}}) == 0);
  for (const char* const odd : {"", "bytes=", "bytes=0-", "bytes=5-9", "bytes=0--1", "bytes=0-x",
                                "bytes=0-18446744073709551615", "bytes=0-99999999999999999999"}) {
    CHECK_FALSE(storage::arrived_in(answer(308, "Range", odd)));
  }
}

TEST_CASE("The URL of a session is one of http or https") {
  CHECK(storage::session_in(answer(200, "Location", "https://s/upload?upload_id=x")) ==
        "https://s/upload?upload_id=x");
  CHECK_FALSE(storage::session_in(answer(200, "Location", "file:///etc/passwd")));
  CHECK_FALSE(storage::session_in(answer(200, "Location", "/upload?upload_id=x")));
  CHECK_FALSE(storage::session_in({.status = 200, .headers = {}, .body = {}}));
}

TEST_CASE("The facts of an object are its length and digest") {
  const auto object = storage::gcs_object_in(
      {.status = 200, .headers = {}, .body = R"({"size":"12","md5Hash":"abc=","name":"x"})"});
  CHECK(object.size == 12);
  CHECK(object.md5 == "abc=");
  const auto none = storage::gcs_object_in({.status = 200, .headers = {}, .body = "<html>"});
  CHECK_FALSE(none.size);
  CHECK(none.md5.empty());
}

TEST_CASE("A reason is that of JSON, or plain text") {
  const auto reason_of = [](const std::string& body) {
    return storage::gcs_reason({.status = 400, .headers = {}, .body = body});
  };
  CHECK(reason_of(R"({"error":{"code":404,"message":"no such bucket"}})") == "no such bucket");
  CHECK(reason_of("Invalid Credentials\n") == "Invalid Credentials");
  CHECK(reason_of("<html>").empty());
}
