#include "yaml/long_runs.h"

#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "support/catch.h"
#include "yaml/yaml.h"

namespace {

using firesteel::Error;
using firesteel::yaml::LongRuns;
using firesteel::yaml::Schema;

const std::string kRun(2000, 'Q');

nlohmann::json parse(const std::string& text) {
  return firesteel::yaml::parse(text, Schema::kYaml11, "a.yaml");
}

TEST_CASE("Long runs of base64 are shortened and restored", "[yaml]") {
  const std::string text = "ca: " + kRun + "=\nshort: abc\ntwo: '" + kRun + "," + kRun + "'\n";
  const LongRuns runs(text);
  CHECK(runs.shortened().size() < 80);
  CHECK(runs.restored(runs.shortened()) == text);
}

TEST_CASE("Runs consist of the characters of base64, and of no others", "[yaml]") {
  const std::string base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
  for (int code = 0; code < 256; ++code) {
    const char each = static_cast<char>(code);
    CAPTURE(code);
    const bool ends_run = base64.find(each) == std::string::npos;
    const std::string same(200, each);
    CHECK(LongRuns(same).empty() == ends_run);
    const std::string text = std::string(150, 'x') + each + std::string(100, 'y');
    CHECK(LongRuns(text).shortened().ends_with('y') == ends_run);
  }
}

TEST_CASE("A run is found wherever it begins and ends", "[yaml]") {
  for (const std::size_t before : {0U, 1U, 126U, 127U, 128U, 129U, 300U}) {
    for (const std::size_t size : {127U, 128U, 129U, 255U, 256U, 257U}) {
      CAPTURE(before, size);
      const std::string text = std::string(before, '-') + std::string(size, 'x') + "-";
      const LongRuns runs(text);
      CHECK(runs.empty() == (size < 128));
      CHECK((runs.empty() || runs.restored(runs.shortened()) == text));
    }
  }
}

TEST_CASE("Texts that could contain marks of their own are left alone", "[yaml]") {
  for (const std::string mark : {"\xEE\x80\x80", "\\uE000", "\\U0000E000"}) {
    CHECK(LongRuns("a: " + kRun + "\nb: \"" + mark + "\"\n").empty());
    CHECK(parse("a: " + kRun + "\nb: \"" + mark + "\"\n")["b"] == "\xEE\x80\x80");
  }
}

TEST_CASE("Values with long runs are what they are without", "[yaml]") {
  CHECK(parse("a: " + kRun)["a"] == kRun);
  CHECK(parse("a: \"\\n" + kRun + "\"")["a"] == "\n" + kRun);
  CHECK(parse("a: |\n  " + kRun + "\n  " + kRun + "\n")["a"] == kRun + "\n" + kRun + "\n");
  CHECK(parse("a: &x " + kRun + "\nb: *x\n")["b"] == kRun);
  CHECK(parse("# " + kRun + "\na: 1\n")["a"] == 1);
  CHECK(parse("a: " + std::string(200, '1'))["a"].is_number_float());
  CHECK(parse("a: !!binary " + std::string(200, 'A'))["a"] == std::string(150, '\0'));
}

TEST_CASE("An error behind a long run names its line and column in the file", "[yaml]") {
  const std::string text = "a: 1\nb: {x: " + kRun + ", y: 1, y: 2}\n";
  CHECK_THROWS_WITH(parse(text), "cannot read a.yaml: line 2, column 2016: duplicate key y");
  CHECK_THROWS_AS(parse(kRun + ": 1\n"), Error);  // libyaml's limit for keys
}

}  // namespace
