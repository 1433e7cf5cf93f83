#include "cli/structured.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "support/catch.h"

using firesteel::cli::Document;
using firesteel::cli::Tree;

namespace {

Tree sample() {
  Tree item = Tree::object();
  item.text("name", "a \"b\"\n");
  item.known("empty", "");
  Tree items = Tree::list();
  items.item(item);
  Tree tree = Tree::object();
  tree.number("version", 1);
  tree.child("items", items);
  tree.child("none", Tree::list());
  tree.flag("done", true);
  return tree;
}

}  // namespace

TEST_CASE("A tree is JSON") {
  CHECK(sample().json() ==
        "{\n  \"version\": 1,\n  \"items\": [\n    {\n      \"name\": \"a \\\"b\\\"\\u000a\"\n    "
        "}\n  ],\n  \"none\": [],\n  \"done\": true\n}\n");
}

TEST_CASE("The same tree is YAML") {
  CHECK(sample().yaml() ==
        "version: 1\nitems:\n  -\n    name: \"a \\\"b\\\"\\u000a\"\nnone: []\ndone: true\n");
}

TEST_CASE("A line of JSON is one line, and what a terminal must not get is an escape") {
  CHECK(
      sample().json_line() ==
      "{\"version\":1,\"items\":[{\"name\":\"a \\\"b\\\"\\u000a\"}],\"none\":[],\"done\":true}\n");
  CHECK(firesteel::cli::json_quoted("\x1b\x7f\u009b\u202e") == "\"\\u001b\\u007f\\u009b\\u202e\"");
}

TEST_CASE("A time is written in UTC, to the second") {
  using namespace std::chrono_literals;
  Tree tree = Tree::object();
  tree.time("at", std::chrono::sys_days(std::chrono::year(2026) / 1 / 28) + 1h + 5min + 9s + 999ms);
  tree.time("before", std::chrono::sys_seconds(-1s));
  tree.time("first", firesteel::SystemTime::min());
  CHECK(tree.json_line() == R"({"at":"2026-01-28T01:05:09Z","before":"1969-12-31T23:59:59Z",)"
                            R"("first":"1677-09-21T00:12:43Z"})"
                            "\n");
}

TEST_CASE("Keys that are not plainly words are quoted in YAML") {
  Tree labels = Tree::object();
  for (const char* const key : {"team", "a/b", "No", "x\x1b", "7"}) {
    labels.number(key, 1);
  }
  CHECK(labels.yaml() == "team: 1\n\"a/b\": 1\n\"No\": 1\n\"x\\u001b\": 1\n\"7\": 1\n");
}

TEST_CASE("A list whose items are made as it is written comes in pieces of bounded size") {
  constexpr std::size_t kItems = 20'000;
  const auto item = [](std::size_t i) {
    Tree made = Tree::object();
    made.number("number", static_cast<long long>(i));
    return made;
  };
  Tree made_at_once = Tree::list();
  for (std::size_t i = 0; i < kItems; ++i) {
    made_at_once.item(item(i));
  }
  Tree whole = Tree::object();
  whole.child("items", std::move(made_at_once));
  Tree lazy = Tree::object();
  lazy.items("items", kItems, item);
  for (const std::string format : {"json", "yaml"}) {
    std::string text;
    std::size_t longest = 0;
    CHECK(lazy.write(format, [&](const Document& piece) {
      longest = std::max(longest, piece.text().size());
      text += piece.text();
      return true;
    }));
    CHECK(text == whole.as(format).text());
    CHECK(longest < 70'000);
  }
}

TEST_CASE("Nothing more is made when nobody takes it") {
  std::size_t made = 0;
  Tree lazy = Tree::object();
  lazy.items("items", 1'000'000, [&](std::size_t) {
    ++made;
    return Tree::object();
  });
  CHECK_FALSE(lazy.write("json", [](const Document&) { return false; }));
  CHECK(made < 20'000);
}
