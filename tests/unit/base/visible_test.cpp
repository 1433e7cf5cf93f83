#include "firesteel/visible.h"

#include <string>

#include <nlohmann/json.hpp>

#include "base/unicode.h"
#include "support/catch.h"

namespace base = firesteel::base;
using firesteel::display_width;
using firesteel::first_columns;
using firesteel::shortened;
using firesteel::visible;
using firesteel::visible_json;

TEST_CASE("What steers a terminal or forges a line becomes escapes") {
  CHECK(visible("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(visible("a\r\nfiresteel: exit status 0\tx") == "a\\r\\nfiresteel: exit status 0\\tx");
  CHECK(visible(std::string("\0\a\x7f", 3)) == "\\x00\\x07\\x7f");
  CHECK(visible("\u0085\u009b31m") == "\\u0085\\u009b31m");
  CHECK(visible("\u2028\u2029") == "\\u2028\\u2029");
}

TEST_CASE("What changes the order of the characters, or hides some, becomes escapes") {
  CHECK(visible("\u202e\u2066\u2069\u200e\u200f\u061c") ==
        "\\u202e\\u2066\\u2069\\u200e\\u200f\\u061c");
  CHECK(visible("\ufeff\u200b\U000e0041") == "\\ufeff\\u200b\\U000e0041");
}

TEST_CASE("Bytes that are not UTF-8 become escapes, one by one") {
  CHECK(visible("\xff|\xc3|\xe2\x82|\xc0\xaf|\xed\xa0\x80|\xf4\x90\x80\x80") ==
        "\\xff|\\xc3|\\xe2\\x82|\\xc0\\xaf|\\xed\\xa0\\x80|\\xf4\\x90\\x80\\x80");
}

TEST_CASE("Text of any script stays as it is, and so does what is visible already") {
  const std::string text =
      "Отчёт 日本語 नमस्ते می‌خواهم 👩‍🚒 e\u0301 \\x1b "
      "\"quoted\"";
  CHECK(visible(text) == text);
  const std::string once = visible("a\x1b\u202e\xff");
  CHECK(visible(once) == once);
}

TEST_CASE("A JSON document with what is not visible as JSON's own escapes says the same") {
  const nlohmann::json value = {{"a", "\x7f\u009b\u202e\U000e0041\u2028ok"}};
  const std::string document = visible_json(value.dump(2));
  CHECK(document == "{\n  \"a\": \"\\u007f\\u009b\\u202e\\udb40\\udc41\\u2028ok\"\n}");
  CHECK(nlohmann::json::parse(document) == value);
  CHECK(visible_json("\"\xff\"") == "\"\\ufffd\"");
}

TEST_CASE("Width counts columns, not bytes") {
  CHECK(display_width("plain") == 5);
  CHECK(display_width("Отчёт") == 5);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);  // 한 in parts
  CHECK(display_width("🔥etl") == 5);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\xff") == 1);
}

TEST_CASE("Text is cut between characters, marks stay with theirs, and … says so") {
  CHECK(first_columns("日本語", 5) == "日本");
  CHECK(first_columns("e\u0301e\u0301", 1) == "e\u0301");
  CHECK(first_columns("abc", 0).empty());
  CHECK(shortened("日本語", 6) == "日本語");
  CHECK(shortened("日本語", 5) == "日本…");
  CHECK(shortened("abcdef", 4) == "abc…");
  CHECK(shortened("abc", 0).empty());
}

TEST_CASE("The first character of a text is decoded, or is a byte that begins none") {
  CHECK(base::first_character("\u00e9x").code == U'\u00e9');
  CHECK(base::first_character("\U0001f525").bytes.size() == 4);
  CHECK_FALSE(base::first_character("\x80").valid);
  CHECK_FALSE(base::first_character("\xe2\x82").valid);
}
