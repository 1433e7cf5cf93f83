#include "base/printable_url.h"

#include "support/catch.h"

using firesteel::base::printable_url;

TEST_CASE("A URL is shown without user, password, query and fragment") {
  CHECK(printable_url("https://h:1/a/b") == "https://h:1/a/b");
  CHECK(printable_url("http://u:p@h:1/t.yaml?sig=s#f") == "http://h:1/t.yaml");
  CHECK(printable_url("http://u:p%40@q@h/a@b") == "http://h/a@b");
  CHECK(printable_url("http://u:p@h") == "http://h");
  CHECK(printable_url("/local/a@b.yaml?x") == "/local/a@b.yaml");
  CHECK(printable_url("s3a://bucket/a#b") == "s3a://bucket/a");
  CHECK(printable_url("abfss://container@account/a?s") == "abfss://container@account/a");
  CHECK(printable_url("").empty());
}
