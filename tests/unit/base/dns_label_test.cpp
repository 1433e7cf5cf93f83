#include "base/dns_label.h"

#include <string>

#include "support/catch.h"

using firesteel::base::is_dns_label;

TEST_CASE("A DNS label has 1 to 63 lower-case letters, digits and inner dashes") {
  CHECK(is_dns_label("spark"));
  CHECK(is_dns_label("0-a-9"));
  CHECK(is_dns_label(std::string(63, 'a')));
  for (const char* no : {"", ".", "..", "a.b", "a/b", "-a", "a-", "A", "a_b", "a b", "\xC3\xA9"}) {
    INFO(no);
    CHECK_FALSE(is_dns_label(no));
  }
  CHECK_FALSE(is_dns_label(std::string(64, 'a')));
}

TEST_CASE("A DNS subdomain is labels with dots between them") {
  for (const char* const name : {"spark", "a.b", "0-1.x"}) {
    CAPTURE(name);
    CHECK(firesteel::base::is_dns_subdomain(name));
  }
  for (const std::string& name : {std::string(), std::string("a..b"), std::string(".a"),
                                  std::string("Team"), std::string(254, 'a')}) {
    CAPTURE(name);
    CHECK_FALSE(firesteel::base::is_dns_subdomain(name));
  }
  std::string longest;
  while (longest.size() < 252) {
    longest += "a.";
  }
  CHECK(firesteel::base::is_dns_subdomain(longest + "a"));
  CHECK_FALSE(firesteel::base::is_dns_subdomain(longest + "a.a"));
}
