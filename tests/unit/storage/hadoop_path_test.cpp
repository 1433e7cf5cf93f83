#include "storage/hadoop_path.h"

#include <string>
#include <vector>

#include "support/catch.h"

using firesteel::storage::archive_uri;
using firesteel::storage::HadoopPath;
using firesteel::storage::parse_hadoop_path;

namespace {

struct PathCase {
  std::string text;
  HadoopPath parts;
};

}  // namespace

TEST_CASE("A Hadoop path has no escapes, no query and no fragment") {
  const std::vector<PathCase> table = {
      {.text = "/up/g#h.txt", .parts = {.scheme = "", .authority = "", .path = "/up/g#h.txt"}},
      {.text = "file:/up/e%20f?x",
       .parts = {.scheme = "file", .authority = "", .path = "/up/e%20f?x"}},
      {.text = "file:///up/a:b/c",
       .parts = {.scheme = "file", .authority = "", .path = "/up/a:b/c"}},
      {.text = "file:////up//a/", .parts = {.scheme = "file", .authority = "", .path = "/up/a"}},
      {.text = "file://host:1/a", .parts = {.scheme = "file", .authority = "host:1", .path = "/a"}},
      {.text = "file://host", .parts = {.scheme = "file", .authority = "host", .path = ""}},
      {.text = "/a/./b/../c", .parts = {.scheme = "", .authority = "", .path = "/a/c"}},
      {.text = "../a/..", .parts = {.scheme = "", .authority = "", .path = ".."}},
      {.text = "x/a:b", .parts = {.scheme = "", .authority = "", .path = "x/a:b"}},
      {.text = "s3a://b/k", .parts = {.scheme = "s3a", .authority = "b", .path = "/k"}},
      {.text = "//", .parts = {.scheme = "", .authority = "", .path = "/"}},
  };
  for (const PathCase& each : table) {
    CAPTURE(each.text);
    const HadoopPath got = parse_hadoop_path(each.text);
    CHECK(got.scheme == each.parts.scheme);
    CHECK(got.authority == each.parts.authority);
    CHECK(got.path == each.parts.path);
  }
}

TEST_CASE("The URI of an uploaded archive is percent-encoded except for its escapes") {
  CHECK(archive_uri("file:///up/a.zip", "") == "file:/up/a.zip");
  CHECK(archive_uri("file:/up/a.zip", "env") == "file:/up/a.zip#env");
  CHECK(archive_uri("/up/a b.zip", "") == "/up/a%20b.zip");
  CHECK(archive_uri("/up/\xC3\xBC.zip", "") == "/up/%C3%BC.zip");
  CHECK(archive_uri("/up/100%.zip", "") == "/up/100%25.zip");
  CHECK(archive_uri("/up/e%20f.zip", "") == "/up/e%20f.zip");
  CHECK(archive_uri("/up/<\"^`|>.zip", "") == "/up/%3C%22%5E%60%7C%3E.zip");
  CHECK(archive_uri("/up/g#h.zip", "") == "/up/g");
  CHECK(archive_uri("/up/q?r.zip", "a b") == "/up/q?r.zip#a%20b");
}
