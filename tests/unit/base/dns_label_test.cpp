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
