#include "yaml/json.h"

#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::Error;
using firesteel::yaml::is_json;
using firesteel::yaml::parse_json;
using Json = nlohmann::json;

TEST_CASE("A text is JSON if its first character is an opening bracket") {
  CHECK(is_json("{}"));
  CHECK(is_json(" \n\t[1]"));
  CHECK_FALSE(is_json("a: {}"));
  CHECK_FALSE(is_json("# c\n{}"));
  CHECK_FALSE(is_json(""));
}

TEST_CASE("JSON is what Jackson reads") {
  CHECK(parse_json(R"({"a": 1, "a": 2})", "t").value == Json({{"a", 2}}));
  CHECK(parse_json("{\"a\": [true, null, \"x\"]} # more: text", "t").value ==
        Json({{"a", {true, nullptr, "x"}}}));
  CHECK(parse_json(R"({"a": "\ud83d\ude00"})", "t").value.at("a") == "\xF0\x9F\x98\x80");
  const auto numbers = parse_json(R"({"a": {"b": [1.10, 2, 1e3]}, "c": 5.0})", "t").numbers;
  CHECK(numbers.size() == 3);
  CHECK(numbers.at("a.b[0]") == "1.10");
  CHECK(numbers.at("a.b[2]") == "1e3");
  CHECK(numbers.at("c") == "5.0");
}

TEST_CASE("What Jackson does not read is refused with its place") {
  for (const char* const text : {"{a: 1}", "{'a': 1}", "{\"a\": 05}", "{\"a\": \"\t\"}",
                                 "{\"a\": 1", "{\"a\": NaN}", "{\"a\": 1,}", "[1", "{\"a\" 1}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_json(text, "t"), Error);
  }
  CHECK_THROWS_WITH(parse_json("{\n  \"a\": b}", "the template"),
                    Catch::Contains("cannot read the template: line 2, column 8"));
  CHECK_THROWS_AS(parse_json(std::string(2000, '['), "t"), Error);
}
