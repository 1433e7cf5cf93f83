#include "conf/token_file.h"

#include <string>
#include <string_view>

#include "support/catch.h"

using firesteel::conf::is_token_file;
using namespace std::string_view_literals;

TEST_CASE("A token file has Hadoop's header, a version and all that it announces") {
  for (const std::string_view bytes : {"HDTS\0\0\0"sv, "HDTS\1\0"sv, "HDTS\1\2xy"sv,
                                       "HDTS\0\1\1A\0\1x\1y\0\0"sv, "HDTS\0\0\1\1k\2vv"sv}) {
    CHECK(is_token_file(bytes));
  }
  const std::string long_password =
      std::string("HDTS\0\1\1A\0\x8F\xC8"sv) + std::string(200, 'p') + std::string("\0\0\0"sv);
  CHECK(is_token_file(long_password));
  for (const std::string_view bytes :
       {""sv, "garbage"sv, "HDTS"sv, "HDTS\2\0"sv, "HDTS\0"sv, "HDTS\0\1\1A\0\1x\1y\0"sv,
        "HDTS\1\3xy"sv, "HDTS\1\x80"sv, "HDTS\1"sv, "HDTS\0\1\xFF"sv}) {
    CHECK_FALSE(is_token_file(bytes));
  }
}
