#include "storage/webhdfs/answers.h"

#include <string>

#include "http/transport.h"
#include "support/catch.h"

namespace http = firesteel::http;
namespace storage = firesteel::storage;

namespace {

http::Response answer(int status, const std::string& body, http::Headers headers = {}) {
  return {.status = status, .headers = std::move(headers), .body = body};
}

http::Response exception(int status, const std::string& name, const std::string& message) {
  return answer(status, R"({"RemoteException":{"exception":")" + name + R"(","message":")" +
                            message + R"("}})");
}

}  // namespace

TEST_CASE("The place for the bytes comes as JSON or as a redirect, and only http is followed") {
  CHECK(storage::location_of(answer(200, R"({"Location":"http://d:1/x?op=CREATE"})")) ==
        "http://d:1/x?op=CREATE");
  CHECK(storage::location_of(answer(307, "", {{"location", "https://d:1/y"}})) == "https://d:1/y");
  CHECK_FALSE(storage::location_of(answer(200, R"({"Location":"file:///etc/passwd"})")));
  CHECK_FALSE(storage::location_of(answer(200, "nonsense")));
}

TEST_CASE("Only a file has a length") {
  CHECK(storage::length_of(answer(200, R"({"FileStatus":{"type":"FILE","length":5000000000}})")) ==
        5'000'000'000U);
  CHECK_FALSE(storage::length_of(answer(200, R"({"FileStatus":{"type":"DIRECTORY","length":0}})")));
  CHECK_FALSE(storage::length_of(answer(200, R"({"FileStatus":{"type":"FILE","length":-1}})")));
  CHECK_FALSE(storage::length_of(answer(200, "")));
}

TEST_CASE("A name node in standby or in its safe mode is a reason to ask again") {
  CHECK(storage::is_temporary_answer(exception(403, "StandbyException", "x")));
  CHECK(storage::is_temporary_answer(exception(403, "RetriableException", "x")));
  CHECK_FALSE(storage::is_temporary_answer(exception(403, "AccessControlException", "x")));
  CHECK_FALSE(storage::is_temporary_answer(answer(403, "<html>")));
}

TEST_CASE("A failure is the exception's first line, or the status, with a hint") {
  const http::Result denied =
      exception(403, "AccessControlException", R"(Permission denied: user=a\n\tat x)");
  CHECK(storage::failure_text(denied, "http://nn") ==
        "AccessControlException: Permission denied: user=a");
  CHECK(storage::failure_hint(denied, storage::Access::kWrite).find("HADOOP_USER_NAME") !=
        std::string::npos);
  CHECK(storage::failure_text(answer(404, "<html>"), "http://nn") ==
        "http://nn answered with HTTP status 404");
  CHECK(storage::failure_hint(answer(404, "<html>"), storage::Access::kWrite)
            .find("dfs.webhdfs.enabled") != std::string::npos);
  CHECK(storage::failure_text(http::Failure{.message = "connection refused"}, "http://nn") ==
        "http://nn: connection refused");
}

TEST_CASE("An operation that does nothing says false") {
  CHECK(storage::is_true(answer(200, R"({"boolean":true})")));
  CHECK_FALSE(storage::is_true(answer(200, R"({"boolean":false})")));
  CHECK_FALSE(storage::is_true(answer(200, R"({"boolean":"true"})")));
}
