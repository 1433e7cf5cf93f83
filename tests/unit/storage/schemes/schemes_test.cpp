#include "storage/schemes/schemes.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"

namespace storage = firesteel::storage;
using firesteel::Error;
using firesteel::ErrorKind;

namespace {

std::string refusal_of(const std::string& uri) {
  try {
    storage::require_store(uri);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kUpload);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("A scheme that is not supported is refused with those that are, and why if that helps") {
  CHECK(refusal_of("/shared/up") == "none");
  CHECK(refusal_of("file:///shared/up") == "none");
  CHECK(refusal_of("ftp://host/up") ==
        "cannot upload to ftp://host/up: the scheme ftp is not supported (supported: file:, s3a:, "
        "s3:, gs:, abfss:, abfs:, hdfs:, webhdfs:, pvc:)");
  CHECK(refusal_of("wasbs://c@a.blob.core.windows.net/up") ==
        "cannot upload to wasbs://c@a.blob.core.windows.net/up: wasbs: was replaced by abfss:, and "
        "is not supported; abfss://CONTAINER@ACCOUNT.dfs.core.windows.net/PATH names the same "
        "container (supported: file:, s3a:, s3:, gs:, abfss:, abfs:, hdfs:, webhdfs:, pvc:)");
  CHECK(refusal_of("s3n://bucket/up").find("s3n: was removed from Hadoop") != std::string::npos);
}

TEST_CASE("A local directory of another host is refused with the path that was probably meant") {
  try {
    storage::require_store("file://shared/up");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("a file: path has no host") != std::string::npos);
    CHECK(error.hint() == "write three slashes: file:///up");
  }
}

TEST_CASE("URIs with the same scheme and authority share a store") {
  CHECK(storage::store_key("s3a://bucket/a") == storage::store_key("S3A://bucket/b"));
  CHECK(storage::store_key("s3a://bucket/a") != storage::store_key("s3a://other/a"));
  CHECK(storage::store_key("/a") == storage::store_key("file:///b"));
}
