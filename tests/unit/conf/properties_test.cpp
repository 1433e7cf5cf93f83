#include "conf/properties.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::conf::Property;
using firesteel::conf::read_properties;
using firesteel::conf::write_properties;

namespace {

std::string shown(const std::string& text) {
  std::string all;
  for (const Property& property : read_properties(text, "f")) {
    all += std::to_string(property.line) + "[" + property.key + "][" + property.value + "]";
  }
  return all;
}

}  // namespace

TEST_CASE("Keys end at =, : or a blank, and values begin after them") {
  CHECK(shown("a=1") == "1[a][1]");
  CHECK(shown("a : 1") == "1[a][1]");
  CHECK(shown("a 1 2 ") == "1[a][1 2 ]");
  CHECK(shown("a\t=\t=1") == "1[a][=1]");
  CHECK(shown("a") == "1[a][]");
  CHECK(shown("=x") == "1[][x]");
  CHECK(shown("a\\ b\\:c\\==1") == "1[a b:c=][1]");
}

TEST_CASE("Comments and blank lines are skipped and lines are counted") {
  CHECK(shown("# c\r\n\r\n  ! d\rx=1\n\ny=2") == "4[x][1]6[y][2]");
}

TEST_CASE("A backslash at the end of a line continues it without the next line's indentation") {
  CHECK(shown("a b\\\n   c\nd=1") ==
        "1[a][b"
        "c]3[d][1]");
  CHECK(shown("a=b\\\\\nc=1") == "1[a][b\\]2[c][1]");
  CHECK(shown("a=b\\\n\nc=1") == "1[a][b]3[c][1]");
  CHECK(shown("a=b\\\n#c\n") == "1[a][b#c]");
  CHECK(shown("a=b\\") == "1[a][b]");
}

TEST_CASE("Escapes become the characters they stand for") {
  CHECK(shown("a=\\u00e9\\t\\n\\r\\f\\q") == "1[a][\xC3\xA9\t\n\r\fq]");
  CHECK(shown("a=\\ud83d\\udd25") == "1[a][\xF0\x9F\x94\xA5]");
  CHECK(shown("a=\\ud83dx") == "1[a][?x]");
  CHECK_THROWS_AS(read_properties("a=\\u12", "f"), firesteel::Error);
  CHECK_THROWS_AS(read_properties("a=\\u12g4", "f"), firesteel::Error);
}

TEST_CASE("Bytes that are not UTF-8 become the replacement character") {
  CHECK(shown("a=\xE9x\xC3\xA9") == "1[a][\xEF\xBF\xBDx\xC3\xA9]");
}

TEST_CASE("spark.properties is written as Properties.store writes it") {
  using namespace std::chrono;
  const auto now = sys_days{2026y / November / 21} + 3h + 33min + 31s;
  CHECK(write_properties({{"a b", " x y=z:#!\\\t\n"}, {"spark.uni", "\xC3\xA9"}}, "map", now) ==
        "#Java properties built from Kubernetes config map with name: map\n"
        "#Sat Nov 21 03:33:31 UTC 2026\n"
        "a\\ b=\\ x y\\=z\\:\\#\\!\\\\\\t\\n\n"
        "spark.uni=\xC3\xA9\n");
}

TEST_CASE("What is written is read back as it was") {
  const std::map<std::string, std::string> entries = {
      {"k=: #!", "  v\\"}, {"e", ""}, {"n", "a\nb\r\f\t"}, {"#c", "!"}};
  std::map<std::string, std::string> read;
  for (const Property& property :
       read_properties(write_properties(entries, "m", firesteel::SystemTime{}), "f")) {
    read[property.key] = property.value;
  }
  CHECK(read == entries);
}
