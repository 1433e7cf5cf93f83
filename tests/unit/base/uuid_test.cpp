#include "base/uuid.h"

#include <regex>
#include <string>

#include "support/catch.h"
#include "support/fake_world.h"

TEST_CASE("A random UUID has version 4 and the variant of RFC 9562, and is another each time") {
  firesteel::testing::FakeWorld world;
  const std::string first = firesteel::base::random_uuid(world.random);
  const std::string second = firesteel::base::random_uuid(world.random);
  const std::regex uuid("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  CHECK(std::regex_match(first, uuid));
  CHECK(std::regex_match(second, uuid));
  CHECK(first != second);
}
