#include "conf/quantity.h"

#include "support/catch.h"

namespace conf = firesteel::conf;

TEST_CASE("Quantities are what kubernetes-client accepts") {
  for (const char* const text :
       {"1", "500m", "2Gi", "1.5.5Gi", "1x", "foo", "Gi", "1e3", "1E", "-1", " 1", "1e", "none"}) {
    CAPTURE(text);
    CHECK(conf::is_quantity(text));
  }
  for (const char* const text : {"", "1e3m", "1E3Ki", "1e3Gi", "e1x"}) {
    CAPTURE(text);
    CHECK_FALSE(conf::is_quantity(text));
  }
}

TEST_CASE("A quantity that begins with a unit has no amount") {
  for (const char* const text : {"Gi", "none", "no", "m", "e"}) {
    CAPTURE(text);
    CHECK_FALSE(conf::has_amount(text));
  }
  for (const char* const text : {"1Gi", "foo", "-1", "True"}) {
    CAPTURE(text);
    CHECK(conf::has_amount(text) == (*text != 'T'));
  }
}
