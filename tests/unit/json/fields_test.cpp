#include "json/fields.h"

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace json = firesteel::json;

TEST_CASE("What is no number, or none that fits, is never read as another number") {
  const auto number = [](const char* text) {
    return json::number_at(nlohmann::json::parse(text), {"n"}, -7);
  };
  CHECK(number(R"({"n": 3})") == 3);
  CHECK(number(R"({"n": -1})") == -1);
  CHECK(number(R"({"n": 2147483647})") == 2147483647);
  for (const char* text :
       {R"({"n": 2147483648})", R"({"n": 4294967296})", R"({"n": 18446744073709551615})",
        R"({"n": -9223372036854775808})", R"({"n": 1.0})", R"({"n": "3"})", R"({"n": true})",
        R"({"n": null})", R"({"n": [3]})", R"({})", R"([3])"}) {
    CAPTURE(text);
    CHECK(number(text) == -7);
  }
}
