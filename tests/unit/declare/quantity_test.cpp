#include "declare/quantity.h"

#include <array>
#include <cstdint>
#include <utility>

#include "support/catch.h"

namespace declare = firesteel::declare;

TEST_CASE("Sizes of Java and of Kubernetes are bytes") {
  for (const auto& [text, expected] :
       std::to_array<std::pair<const char*, std::int64_t>>({{"512m", 512LL << 20U},
                                                            {"1g", 1LL << 30U},
                                                            {"4GB", 4LL << 30U},
                                                            {"1Gi", 1LL << 30U},
                                                            {"10", 10},
                                                            {"1.5Gi", 1536LL << 20U},
                                                            {"1.5g", 1536LL << 20U}})) {
    CAPTURE(text);
    CHECK(declare::memory_bytes(text) == expected);
  }
  CHECK_FALSE(declare::memory_bytes("much"));
  CHECK(declare::cpu_text(*declare::milli_cpus("1.5") + *declare::milli_cpus("4")) == "5500m");
  CHECK(declare::cpu_text(3000) == "3");
}
