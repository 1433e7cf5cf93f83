#include "app/logs/prefixed_lines.h"

#include <string>

#include "support/catch.h"

using firesteel::app::PrefixedLines;

TEST_CASE("Each line gets the prefix, wherever the text is cut") {
  const std::string text = "one\n\nthree\nno end";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    PrefixedLines lines("[exec 1] ");
    std::string out = lines.take(text.substr(0, cut));
    out += lines.take(text.substr(cut));
    CHECK(out == "[exec 1] one\n[exec 1] \n[exec 1] three\n");
    CHECK(lines.finish() == "[exec 1] no end\n");
    CHECK(lines.finish().empty());
  }
}

TEST_CASE("A line that is too long becomes several") {
  PrefixedLines lines("> ");
  const std::string part(64U << 10U, 'x');
  CHECK(lines.take(part + "yz") == "> " + part + "\n");
  CHECK(lines.take("\n") == "> yz\n");
}
