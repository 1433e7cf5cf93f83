#include "app/forward/forwarder.h"

#include "support/catch.h"

using firesteel::app::most_tunnels;

TEST_CASE("Tunnels leave descriptors for the rest of the program") {
  CHECK(most_tunnels(1'048'576) == 500);
  CHECK(most_tunnels(1024) == 240);
  CHECK(most_tunnels(256) == 48);
  CHECK(most_tunnels(64) == 1);
  CHECK(most_tunnels(0) == 1);
}
