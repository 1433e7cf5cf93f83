#include "conf/uri.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace conf = firesteel::conf;
using firesteel::testing::TempFolder;

TEST_CASE("Locations become the URIs that Spark 4.3.0 made of them") {
  const TempFolder folder;
  (void)folder.write("x/g.txt", "");
  (void)folder.write("d/h", "");
  const std::string here = "file:" + folder.path();
  const auto resolved = [&](const std::string& text) {
    return conf::resolve_uri(text, folder.path());
  };
  // Recorded by giving these as spark.yarn.dist.files.
  CHECK(resolved("./x/../f.txt") == here + "/f.txt");
  CHECK(resolved("a b.txt") == here + "/a%20b.txt");
  CHECK(resolved("d") == here + "/d/");
  CHECK(resolved("./d/") == here + "/d/");
  CHECK(resolved("x#y") == here + "/x/#y");
  CHECK(resolved("nox#y z") == here + "/nox%23y%20z");
  CHECK(resolved("p%20q.txt") == here + "/p%2520q.txt");
  CHECK(resolved("http://h/a b") == here + "/http:/h/a%20b");
  CHECK(resolved("http://h/a%20b") == "http://h/a%20b");
  CHECK(resolved("mailto:x") == "mailto:x");
  CHECK(resolved("\xC3\xA9.txt") == here + "/\xC3\xA9.txt");
  CHECK(resolved("a?b") == here + "/a%3Fb");
  CHECK(resolved("a[1].txt") == here + "/a%5B1%5D.txt");
  CHECK(resolved("C:x") == "C:x");
  CHECK(resolved("1a:b") == here + "/1a:b");
  CHECK(resolved("/tmp/../etc/q") == "file:/etc/q");
  CHECK(resolved("f.txt#a#b") == here + "/f.txt%23a%23b");
  CHECK(resolved("{x}") == here + "/%7Bx%7D");
  CHECK(resolved("a%zz") == here + "/a%25zz");
  CHECK(resolved("local:/x/../y") == "local:/x/../y");
  CHECK(resolved("//host/p") == "file:/host/p");
  CHECK(resolved("file:rel") == "file:rel");
  CHECK(resolved("file:///t/../u") == "file:///t/../u");
  CHECK(resolved("s3a://b/k*") == "s3a://b/k*");
  CHECK(resolved("http://h/[x]") == here + "/http:/h/%5Bx%5D");
  CHECK(resolved("a^b") == here + "/a%5Eb");
  CHECK(resolved("#frag") == here + "/#frag");
  CHECK(resolved("?q") == here + "/%3Fq");
  CHECK(resolved("a:") == here + "/a:");
}

TEST_CASE("Patterns become the files they match, folders and patterns without match vanish") {
  const TempFolder folder;
  for (const char* const name : {"b2.jar", "b1.jar", "f x.txt", "d/h", "a[1].txt"}) {
    (void)folder.write(name, "");
  }
  const std::string here = "file:" + folder.path();
  const auto resolved = [&](const std::string& list) {
    return conf::resolve_globs(list, folder.path());
  };
  CHECK(resolved("b*.jar, f?x.txt") == here + "/b1.jar," + here + "/b2.jar," + here + "/f%20x.txt");
  CHECK(resolved("d").empty());
  CHECK(resolved("no*").empty());
  CHECK(resolved("missing.jar") == here + "/missing.jar");
  CHECK(resolved("b1.jar#al") == here + "/b1.jar#al");
  CHECK(resolved("a[1].txt") == here + "/a%5B1%5D.txt");
  CHECK(resolved("local:///z*.jar,http://h/x*,s3a://b/*") ==
        "local:///z*.jar,http://h/x*,s3a://b/*");
  CHECK_THROWS_AS(resolved("b*.jar#x"), firesteel::Error);
}

TEST_CASE("A wildcard that is escaped is part of a name") {
  const TempFolder folder;
  for (const char* const name :
       {"{q}", "{q}.txt", "q.txt", "ab.txt", "a\\b.txt", "{x}.txt", "c.txt"}) {
    (void)folder.write(name, "");
  }
  const std::string here = "file:" + folder.path();
  const auto resolved = [&](const std::string& list) {
    return conf::resolve_globs(list, folder.path());
  };
  CHECK(resolved("\\{q\\}") == here + "/%7Bq%7D");
  CHECK(resolved("\\{q}.txt") == here + "/%7Bq%7D.txt");
  CHECK(resolved("\\*r") == here + "/%5C*r");
  CHECK(resolved("{q}.txt") == here + "/q.txt");
  CHECK(resolved("a\\b.txt") == here + "/ab.txt");
  CHECK(resolved("{x}.txt") == here + "/%7Bx%7D.txt");
  CHECK(resolved("c.txt?q=1") == here + "/c.txt");
  CHECK(resolved("?.txt?q=1").empty());
  CHECK(resolved("c?.txt") == here + "/c");
}

TEST_CASE("A file: URI with more than three slashes is the path with one") {
  const TempFolder folder;
  (void)folder.write("a.txt", "");
  CHECK(conf::resolve_globs("file:///" + folder.path() + "/a.txt", "/") ==
        "file:" + folder.path() + "/a.txt");
  CHECK(conf::resolve_globs("file:" + folder.path() + "/a.txt/", "/") ==
        "file:" + folder.path() + "/a.txt");
}

TEST_CASE("What no Hadoop file system takes is refused, and so are unclosed groups") {
  const TempFolder folder;
  for (const char* const location :
       {"FILE:///x", "Hdfs://h/x", "urn:a:b", "mailto:x@y", "foo:bar", "file:rel",
        "file://localhost/x", "C:x", "{a,b}.txt", "a{*,b}", "C:\\x\\y.txt", "FILE:/d/{a}*"}) {
    CAPTURE(location);
    CHECK_THROWS_AS(conf::resolve_globs(location, folder.path()), firesteel::Error);
  }
  for (const char* const location : {"local:x", "ftp:x", "http:x", "foo://h/x", "s3a://b/x"}) {
    CAPTURE(location);
    CHECK(conf::resolve_globs(location, folder.path()) == location);
  }
}

TEST_CASE("Blanks and control characters beyond ASCII are not legal in a URI") {
  CHECK(conf::parse_uri("http://h/a\xC3\xBC").has_value());
  CHECK_FALSE(conf::parse_uri("http://h/a\xC2\xA0").has_value());
  CHECK_FALSE(conf::parse_uri("http://h/a\xE2\x80\x83").has_value());
  CHECK_FALSE(conf::parse_uri("http://h/a\xC2\x85").has_value());
  CHECK(conf::resolve_uri("a\xC2\xA0", "/w") == "file:/w/a%C2%A0");
}

TEST_CASE("Local files are told from others") {
  CHECK(conf::local_path("file:///a%20b") == "/a b");
  CHECK(conf::local_path("local:///a") == "/a");
  CHECK(conf::local_path("t x.yaml") == "t x.yaml");
  CHECK(conf::local_path("https://h/x") == std::nullopt);
}
