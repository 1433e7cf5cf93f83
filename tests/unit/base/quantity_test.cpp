#include "base/quantity.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "support/catch.h"

namespace base = firesteel::base;

TEST_CASE("Quantities are what the API server accepts") {
  for (const char* const text :
       {"1", "500m", "2Gi", ".5", "1.", "+1", "-1", "1e3", "1E-3", "2E", "3k"}) {
    CAPTURE(text);
    CHECK(base::is_quantity(text));
  }
  for (const char* const text :
       {"", "half", "1x", "1.5.5", "Gi", "1 Gi", "1gi", "1K", "e3", "1e", "."}) {
    CAPTURE(text);
    CHECK_FALSE(base::is_quantity(text));
  }
}

TEST_CASE("Quantities are spelled as Go spells them") {
  for (const auto& [text, expected] :
       std::to_array<std::pair<const char*, const char*>>({{"1000m", "1"},
                                                           {"0.5", "500m"},
                                                           {"0.1", "100m"},
                                                           {"100000000", "100M"},
                                                           {"128974848", "128974848"},
                                                           {"1024Mi", "1Gi"},
                                                           {"1.5Gi", "1536Mi"},
                                                           {"1e3", "1e3"},
                                                           {"1000e3", "1e6"},
                                                           {"0", "0"},
                                                           {"00.0", "0"},
                                                           {"-1500m", "-1500m"},
                                                           {"1500m", "1500m"},
                                                           {"1Ki", "1Ki"},
                                                           {"2048Ki", "2Mi"},
                                                           {"512", "512"},
                                                           {"1000k", "1M"},
                                                           {"half", "half"}})) {
    CAPTURE(text);
    CHECK(base::canonical_quantity(text) == expected);
  }
}

TEST_CASE("Every unit of a quantity has a value") {
  for (const auto& [text, expected] :
       std::to_array<std::pair<const char*, double>>({{"1n", 1e-9},
                                                      {"250m", 0.25},
                                                      {"2", 2},
                                                      {"+.5", 0.5},
                                                      {"-1k", -1e3},
                                                      {"3E", 3e18},
                                                      {"2e3", 2e3},
                                                      {"1E-3", 1e-3},
                                                      {"1.5Ki", 1536},
                                                      {"2Ei", 0x1p61}})) {
    CAPTURE(text);
    const std::optional<double> value = base::quantity_value(text);
    REQUIRE(value);
    CHECK(std::abs(*value - expected) <= 1e-9 * std::abs(expected));
  }
  for (const char* const text : {"", "half", "1 Gi", "1e", "1e1.5", "1e999", "nan", "inf", "0x1"}) {
    CAPTURE(text);
    CHECK_FALSE(base::quantity_value(text));
  }
  CHECK(base::scaled_quantity("1.1", 1000) == 1100);
  CHECK_FALSE(base::scaled_quantity("16Ei", 1));
  CHECK(base::binary_quantity(768LL << 20U) == "768Mi");
  CHECK(base::binary_quantity(3LL << 30U) == "3Gi");
}
