#include "json/write.h"

#include <limits>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace json = firesteel::json;
using Json = nlohmann::json;

TEST_CASE("Values are written as nlohmann writes them") {
  const std::vector<Json> values = {
      nullptr,
      true,
      0,
      -1,
      std::numeric_limits<std::uint64_t>::max(),
      0.1,
      1e300,
      std::numeric_limits<double>::infinity(),
      "",
      "plain",
      Json::array(),
      Json::object(),
      {1, "two", {{"three", nullptr}}, Json::array({Json::array()})},
      {{"a", Json::object()}, {"b", {1, 2}}, {"quote \" here", "and \\ there"}},
  };
  for (const Json& value : values) {
    CAPTURE(value);
    CHECK(json::write(value) == value.dump());
  }
}

TEST_CASE("Each character is written as nlohmann writes it, wherever it stands") {
  for (char32_t c = 0; c < 0x80; ++c) {
    for (const char* const around : {"", "text ", "\"", "\xc3\xbc"}) {
      const Json value = around + std::string(1, static_cast<char>(c)) + around;
      CAPTURE(static_cast<int>(c), around);
      CHECK(json::write(value) == value.dump());
    }
  }
  const Json beyond = "a\tb \xc3\xbc \xe2\x82\xac \xf0\x9f\x94\xa5 \x01\n";
  CHECK(json::write(beyond) == beyond.dump());
}

TEST_CASE("A text that is not UTF-8 is refused as nlohmann refuses it") {
  for (const char* const text : {"\xff", "a\n\xff", "\xc3", "\xed\xa0\x80"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(json::write(Json(text)), Json::type_error);
    CHECK_THROWS_AS(json::write({{text, 1}}), Json::type_error);
  }
}
