#include "conf/quantity.h"

#include "firesteel/spark_version.h"
#include "support/catch.h"

namespace conf = firesteel::conf;

TEST_CASE("Quantities are what kubernetes-client accepts") {
  const firesteel::SparkVersion newest;
  for (const char* const text : {"1", "500m", "2Gi", "1.5.5Gi", "1x", "foo", "Gi", "1e3", "1E",
                                 "-1", " 1", "1e", "none", "1x3m", "Gi3", "3mm", " k"}) {
    CAPTURE(text);
    CHECK(conf::is_quantity(text, newest));
  }
  for (const char* const text :
       {"", "1e3m", "1E3Ki", "1e3Gi", "e1x", "1k3m", "1.5Gi3i", "k3m", "1m2x"}) {
    CAPTURE(text);
    CHECK_FALSE(conf::is_quantity(text, newest));
  }
}

TEST_CASE("Before Spark 3.5, unit letters alone are no quantity") {
  const firesteel::SparkVersion old{
      .major = 3, .minor = 4, .patch = 4, .text = "3.4.4", .source = {}};
  for (const char* const text : {"k", "Gi", "Ee", "m", "KiM"}) {
    CAPTURE(text);
    CHECK_FALSE(conf::is_quantity(text, old));
    CHECK(conf::is_quantity(text, firesteel::SparkVersion{}));
  }
  for (const char* const text : {"none", " k", "1k", "e3", "x"}) {
    CAPTURE(text);
    CHECK(conf::is_quantity(text, old));
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
