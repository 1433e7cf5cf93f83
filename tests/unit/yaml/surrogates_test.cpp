#include "yaml/surrogates.h"

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "support/catch.h"
#include "yaml/yaml.h"

using firesteel::yaml::parse;
using firesteel::yaml::Schema;
using firesteel::yaml::with_joined_surrogates;

TEST_CASE("The pairs of one scalar are joined, from the first on") {
  CHECK(with_joined_surrogates(R"(a: "\ud83d\ude00 \uD83D\uDE01")", 6) ==
        R"(a: "\U0001f600 \U0001f601")");
  CHECK(with_joined_surrogates(R"(a: "\ud83d\ude00\\ud83d\ude00" \ud83d\ude00)", 6) ==
        R"(a: "\U0001f600\\ud83d\ude00" \ud83d\ude00)");
  CHECK(with_joined_surrogates("\xC3\xBC: \"\\ud83d\\ude00\"", 6) == "\xC3\xBC: \"\\U0001f600\"");
  CHECK(with_joined_surrogates(R"(a: "\ud83d x")", 6) == std::nullopt);
  CHECK(with_joined_surrogates("", 0) == std::nullopt);
}

TEST_CASE("Pairs of surrogates in YAML are one character, as Java reads them") {
  const auto value = parse("a: \"\\ud83d\\ude00\"\nb: '\\ud83d\\ude00'\nc: \"x\\uD83D\\uDE01\"\n",
                           Schema::kCore12, "t");
  CHECK(value.at("a") == "\xF0\x9F\x98\x80");
  CHECK(value.at("b") == "\\ud83d\\ude00");
  CHECK(value.at("c") == "x\xF0\x9F\x98\x81");
  CHECK_THROWS_AS(parse("a: \"\\ud83d\"\n", Schema::kCore12, "t"), firesteel::Error);
}
