#include "cli/help.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/options.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kHelpColumn = 31;
constexpr std::size_t kWidth = 96;

/// `text` from column kHelpColumn on, broken between words.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = kHelpColumn;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() < text.size() ? word.size() + 1 : word.size());
    if (column > kHelpColumn && column + 1 + word.size() > kWidth) {
      out += "\n" + std::string(kHelpColumn, ' ');
      column = kHelpColumn;
    } else if (column > kHelpColumn) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out + "\n";
}

std::string spelling(const Option& option) {
  std::string text = option.alias.empty() ? "    " : fmt::format("{}, ", option.alias);
  text += option.name;
  if (option.takes == Takes::kValue) {
    text += fmt::format(" {}", option.argument);
  } else if (option.takes == Takes::kOptionalValue) {
    text += fmt::format("[={}]", option.argument);
  }
  return text;
}

std::string row(const Option& option, bool all) {
  std::string left = "  " + spelling(option);
  left += left.size() + 2 > kHelpColumn ? "\n" + std::string(kHelpColumn, ' ')
                                        : std::string(kHelpColumn - left.size(), ' ');
  std::string text(option.help);
  if (all && !option.since_spark.empty()) {
    text += fmt::format(" (Spark {} and later)", option.since_spark);
  }
  return left + wrapped(text);
}

}  // namespace

std::string program_help() {
  std::string text =
      "firesteel submits Spark applications to Kubernetes and stays with them to the end.\n"
      "It takes what spark-submit takes and needs neither Java nor Spark.\n\nUsage:\n";
  for (const Command& command : commands()) {
    text += fmt::format("  firesteel {:<34} {}\n", command.synopsis, command.help);
  }
  return text +
         "\nCalled as spark-submit (a link to it), it is firesteel submit.\n"
         "firesteel help submit lists the options; man firesteel-submit says more.\n";
}

std::string submit_usage(std::string_view program) {
  return fmt::format(
      "Usage: {0} [OPTIONS] <app jar | python file | R file> [ARGUMENTS]\n"
      "Try {0} --help.\n",
      program);
}

std::string submit_help(std::string_view program, bool all) {
  std::string text = fmt::format(
      "Usage: {} [OPTIONS] <app jar | python file | R file> [ARGUMENTS]\n\n"
      "Submits an application to Kubernetes in cluster mode, waits for its driver and exits with\n"
      "the driver's exit code.  All options stand before the application's file.\n",
      program);
  const Option* last = nullptr;
  for (const Option& option : submit_options()) {
    if (option.hidden || !(all || option.common)) {
      continue;
    }
    if (last == nullptr || last->group != option.group) {
      text += fmt::format("\n{}:\n", heading(option.group));
    }
    text += row(option, all);
    last = &option;
  }
  text += all ? "\nman firesteel-submit says more: exit codes, files, environment, examples.\n"
              : "\n--help-all lists all options.\n";
  return text;
}

std::string command_help(const Command& command) {
  std::string text =
      fmt::format("Usage: firesteel {}\n\nDoes: {}.\n", command.synopsis, command.help);
  const std::vector<Option> options = options_of(command);
  const Option* last = nullptr;
  for (const Option& option : options) {
    if (option.hidden) {
      continue;
    }
    if (last == nullptr || last->group != option.group) {
      text += fmt::format("\n{}:\n", heading(option.group));
    }
    text += row(option, true);
    last = &option;
  }
  if (!options.empty()) {
    text += fmt::format("\nman firesteel-{} says more.\n", command.name);
  }
  return text;
}

std::string program_version() {
  return "firesteel " FIRESTEEL_VERSION "\n";
}

std::string submit_version(std::string_view spark_version) {
  return fmt::format(
      "Submits applications as Apache Spark's spark-submit does\n"
      "   version {}\n"
      "This is firesteel {}; it contains neither Spark nor Java.\n",
      spark_version, FIRESTEEL_VERSION);
}

}  // namespace firesteel::cli
