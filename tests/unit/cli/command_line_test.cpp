#include "cli/command_line.h"

#include <array>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"

using namespace firesteel;
using namespace firesteel::cli;

namespace {

constexpr std::array<Option, 3> kOptions = {{
    {.name = "--output",
     .alias = "-o",
     .takes = Takes::kValue,
     .argument = "FORMAT",
     .owner = Owner::kFiresteel,
     .completion = Completion::kValues,
     .values = "text|json"},
    {.name = "--selector",
     .alias = "-l",
     .takes = Takes::kValue,
     .argument = "LABELS",
     .owner = Owner::kFiresteel},
    {.name = "--all", .takes = Takes::kNothing, .owner = Owner::kFiresteel},
}};

Command sample() {
  return {.name = "sample",
          .synopsis = "sample [OPTIONS] NAME",
          .options = kOptions,
          .operands = Operands::kApplication,
          .most_operands = 1,
          .connects = true,
          .run = [](const CommandLine&, const Environment&) { return 0; }};
}

CommandLine parse(const std::vector<std::string>& words) {
  return {sample(), words};
}

std::string refusal(const std::vector<std::string>& words) {
  try {
    (void)parse(words);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kUsage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("Options and the operand may stand in any order, and values after an equals sign") {
  const CommandLine line = parse({"-o", "json", "pi", "--selector=a=b", "-l", "c", "--all", "-vv"});
  CHECK(line.find("--output") == "json");
  CHECK(line.all("--selector") == std::vector<std::string>{"a=b", "c"});
  CHECK(line.has("--all"));
  CHECK(line.count("--verbose") == 2);
  CHECK_FALSE(line.has("--quiet"));
  CHECK_FALSE(line.find("--namespace").has_value());
  CHECK(line.operands() == std::vector<std::string>{"pi"});
}

TEST_CASE("What says which API server reaches the connection's settings") {
  const ConnectionSettings settings =
      parse({"--context", "staging", "--kubeconfig=k.yaml", "--master", "k8s://h"}).connection();
  CHECK(settings.context->value == "staging");
  CHECK(settings.kubeconfig->value == "k.yaml");
  CHECK(settings.master->value == "k8s://h");
  CHECK_FALSE(parse({}).connection().context.has_value());
  const ConnectionSettings login = parse({"--cluster=c", "--user=u", "--as=jane", "--as-uid=1",
                                          "--as-group=a", "--as-group=b", "--anonymous"})
                                       .connection();
  CHECK(login.cluster->value == "c");
  CHECK(login.user->value == "u");
  CHECK(login.impersonate_user->value == "jane");
  CHECK(login.impersonate_uid->value == "1");
  CHECK(login.impersonate_groups == std::vector<std::string>{"a", "b"});
  CHECK(login.anonymous);
}

TEST_CASE("How long a request may take and is tried again reaches the connection's settings") {
  const ConnectionSettings usual = parse({}).connection();
  CHECK(usual.request_timeout_ms == 10'000);
  CHECK(usual.retry_for_ms == 60'000);
  const ConnectionSettings said =
      parse({"--request-timeout=1m30s", "--retry-for", "0s"}).connection();
  CHECK(said.request_timeout_ms == 90'000);
  CHECK(said.retry_for_ms == 0);
  CHECK_THROWS_WITH(parse({"--request-timeout=0s"}).connection(),
                    "'0s' is not a valid duration for --request-timeout");
  CHECK_THROWS_WITH(parse({"--retry-for=soon"}).connection(),
                    "'soon' is not a valid duration for --retry-for");
}

TEST_CASE("A wrong line of a command is refused with what to write instead") {
  CHECK(refusal({"--outptu", "json"}) == "unknown option '--outptu' | did you mean --output?");
  CHECK(refusal({"--frobnicate"}) ==
        "unknown option '--frobnicate' | firesteel sample --help lists the options");
  CHECK(refusal({"-o", "xml"}) == "'xml' is no value of --output | it takes one of text|json");
  CHECK(refusal({"a", "b"}) ==
        "sample takes no word 'b' here | the command is: firesteel sample [OPTIONS] NAME");
  CHECK(refusal({"--output"}).find("firesteel sample --help") != std::string::npos);
}

TEST_CASE("Two dashes end the options") {
  CHECK(parse({"--all", "--", "pi"}).operands() == std::vector<std::string>{"pi"});
}
