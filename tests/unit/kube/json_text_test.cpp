#include "kube/json_text.h"

#include <string>

#include "support/catch.h"

namespace kube = firesteel::kube;

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
  CHECK(kube::parse_json(times(200, "[") + times(200, "]")).is_array());
  CHECK_FALSE(kube::is_bounded(times(201, "[") + times(201, "]")));
  CHECK(kube::parse_json(times(201, "{\"a\":")).is_discarded());
  CHECK(kube::parse_json(times(300, "[],").insert(0, "[") + "1]").size() == 301);
}

TEST_CASE("Brackets and commas inside strings count for nothing") {
  const std::string text = times(300'000, "[{,") + R"(\"[\\)";
  CHECK(kube::parse_json("{\"a\":\"" + text + "\"}").is_object());
}

TEST_CASE("A string ends at the first quote that is not escaped") {
  CHECK_FALSE(kube::is_bounded(R"(["\\",)" + times(201, "[")));
  CHECK(kube::is_bounded(R"(["\\\",)" + times(201, "[")));
  CHECK(kube::is_bounded("[\"" + times(201, "[")));
}

TEST_CASE("More values than an object can have are refused, unless the text is a large list") {
  const std::string many = "[" + times(500'001, "1,") + "1]";
  CHECK_FALSE(kube::is_bounded(many));
  CHECK(kube::is_bounded(many + std::string(5'000'000, ' ')));
}
