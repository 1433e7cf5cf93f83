#include "yaml/line_breaks.h"

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "yaml/yaml.h"

using firesteel::yaml::parse;
using firesteel::yaml::Schema;
using firesteel::yaml::with_hidden_breaks;
using firesteel::yaml::with_shown_breaks;

namespace {

const std::string kNel = "\xC2\x85";
const std::string kLs = "\xE2\x80\xA8";
const std::string kPs = "\xE2\x80\xA9";

}  // namespace

TEST_CASE("Hidden breaks are shown again") {
  const std::string text = "a" + kNel + kLs + "b" + kPs + "\n\xC3\xA4";
  const std::optional<std::string> hidden = with_hidden_breaks(text);
  REQUIRE(hidden);
  CHECK(hidden->find(kNel) == std::string::npos);
  CHECK(with_shown_breaks(*hidden) == text);
  CHECK(with_hidden_breaks("a\nb") == std::nullopt);
  CHECK(with_hidden_breaks(text + "\xF4\x8F\xBF\xBC") == std::nullopt);
}

TEST_CASE("In YAML 1.2, NEL, LS and PS are characters of a string as any other") {
  const auto value = parse("a: x" + kNel + "y\nb: 'x" + kLs + "y'\nc: \"x" + kPs + "\\N\"\n" +
                               kNel + "d: |\n  x" + kLs + "y\n",
                           Schema::kCore12, "t");
  CHECK(value.at("a") == "x" + kNel + "y");
  CHECK(value.at("b") == "x" + kLs + "y");
  CHECK(value.at("c") == "x" + kPs + kNel);
  CHECK(value.at(kNel + "d") == "x" + kLs + "y\n");
}

TEST_CASE("Before YAML 1.2, NEL is a line break") {
  CHECK(parse("a: x" + kNel + "  y\n", Schema::kYaml11, "t").at("a") == "x y");
}
