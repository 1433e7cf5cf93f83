#include "render/derived.h"

#include <array>
#include <cstddef>
#include <string>

#include "base/uuid.h"
#include "support/catch.h"

namespace firesteel::rendering {

namespace {

std::string some(const std::string& seed) {
  DerivedRandom random(seed);
  return base::random_uuid(random) + " " + base::random_uuid(random);
}

}  // namespace

TEST_CASE("The same seed gives the same bytes and the same moment") {
  CHECK(some("a") == some("a"));
  CHECK(some("a") != some("b"));
  CHECK(DerivedClock("a").now() == DerivedClock("a").now());
  CHECK(DerivedClock("a").now() != DerivedClock("b").now());
}

TEST_CASE("Derived bytes do not repeat within a seed") {
  DerivedRandom random("a");
  std::array<std::byte, 40> first{};
  std::array<std::byte, 40> second{};
  random.fill(first);
  random.fill(second);
  CHECK(first != second);
  CHECK(some("a").substr(0, 36) != some("a").substr(37));
}

}  // namespace firesteel::rendering
