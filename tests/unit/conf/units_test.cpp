#include "conf/units.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "support/catch.h"

using namespace firesteel::conf;  // NOLINT(google-build-using-namespace): the subject of this file

TEST_CASE("Sizes are read in the key's unit and rounded down") {
  const auto mib = [](const char* text) { return parse_size(text, ByteUnit::kMib, true); };
  CHECK(mib("1g") == 1024);
  CHECK(mib(" 2G ") == 2048);
  CHECK(mib("512k") == 0);
  CHECK(mib("4123") == 4123);
  CHECK(mib("2097152Ki") == 2048);
  CHECK(mib("2GiB") == 2048);
  CHECK(mib("1tb") == 1024 * 1024);
  CHECK(mib("9223372036854775807p") == std::nullopt);
  CHECK(parse_size("10", ByteUnit::kByte, true) == 10);
}

TEST_CASE("Fractions, signs and unknown suffixes are no sizes, and Gi is one only from 4.0 on") {
  for (const char* const text : {"1.5g", "-1", "-0", "g", "", "1x", "1 g", "0x1"}) {
    CHECK(parse_size(text, ByteUnit::kMib, true) == std::nullopt);
  }
  CHECK(parse_size("2Gi", ByteUnit::kMib, false) == std::nullopt);
}

TEST_CASE("A bare number of a time in seconds is seconds") {
  CHECK(parse_seconds("30") == 30);
  CHECK(parse_seconds("2min") == 120);
  CHECK(parse_seconds("1500ms") == 1);
  CHECK(parse_seconds("soon") == std::nullopt);
}

TEST_CASE("Times are read in milliseconds") {
  CHECK(parse_milliseconds("1s") == 1000);
  CHECK(parse_milliseconds("250") == 250);
  CHECK(parse_milliseconds("5min") == 300'000);
  CHECK(parse_milliseconds("1500us") == 1);
  CHECK(parse_milliseconds("2H") == 7'200'000);
  CHECK(parse_milliseconds("1w") == std::nullopt);
  CHECK(parse_milliseconds("s") == std::nullopt);
}

TEST_CASE("Numbers are read as Java reads them") {
  CHECK(parse_int("+2") == 2);
  CHECK(parse_int("-7") == -7);
  CHECK(parse_int(" 2") == std::nullopt);
  CHECK(parse_int("+-2") == std::nullopt);
  CHECK(parse_int("2147483648") == std::nullopt);
  CHECK(parse_long("2147483648") == 2147483648);
  CHECK(parse_double(" 0.35 ") == 0.35);
  CHECK(parse_double("0.1f") == 0.1);
  CHECK(parse_double(".5") == 0.5);
  CHECK(parse_double("0x1p-3") == 0.125);
  CHECK(parse_double("-1") == -1.0);
  CHECK(parse_double("Infinity") == std::numeric_limits<double>::infinity());
  for (const char* const large : {"1e400", "1.0e400d", "0x1p2000", "1e99999999999999999999"}) {
    CHECK(parse_double(large) == std::numeric_limits<double>::infinity());
  }
  CHECK(parse_double("1" + std::string(400, '0') + "e-10") ==
        std::numeric_limits<double>::infinity());
  for (const std::string& small : {std::string("1e-400"), std::string("0x1p-2000"),
                                   "0." + std::string(400, '0') + "1e9", std::string("0e400")}) {
    CHECK(parse_double(small) == 0.0);
  }
  CHECK(parse_double("-1e400") == -std::numeric_limits<double>::infinity());
  CHECK(parse_double("4.9e-324") == std::numeric_limits<double>::denorm_min());
  for (const char* const text : {"1_0", "", "inf", "nan", "1e", "--1", "+-1", "0x1", "1 2"}) {
    CHECK(parse_double(text) == std::nullopt);
  }
}

TEST_CASE("Doubles are printed as Java prints them") {
  // Recorded from Spark 4.3.0 on Java 17.
  CHECK(java_double(1e-4) == "1.0E-4");
  CHECK(java_double(std::numeric_limits<double>::denorm_min()) == "4.9E-324");
  CHECK(java_double(0.001) == "0.001");
  CHECK(java_double(10) == "10.0");
  CHECK(java_double(12345678) == "1.2345678E7");
  CHECK(java_double(1e21) == "1.0E21");
  CHECK(java_double(0) == "0.0");
  CHECK(java_double(0.35) == "0.35");
  CHECK(java_double(0.125) == "0.125");
  CHECK(java_double(std::numeric_limits<double>::infinity()) == "Infinity");
  CHECK(java_double(9999999) == "9999999.0");
  CHECK(java_double(-2.5e-7) == "-2.5E-7");
  CHECK(java_double(-0.0) == "-0.0");
  CHECK(java_double(1e7) == "1.0E7");
  CHECK(java_double(1.7976931348623157e308) == "1.7976931348623157E308");
}
