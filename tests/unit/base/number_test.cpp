#include "base/number.h"

#include <cmath>
#include <limits>
#include <string_view>

#include "support/catch.h"

namespace base = firesteel::base;

TEST_CASE("Fractions are dropped as libm drops them") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double number : {0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 1e15 + 0.5, 0x1p52 + 0.5, 0x1p53 - 1,
                              0x1p53, 0x1p63, 0x1p64, 1e300, 1e-300, kInfinity}) {
    for (const double signed_number : {number, -number}) {
      CAPTURE(signed_number);
      CHECK(base::truncated(signed_number) == std::trunc(signed_number));
      CHECK(base::rounded_down(signed_number) == std::floor(signed_number));
      CHECK(base::rounded_up(signed_number) == std::ceil(signed_number));
    }
  }
  CHECK(std::isnan(base::truncated(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("A double is read as Java reads it, in any locale") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  CHECK(base::unsigned_double("1.5") == 1.5);
  CHECK(base::unsigned_double("1.") == 1.0);
  CHECK(base::unsigned_double(".5e-1") == 0.05);
  CHECK(base::unsigned_double("9007199254740993") == 9007199254740992.0);
  CHECK(base::unsigned_double("4.9e-324") == std::numeric_limits<double>::denorm_min());
  CHECK(base::unsigned_double("1e-400") == 0.0);
  CHECK(base::unsigned_double("1e400") == kInfinity);
  CHECK(base::unsigned_double("1e99999999999999999999") == kInfinity);
  CHECK(base::unsigned_double("0x1.8p3") == 12.0);
  for (const std::string_view text : {"", ".", "e1", "1e", "+1", "-1", " 1", "1 ", "1,5", "inf",
                                      "nan", "infinity", "0x", "1f", "1p3", "1_000"}) {
    CAPTURE(text);
    CHECK_FALSE(base::unsigned_double(text).has_value());
  }
  CHECK_FALSE(base::unsigned_double({"1\0", 2}).has_value());
}
