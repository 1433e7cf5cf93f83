#include "cli/options/basic.h"

#include <span>
#include <string>

#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"

namespace firesteel::cli {

namespace {

constexpr auto kBasicTable = compose<BasicLine>(kHelpRow);
constexpr auto kVersionTable = compose<VersionLine>(kOutputRow, kHelpRow);

}  // namespace

constinit const Syntax kCompletionSyntax = {.command = "completion",
                                            .operands = "bash|zsh|fish",
                                            .takes = "one shell: bash, zsh or fish",
                                            .least = 1,
                                            .most = 1,
                                            .kind = Operands::kShell,
                                            .options = kBasicTable};
constinit const Syntax kHelpSyntax = {
    .command = "help",
    .operands = "[COMMAND | exit-codes | rights | spark-versions | conf [KEY]]",
    .takes = "at most one COMMAND or topic",
    .most = 2,
    .kind = Operands::kCommand,
    .options = kBasicTable};
constinit const Syntax kVersionSyntax = {.command = "version", .options = kVersionTable};

BasicLine parse_completion(std::span<const std::string> words) {
  return parse<BasicLine>(kCompletionSyntax, words);
}

BasicLine parse_help(std::span<const std::string> words) {
  return parse<BasicLine>(kHelpSyntax, words);
}

VersionLine parse_version(std::span<const std::string> words) {
  return parse<VersionLine>(kVersionSyntax, words);
}

}  // namespace firesteel::cli
