#include "declare/quantity.h"

#include <array>
#include <utility>

#include "support/catch.h"

namespace declare = firesteel::declare;

TEST_CASE("Quantities are what the API server accepts") {
  for (const char* const text :
       {"1", "500m", "2Gi", ".5", "1.", "+1", "-1", "1e3", "1E-3", "2E", "3k"}) {
    CAPTURE(text);
    CHECK(declare::is_strict_quantity(text));
  }
  for (const char* const text :
       {"", "half", "1x", "1.5.5", "Gi", "1 Gi", "1gi", "1K", "e3", "1e", "."}) {
    CAPTURE(text);
    CHECK_FALSE(declare::is_strict_quantity(text));
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
    CHECK(declare::canonical_quantity(text) == expected);
  }
}

TEST_CASE("Sizes of Java and of Kubernetes are bytes") {
  for (const auto& [text, expected] :
       std::to_array<std::pair<const char*, std::int64_t>>({{"512m", 512LL << 20U},
                                                            {"1g", 1LL << 30U},
                                                            {"4GB", 4LL << 30U},
                                                            {"1Gi", 1LL << 30U},
                                                            {"10", 10},
                                                            {"1.5Gi", 1536LL << 20U}})) {
    CAPTURE(text);
    CHECK(declare::memory_bytes(text) == expected);
  }
  CHECK_FALSE(declare::memory_bytes("much"));
  CHECK(declare::memory_text(768LL << 20U) == "768Mi");
  CHECK(declare::memory_text(3LL << 30U) == "3Gi");
  CHECK(declare::cpu_text(*declare::milli_cpus("1.5") + *declare::milli_cpus("4")) == "5500m");
  CHECK(declare::cpu_text(3000) == "3");
}
