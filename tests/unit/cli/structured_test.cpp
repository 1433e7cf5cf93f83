#include "cli/structured.h"

#include "cli/table.h"
#include "support/catch.h"

using firesteel::cli::table;
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

TEST_CASE("Columns are as wide as their widest value, and nothing is a dash") {
  CHECK(table({{"NAME", "EXIT"}, {"spark-pi", ""}, {"", "3"}}) ==
        "NAME       EXIT\nspark-pi   -\n-          3\n");
}
