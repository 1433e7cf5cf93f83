#include "base/text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace base = firesteel::base;

TEST_CASE("A list value loses blanks and empty entries") {
  CHECK(base::split_list(" a, b ,,c ") == std::vector<std::string>{"a", "b", "c"});
  CHECK(base::split_list("").empty());
}

TEST_CASE("Bytes become two lower-case digits each") {
  using namespace std::string_view_literals;
  CHECK(base::hex("").empty());
  CHECK(base::hex("\x00\x09\x0f\x10\xab\xff"sv) == "00090f10abff");
}

TEST_CASE("Splitting keeps empty parts") {
  CHECK(base::split("a::b", ':') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(base::split("", ':') == std::vector<std::string_view>{""});
}

TEST_CASE("A byte above 127 is found wherever it stands") {
  const std::string plain(20, 'a');
  CHECK(base::is_ascii(""));
  CHECK(base::is_ascii(plain));
  for (std::size_t i = 0; i < plain.size(); ++i) {
    std::string text = plain;
    text[i] = '\x80';
    CHECK_FALSE(base::is_ascii(text));
  }
}

TEST_CASE("UTF-8 is recognised, overlong forms and surrogates are not") {
  CHECK(base::is_utf8("a\xC3\xA9\xE6\x97\xA5\xF0\x9F\x94\xA5"));
  CHECK_FALSE(base::is_utf8("\xC0\x80"));
  CHECK_FALSE(base::is_utf8("\xED\xA0\x80"));
  CHECK_FALSE(base::is_utf8("\xE6\x97"));
  CHECK_FALSE(base::is_utf8("\xFF"));
}

TEST_CASE("A count agrees with its noun") {
  CHECK(base::counted(0, "warning") == "0 warnings");
  CHECK(base::counted(1, "warning") == "1 warning");
  CHECK(base::counted(2, "warning") == "2 warnings");
}

TEST_CASE("A word is quoted for the shell unless it is plain") {
  CHECK(base::shell_quoted("spark-ns_1.2/a:b,c@d%e+f") == "spark-ns_1.2/a:b,c@d%e+f");
  CHECK(base::shell_quoted("") == "''");
  CHECK(base::shell_quoted("a b") == "'a b'");
  CHECK(base::shell_quoted("$(id)`id`;&|<>*?[]{}~!#\"") == "'$(id)`id`;&|<>*?[]{}~!#\"'");
  CHECK(base::shell_quoted("=ls") == "'=ls'");
  CHECK(base::shell_quoted("~/x") == "'~/x'");
  CHECK(base::shell_quoted("it's") == R"('it'\''s')");
  CHECK(base::shell_quoted("a\\") == R"('a'\\'')");
  CHECK(base::shell_quoted("\xC3\xA9") == "'\xC3\xA9'");
}

TEST_CASE("All occurrences are replaced") {
  CHECK(base::replace_all("OnDemand-OnDemand", "OnDemand", "x") == "x-x");
  CHECK(base::replace_all("abc", "", "x") == "abc");
}
