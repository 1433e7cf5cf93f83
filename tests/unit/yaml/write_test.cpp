#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "support/catch.h"
#include "yaml/scalar.h"
#include "yaml/yaml.h"

using firesteel::yaml::parse;
using firesteel::yaml::Schema;
using firesteel::yaml::write;
using Json = nlohmann::json;

namespace {

void check_round_trip(const Json& value) {
  const std::string text = write(value);
  INFO(text);
  CHECK(parse(text, Schema::kYaml11, "test") == value);
  CHECK(parse(text, Schema::kCore12, "test") == value);
}

}  // namespace

TEST_CASE("Objects are written in block style as kubectl writes them") {
  const Json pod = {
      {"apiVersion", "v1"},
      {"kind", "Pod"},
      {"metadata", {{"labels", Json::object()}, {"name", "x"}}},
      {"spec",
       {{"containers",
         {{{"args", {"driver", "10"}}, {"image", "r/spark:4.3.0"}, {"ports", Json::array()}},
          {{"tty", true}}}},
        {"nested", {{1, 2}, {{{"a", 1}, {"b", nullptr}}}}}}}};
  CHECK(write(pod) ==
        "apiVersion: v1\n"
        "kind: Pod\n"
        "metadata:\n"
        "  labels: {}\n"
        "  name: x\n"
        "spec:\n"
        "  containers:\n"
        "  - args:\n"
        "    - driver\n"
        "    - \"10\"\n"
        "    image: r/spark:4.3.0\n"
        "    ports: []\n"
        "  - tty: true\n"
        "  nested:\n"
        "  - - 1\n"
        "    - 2\n"
        "  - - a: 1\n"
        "      b: null\n");
  check_round_trip(pod);
}

TEST_CASE("Strings that a reader could take for something else are quoted") {
  for (const char* text : {"",     "true", "Yes",      "y",          "N",
                           "on",   "null", "~",        "12",         "0x1f",
                           "010",  "1e3",  "1.5",      ".5",         "+1",
                           "-1",   "1:30", "12:30:45", "2020-01-01", "2020-01-01T00:00:00Z",
                           "<<",   "=",    "NaN",      ".inf",       "-",
                           "- a",  "? a",  "a: b",     "a:",         " a",
                           "a ",   "a #b", "#a",       "&a",         "*a",
                           "!a",   "|",    ">",        "%a",         "@a",
                           "`a",   "'a'",  "\"a\"",    "[a]",        "{a}",
                           "a\tb", "a\rb", "---",      "0b1",        "0o7",
                           "1_000"}) {
    INFO(text);
    CHECK_FALSE(firesteel::yaml::safe_unquoted(text));
    check_round_trip({{"k", text}, {text, "v"}});
    check_round_trip(Json::array({text}));
    check_round_trip(text);
  }
}

TEST_CASE("Ordinary strings stay readable") {
  for (const char* text : {"spark-pi", "512Mi", "/opt/spark/conf", "a b", "k8s://https://h:6443",
                           "local:///opt/spark/examples/src/main/python/pi.py", "4g",
                           "spark.app.name", "Always", "a,b", "x=y"}) {
    INFO(text);
    CHECK(firesteel::yaml::safe_unquoted(text));
    check_round_trip({{"k", text}, {text, "v"}});
  }
}

TEST_CASE("Texts of several lines are literal blocks when a block gives them back unchanged") {
  CHECK(write({{"a", "x\ny\n"}}) == "a: |\n  x\n  y\n");
  CHECK(write({{"a", "x\n\n y"}}) == "a: |-\n  x\n\n   y\n");
  CHECK(write({{"a", "x\n\n"}}) == "a: |+\n  x\n\n");
  CHECK(write({{"a", " x\ny"}}) == "a: \" x\\ny\"\n");
  for (const char* text :
       {"x\ny\n", "x\ny", "x\n\n\n", "\n", "\nx", "x\n \ny", "x \ny\t\n", "\tx\n", "x\n  y\n z\n",
        "a\r\nb", "#x\n", "- a\n", "---\nx\n", "a: b\nc\n", "%x\n...\n", "x\n\xC2\x85y",
        "\xE6\x97\xA5\n\xE6\x9C\xAC"}) {
    INFO(text);
    check_round_trip({{"k", text}, {"z", 1}});
    check_round_trip(Json::array({text, "z"}));
    check_round_trip(text);
    check_round_trip({{text, 1}});
  }
}

TEST_CASE("Characters outside ASCII and control characters survive") {
  for (const char* text : {"\xC3\xA9", "\xE6\x97\xA5\xE6\x9C\xAC", "\xF0\x9F\x94\xA5", "\x01\x7F",
                           "\xEF\xBB\xBF"
                           "x",
                           "\xE2\x80\xA8", "\xC2\x80", "\"\\"}) {
    check_round_trip({{"k", text}, {text, "v"}});
  }
  CHECK_THROWS_AS(write({{"k", "\xFF"}}), firesteel::Error);
}

TEST_CASE("Long keys, numbers and lone values survive") {
  check_round_trip({{std::string(2000, 'k'), {{"a", 1}}}, {std::string(2000, ':'), {1, 2}}});
  check_round_trip(Json::array({{{std::string(300, 'k'), 1}, {std::string(301, 'k'), "x\ny\n"}}}));
  check_round_trip(
      {{"i", -5}, {"f", 0.25}, {"u", 18446744073709551615ULL}, {"e", 1e30}, {"t", 1.0}});
  for (const Json& value :
       std::vector<Json>{nullptr, true, 5, "x", Json::object(), Json::array()}) {
    check_round_trip(value);
  }
}
