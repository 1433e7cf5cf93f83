#include "json/parse.h"

#include <string>

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace json = firesteel::json;

namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    all += text;
  }
  return all;
}

}  // namespace

TEST_CASE("Nesting deeper than any object's is refused before it is parsed") {
  CHECK(json::parse(times(200, "[") + times(200, "]")).is_array());
  CHECK_FALSE(json::is_bounded(times(201, "[") + times(201, "]")));
  CHECK(json::parse(times(201, "{\"a\":")).is_discarded());
  CHECK(json::parse(times(300, "[],").insert(0, "[") + "1]").size() == 301);
}

TEST_CASE("Brackets and commas inside strings count for nothing") {
  const std::string text = times(300'000, "[{,") + R"(\"[\\)";
  CHECK(json::parse("{\"a\":\"" + text + "\"}").is_object());
}

TEST_CASE("A string ends at the first quote that is not escaped") {
  CHECK_FALSE(json::is_bounded(R"(["\\",)" + times(201, "[")));
  CHECK(json::is_bounded(R"(["\\\",)" + times(201, "[")));
  CHECK(json::is_bounded("[\"" + times(201, "[")));
}

TEST_CASE("More values than an object can have are refused, unless the text is a large list") {
  const std::string many = "[" + times(500'001, "1,") + "1]";
  CHECK_FALSE(json::is_bounded(many));
  CHECK(json::is_bounded(many + std::string(5'000'000, ' ')));
}

TEST_CASE("A list of millions of tiny values is refused, however large it is") {
  const std::string text =
      "[" + times(2'000'001, "1,") + "1]" + times(20, std::string(1'000'000, ' '));
  CHECK_FALSE(json::is_bounded(text));
  CHECK(json::parse(text).is_discarded());
}

TEST_CASE("Each escape is read as nlohmann reads it, wherever it stands") {
  for (const char* const escape :
       {R"(\")", R"(\\)", R"(\/)", R"(\b)", R"(\f)", R"(\n)", R"(\r)", R"(\t)", R"(\u00fc)",
        R"(\ud83d\udd25)", R"(\ud83d)", R"(\x)", R"(\)", "\x01", "\x7f", "\xc3\xbc", "\xff"}) {
    for (const char* const around : {"", "text", R"(\n)"}) {
      const std::string text = R"([")" + std::string(around) + escape + around + R"(","a"])";
      CAPTURE(text);
      const nlohmann::json ours = json::parse(text);
      const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false);
      CHECK(ours.is_discarded() == theirs.is_discarded());
      CHECK((ours.is_discarded() || ours == theirs));
    }
  }
}
