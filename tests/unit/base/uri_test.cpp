#include "base/uri.h"

#include <string>

#include "support/catch.h"

namespace base = firesteel::base;

TEST_CASE("What is not unreserved becomes %XX, bytes above 127 unless they are kept") {
  CHECK(base::percent_encode("A-z.0_9~\xC3\xA9") == "A-z.0_9~%C3%A9");
  CHECK(base::percent_encode("a/b c%", "/") == "a/b%20c%25");
  CHECK(base::percent_encode("\xC3\xA9 ", "", base::NotAscii::kKeep) == "\xC3\xA9%20");
  CHECK(base::encode_segment("$a@b:c/d?e#f%g") == "$a@b:c%2Fd%3Fe%23f%25g");
}

TEST_CASE("%XX becomes its byte, a % without two digits stays") {
  CHECK(base::percent_decode("a%20b%2fc%2F") == "a b/c/");
  CHECK(base::percent_decode("100%, %4, %zz, %-1, %") == "100%, %4, %zz, %-1, %");
  CHECK(base::percent_decode(base::percent_encode("%41 \xFF")) == "%41 \xFF");
}

TEST_CASE("A scheme is a letter and what may follow it, before a colon") {
  CHECK(base::scheme_of("s3a://bucket/x") == "s3a");
  CHECK(base::scheme_of("FILE:/x") == "file");
  for (const char* const path : {"/a:b", "a.jar", "1a:b", ":b", ""}) {
    CHECK(base::scheme_of(path).empty());
  }
}

TEST_CASE("The path of a file: URI is decoded, a plain path is not") {
  CHECK(base::file_path("file:///a/b%20c.jar#x") == "/a/b c.jar");
  CHECK(base::file_path("file:/a/b") == "/a/b");
  CHECK(base::file_path("file://host/a") == "/a");
  CHECK(base::file_path("/a/100%.txt") == "/a/100%.txt");
  CHECK(base::file_path("file:/a/100%.txt") == "/a/100%.txt");
}
