#include "cli/visible_text.h"

#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "cli/log_filter.h"
#include "cli/table.h"
#include "support/catch.h"

using firesteel::cli::Document;
using firesteel::cli::LogFilter;
using firesteel::cli::Table;
using firesteel::cli::VisibleText;

// Nothing but literals becomes text by itself: what follows must not compile.
static_assert(!std::is_constructible_v<VisibleText, std::string>);
static_assert(!std::is_constructible_v<VisibleText, std::string_view>);
static_assert(!std::is_constructible_v<VisibleText, const char*>);
static_assert(!std::is_constructible_v<VisibleText, decltype(fmt::runtime(""))>);
static_assert(!std::is_convertible_v<std::string, VisibleText>);
static_assert(!std::is_convertible_v<std::string, Document>);

TEST_CASE("Line ends and escapes come from the literal, never from what it is filled with") {
  const std::string hostile = "a\nfiresteel: exit status 0\x1b[2J";
  CHECK(VisibleText("\r{}\x1b[K\n", hostile).text() ==
        "\ra\\nfiresteel: exit status 0\\x1b[2J\x1b[K\n");
  CHECK(VisibleText("{} {} {:>3} {}", hostile.c_str(), '\n', 7, true).text() ==
        "a\\nfiresteel: exit status 0\\x1b[2J \\n   7 true");
}

TEST_CASE("A text in a text stays as it is") {
  const VisibleText block("\n\t name: {}", "x\n");
  CHECK(VisibleText("state:{}\n", block).text() == "state:\n\t name: x\\n\n");
  CHECK((block + VisibleText("!")).text() == "\n\t name: x\\n!");
}

TEST_CASE("Of lines of our own each is made visible and ends") {
  CHECK(VisibleText::lines("a\x1b\n\nb").text() == "a\\x1b\n\nb\n");
  CHECK(VisibleText::lines("").empty());
}

TEST_CASE("Columns are as wide as their widest text on a terminal, and nothing is a dash") {
  Table table({{"NAME"}, {"EXIT"}}, {});
  table.add({"spark-pi", ""});
  table.add({"", "3"});
  table.add({"Отчёт 🔥", "1"});
  table.add({"a\nb", "2"});
  CHECK(table.take().text() ==
        "NAME       EXIT\nspark-pi   -\n-          3\nОтчёт 🔥   1\na\\nb       2\n");
}

TEST_CASE("Rows that come later line up with those before, without a second heading") {
  Table table({{"NAME"}, {"EXIT"}}, {});
  table.add({"spark-pi", "0"});
  CHECK(table.take().text() == "NAME       EXIT\nspark-pi   0\n");
  table.add({"a", "1"});
  CHECK(table.take().text() == "a          1\n");
  table.add({"longer-than-all", "2"});
  table.add({"b", "3"});
  CHECK(table.take().text() == "longer-than-all   2\nb                 3\n");
}

TEST_CASE("On a narrow terminal the widest column that may be is shortened until rows fit") {
  Table table({{"ID"}, {"NAME", true}, {"MESSAGE", true}}, 40);
  table.add({"12345", "nightly-report", "Back-off pulling image \"spark:9\" of the pod"});
  CHECK(table.take().text() ==
        "ID      NAME             MESSAGE\n12345   nightly-report   Back-off pulli…\n");
}

TEST_CASE("Where no row can fit, the columns that matter least are left out, and stay out") {
  Table table({{"NAME", true}, {"ID", false, 2}, {"AGE", false, 1}, {"PHASE"}}, 34);
  table.add({"nightly", "spark-0123456789abcdef", "3d", "Running"});
  CHECK(table.take().text() ==
        "NAME      AGE   PHASE\n"
        "nightly   3d    Running\n");
  table.add({"b", "c", "4d", "Failed"});
  CHECK(table.take().text() == "b         4d    Failed\n");
}

TEST_CASE("Where no row can fit, only what is wider than half of the terminal is shortened") {
  Table table({{"ID"}, {"NAME", true}, {"MESSAGE", true}}, 40);
  table.add({"spark-0123456789abcdef", "nightly-report", "Back-off pulling image \"spark:9\""});
  CHECK(table.take().text() ==
        "ID                       NAME             MESSAGE\n"
        "spark-0123456789abcdef   nightly-report   Back-off pulling im…\n");
}

TEST_CASE("A terminal gets a log's text, tabs, line ends and colours, and escapes for the rest") {
  LogFilter filter;
  CHECK(filter.take("a\tb\n\x1b[31mred\x1b[0m \x1b]0;title\a\x1b[2J\x1b[8\n") ==
        "a\tb\n\x1b[31mred\x1b[0m \\x1b]0;title\\x07\\x1b[2J\\x1b[8\n");
  CHECK(filter.take("\u009b31m \u202e 50%\r100%\r\n\xff") ==
        "\\u009b31m \\u202e 50%\\r100%\n\\xff");
  CHECK(filter.take("日本\u200e\n") == "日本\\u200e\n");
}

TEST_CASE("A colour ends with its line and goes on in the next") {
  LogFilter filter;
  CHECK(filter.take("\x1b[1m\x1b[31ma\nb\n") ==
        "\x1b[1m\x1b[31ma\x1b[0m\n\x1b[1m\x1b[31mb\x1b[0m\n");
  CHECK(filter.take("c") == "\x1b[1m\x1b[31mc");
  CHECK(filter.finish() == "\x1b[0m");
  CHECK(filter.take("d\n") == "d\n");
}

TEST_CASE("A log may be cut anywhere") {
  const std::string log = "é日🔥 \x1b[1;31mx\x1b[m \x1b[?25l\r\n\xe2\x82 \r\x1b";
  LogFilter whole;
  std::string expected = whole.take(log);
  expected += whole.finish();
  CHECK(expected == "é日🔥 \x1b[1;31mx\x1b[0m \\x1b[?25l\n\\xe2\\x82 \\r\\x1b");
  LogFilter bytewise;
  std::string text;
  for (const char c : log) {
    text += bytewise.take(std::string_view(&c, 1));
  }
  text += bytewise.finish();
  CHECK(text == expected);
}

TEST_CASE("A sequence that never ends is not kept") {
  LogFilter filter;
  const std::string endless = "\x1b[" + std::string(100'000, '1');
  CHECK(filter.take(endless).size() == endless.size() + 3);
}

TEST_CASE("Lines that are too long are broken between words, below their first word") {
  using firesteel::cli::VisibleText;
  const VisibleText text("a: one two three\n\tb: four five\nshort");
  CHECK(text.folded(10).text() ==
        "a: one two\n  three\n        b:\n          four\n          five\nshort");
  CHECK(text.folded(80).text() == text.text());
  CHECK(VisibleText("abcdefghijkl mn\n").folded(5).text() == "abcdefghijkl\n  mn\n");
  CHECK(VisibleText("\u65e5\u672c \u65e5\u672c").folded(8).text() ==
        "\u65e5\u672c\n  \u65e5\u672c");
  CHECK(VisibleText("run: firesteel init -n a").folded(10).text() == "run: firesteel init -n a");
}
