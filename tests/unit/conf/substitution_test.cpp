#include "conf/substitution.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/error.h"
#include "support/catch.h"

namespace {

std::string replaced(std::string_view text) {
  static const std::map<std::string, std::string> kValues = {{"env:X", "ex"},
                                                             {"system:y.z", "sys"},
                                                             {":spark.a", "A${env:X}"},
                                                             {":spark.loop", "${spark.pool}"},
                                                             {":spark.pool", "${spark.loop}"},
                                                             {":spark.self", "${spark.self}"}};
  return firesteel::conf::substitute(
      text,
      [](std::string_view kind, std::string_view name) -> std::optional<std::string> {
        const auto found = kValues.find(std::string(kind) + ":" + std::string(name));
        return found == kValues.end() ? std::nullopt : std::optional(found->second);
      },
      "spark.key");
}

}  // namespace

TEST_CASE("Variables are replaced, also within what they stand for") {
  CHECK(replaced("a-${env:X}-${system:y.z}-${spark.a}") == "a-ex-sys-Aex");
}

TEST_CASE("What cannot be resolved stays as it is") {
  CHECK(replaced("${env:NO}${foo:bar}${no}$ {x}${}${ a}${unclosed") ==
        "${env:NO}${foo:bar}${no}$ {x}${}${ a}${unclosed");
}

TEST_CASE("A circle is refused") {
  CHECK_THROWS_AS(replaced("${spark.loop}"), firesteel::Error);
  CHECK_THROWS_AS(replaced("${spark.self}"), firesteel::Error);
}

TEST_CASE("A chain without end is refused before the stack is full") {
  CHECK_THROWS_AS(firesteel::conf::substitute(
                      "${spark.0}",
                      [](std::string_view, std::string_view name) {
                        return std::optional("${" + std::string(name) + "1}");
                      },
                      "spark.key"),
                  firesteel::Error);
}
