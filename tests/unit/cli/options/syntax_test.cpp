#include "cli/options/syntax.h"

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/parts.h"
#include "cli/options/shared_rows.h"
#include "cli/options/table.h"
#include "firesteel/error.h"
#include "support/catch.h"

using namespace firesteel;
using namespace firesteel::cli;
using Words = std::vector<std::string>;

namespace {

struct SampleOptions {
  Words labels;
  bool all = false;
  std::string soon = "never";
};

struct SampleLine {
  LoggingOptions logging;
  OutputOptions output;
  SampleOptions own;
  Words operands;
  auto parts() { return std::tie(logging, output, own); }
};

constexpr auto kRows = std::to_array<Option>({
    {.name = "--selector",
     .alias = "-l",
     .takes = Takes::kValue,
     .argument = "LABELS",
     .group = Group::kSelection,
     .help = "Labels",
     .means = sets<&SampleOptions::labels>()},
    {.name = "--all",
     .alias = "-a",
     .group = Group::kSelection,
     .help = "All",
     .means = sets<&SampleOptions::all>()},
    {.name = "--soon",
     .takes = Takes::kOptionalValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .help = "Soon",
     .means = sets<&SampleOptions::soon>()},
});

constexpr auto kTable = compose<SampleLine>(kLoggingRows, kOutputRow, kRows);
constexpr Syntax kSample = {.command = "sample",
                            .operands = "APP",
                            .takes = "one APP",
                            .least = 1,
                            .most = 1,
                            .options = kTable};

SampleLine line(const Words& words) {
  return parse<SampleLine>(kSample, words);
}

std::string refusal(const Words& words) {
  try {
    static_cast<void>(line(words));
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kUsage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("options and the operand come in any order, and values after an equals sign") {
  const SampleLine said = line({"-o", "json", "pi", "--selector=a=b", "-l", "c", "--all", "-vv"});
  CHECK(said.output.format == "json");
  CHECK(said.own.labels == Words{"a=b", "c"});
  CHECK(said.own.all);
  CHECK(said.logging.verbosity == 2);
  CHECK_FALSE(said.logging.quiet);
  CHECK(said.operands == Words{"pi"});
}

TEST_CASE("short switches can be written together, and a value can follow its letter") {
  const SampleLine said = line({"-aqv", "-ojson", "pi"});
  CHECK(said.own.all);
  CHECK(said.logging.quiet);
  CHECK(said.logging.verbosity == 1);
  CHECK(said.output.format == "json");
  CHECK(line({"-vo=yaml", "pi"}).output.format == "yaml");
  CHECK(refusal({"-ax", "pi"}).starts_with("unknown option '-ax' | "));
}

TEST_CASE("an option that takes a value takes the next word, whatever it begins with") {
  CHECK(line({"-l", "--all", "-l", "--", "-"}).own.labels == Words{"--all", "--"});
  CHECK(line({"-l", "--all", "-"}).operands == Words{"-"});
  CHECK(line({"--selector=", "pi"}).own.labels == Words{""});
}

TEST_CASE("an optional value of a command follows an equals sign only") {
  CHECK(line({"--soon", "5s"}).own.soon.empty());
  CHECK(line({"--soon", "5s"}).operands == Words{"5s"});
  CHECK(line({"--soon=5s", "pi"}).own.soon == "5s");
}

TEST_CASE("the last value of an option counts") {
  CHECK(line({"-o", "json", "--output=yaml", "pi"}).output.format == "yaml");
}

TEST_CASE("two dashes end the options") {
  CHECK(line({"--all", "--", "--all"}).operands == Words{"--all"});
}

TEST_CASE("--help needs no operand") {
  CHECK(line({"--help"}).logging.help);
  CHECK(line({"-h"}).logging.help);
}

TEST_CASE("a wrong line is refused with what to write instead") {
  CHECK(refusal({"--outptu", "json"}) == "unknown option '--outptu' | did you mean --output?");
  CHECK(refusal({"--frobnicate"}) ==
        "unknown option '--frobnicate' | run: firesteel sample --help");
  CHECK(refusal({"-o", "xml"}) ==
        "'xml' is not a valid value for --output | use text, json or yaml");
  CHECK(refusal({"a", "b"}) ==
        "unexpected argument 'b' (firesteel sample takes one APP) | "
        "usage: firesteel sample [OPTIONS] APP");
  CHECK(refusal({}) ==
        "missing argument APP (firesteel sample takes one APP) | "
        "usage: firesteel sample [OPTIONS] APP");
  CHECK(refusal({"--output"}) == "--output requires a value | write --output FORMAT");
  CHECK(refusal({"-o"}) == "--output requires a value | write --output FORMAT");
  CHECK(refusal({"pi", "-l"}) == "--selector requires a value | write --selector LABELS");
  CHECK(refusal({"--all=no", "pi"}) == "--all takes no value | write --all");
}

TEST_CASE("the table is in the order of its groups") {
  CHECK(kTable.front()->name == "--selector");
  CHECK(kTable.back()->name == "--output");
}
