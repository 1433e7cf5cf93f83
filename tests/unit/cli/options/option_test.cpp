#include "cli/options/option.h"

#include <array>
#include <string_view>

#include "cli/options/submit.h"
#include "support/catch.h"

using namespace firesteel::cli;

TEST_CASE("an option is found by its name and by its alias") {
  const auto table = submit_options();
  CHECK(find_option(table, "-c") == find_option(table, "--conf"));
  CHECK(find_option(table, "-h")->name == "--help");
  CHECK(find_option(table, "--con") == nullptr);
  CHECK(find_option(table, "") == nullptr);
}

TEST_CASE("called as spark-submit, only Spark's options have short names") {
  CHECK(find_option(submit_options(), "-q")->name == "--quiet");
  CHECK(find_option(submit_options(), "-o")->name == "--output");
  for (const Option* option : spark_submit_options()) {
    CAPTURE(option->name);
    CHECK((option->alias.empty() || option->owner == Owner::kSpark));
  }
  CHECK(find_option(spark_submit_options(), "-c")->name == "--conf");
  CHECK(find_option(spark_submit_options(), "--quiet") != nullptr);
}

TEST_CASE("words are listed as in a sentence") {
  constexpr std::array<std::string_view, 3> kWords = {"a", "b", "c"};
  CHECK(listed(kWords) == "a, b or c");
  CHECK(listed(std::span(kWords).first(1)) == "a");
}
