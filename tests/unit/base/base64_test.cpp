#include "base/base64.h"

#include <optional>
#include <string>

#include "support/catch.h"

using firesteel::base::base64_decode;
using firesteel::base::base64_encode;
using firesteel::base::base64_url_encode;

TEST_CASE("The vectors of RFC 4648 encode and decode") {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, encoded] : vectors) {
    CHECK(base64_encode(plain) == encoded);
    CHECK(base64_decode(encoded) == std::string(plain));
  }
}

TEST_CASE("Base64 for URLs has other signs and no padding") {
  CHECK(base64_url_encode("\xfb\xff\xfe?") == "-__-Pw");
  CHECK(base64_url_encode("").empty());
}

TEST_CASE("Line breaks are skipped and anything else that is not base64 is refused") {
  CHECK(base64_decode("Zm9v\nYmFy\n") == "foobar");
  CHECK(base64_decode("Zm9") == std::nullopt);
  CHECK(base64_decode("Zm9v!mFy") == std::nullopt);
  CHECK(base64_decode("Zg==Zg==") == std::nullopt);
  CHECK(base64_decode("====") == std::nullopt);
}
