#include "cli/help.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.h"
#include "cli/options/option.h"
#include "cli/options/syntax.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/arguments.h"
#include "firesteel/spark_versions.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kHelpColumn = 31;
constexpr std::size_t kWidth = 96;

/// `text` from column `indent` on, broken between words.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = kWidth) {
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() < text.size() ? word.size() + 1 : word.size());
    if (column > indent && column + 1 + word.size() > width) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
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
  return left + wrapped(text, kHelpColumn);
}

/// The rows of the options that are shown, under their headings.
template <class IsShown>
std::string rows(OptionTable table, IsShown is_shown, bool all) {
  std::string text;
  const Option* last = nullptr;
  for (const Option* option : table) {
    if (!is_shown(*option)) {
      continue;
    }
    if (last == nullptr || last->group != option->group) {
      text += fmt::format("\n{}:\n", heading(option->group));
    }
    text += row(*option, all);
    last = option;
  }
  return text;
}

}  // namespace

constinit const std::string_view kWhatAppIs =
    "APP is the name of a driver pod, an application ID, an application name, or a pattern with * "
    "that matches a name. Of several applications with one name it is the running one, else the "
    "newest. NAMESPACE:APP names the namespace as well. Applications of "
    "spark-submit and of operators are found, too (by the label spark-role=driver).";

std::string program_help() {
  std::string text =
      "Submit Spark applications to Kubernetes and follow them to the end, without Java or Spark.\n"
      "\nUsage: firesteel COMMAND [OPTIONS]\n\nCommands:\n";
  for (const Command& command : commands()) {
    text += fmt::format("  {:<12}{}\n", command.name(), command.help);
  }
  return text +
         "\nfiresteel COMMAND --help shows the options of a command; man firesteel-COMMAND has "
         "more.\n"
         "Topics of firesteel help: conf [KEY], exit-codes, rights, spark-versions.\n"
         "Called as spark-submit (for example through a link), the program is firesteel submit.\n";
}

std::string submit_usage(std::string_view program) {
  return fmt::format(
      "Usage: {0} [OPTIONS] <app jar | python file | R file> [ARGUMENTS]\n"
      "Run {0} --help for the options.\n",
      program);
}

namespace {

/// What a first job needs, for who has only this page.
std::string first_job() {
  return "\nA first job needs:\n"
         "  an API server       the current context of the kubeconfig, --context or --master\n"
         "  a namespace         -n; firesteel init -n spark --apply creates it with the "
         "permissions\n"
         "  a service account   --service-account; the one of firesteel init is called spark\n"
         "  an image            --image, one with Spark, such as spark:4.0.1\n"
         "  the application     a script here with --inline-files, a file in the image "
         "(local:///PATH),\n                      an http URL, or - for standard input\n"
         "  memory and cores    --driver-memory, --executor-memory, --num-executors (or defaults)\n"
         "\nExample:\n"
         "  firesteel init -n spark --apply\n"
         "  firesteel submit -n spark --service-account spark --image spark:4.0.1-python3 --logs "
         "\\\n"
         "    local:///opt/spark/examples/src/main/python/pi.py 10\n"
         "  firesteel submit -n spark --service-account spark --image spark:4.0.1-python3 "
         "\\\n    --inline-files job.py\n"
         "\nMore topics of firesteel help: conf, exit-codes, rights, spark-versions.\n";
}

/// The options that are shown, `then` more text, and where the rest is.
std::string option_help(OptionTable table, std::string_view page, bool all,
                        std::string_view then = {}) {
  const auto is_shown = [all](const Option& option) {
    return !option.hidden && (all || option.common);
  };
  return rows(table, is_shown, all) + std::string(then) +
         (all ? fmt::format("\nman {} has more: exit codes, files, environment, examples.\n", page)
              : "\n--help-all shows all options.\n");
}

}  // namespace

std::string submit_help(std::string_view program, OptionTable table, bool all) {
  return fmt::format(
             "Usage: {} [OPTIONS] <app jar | python file | R file> [ARGUMENTS]\n\n"
             "Submit an application to Kubernetes in cluster mode, wait for its driver and exit "
             "with the\ndriver's exit code. Options must precede the application's file.\n",
             program) +
         option_help(table, "firesteel-submit", all,
                     program == "firesteel submit" ? first_job() : std::string());
}

std::string run_command_help(OptionTable table, bool all) {
  return "Usage: firesteel run [OPTIONS] -f FILE\n\n"
         "Submit an application that a SparkApplication document describes.\n" +
         option_help(table, "firesteel-run", all);
}

std::string command_help(const Command& command) {
  const Syntax& syntax = *command.syntax;
  if (command.name() == "submit") {
    return submit_help("firesteel submit", syntax.options, false);
  }
  if (command.name() == "run") {
    return run_command_help(syntax.options, false);
  }
  std::string text = fmt::format("Usage: firesteel {}\n\n{}.\n", synopsis(syntax), command.help);
  if (syntax.kind == Operands::kApplication) {
    text += "\n" + wrapped(kWhatAppIs, 0);
  }
  text += rows(syntax.options, [](const Option& option) { return !option.hidden; }, true);
  if (command.has_page) {
    text += fmt::format("\nman firesteel-{} has more.\n", command.name());
  }
  return text;
}

namespace {

/// A paragraph, or a name with its description, as one line.
struct Entry {
  std::string_view left;   ///< with its indent; empty for a paragraph
  std::size_t column = 0;  ///< where the text begins
  std::string text;
};

Entry entry_of(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t gap = line.find("  ", indent);
  if (gap == std::string_view::npos) {
    return {.left = {}, .column = indent, .text = std::string(line.substr(indent))};
  }
  const std::size_t column = line.find_first_not_of(' ', gap);
  return {.left = line.substr(0, gap), .column = column, .text = std::string(line.substr(column))};
}

/// Whether `next` is what did not fit into `line`.
bool goes_on(const Entry& entry, std::string_view line, std::string_view next) {
  const Entry other = entry_of(next);
  const bool below_a_name = entry.left.empty() && entry.column < other.column && !line.empty();
  const std::size_t word = other.text.find(' ');
  const bool did_not_fit = line.size() + 1 + std::min(word, other.text.size()) > kWidth;
  return !other.text.empty() && other.left.empty() && !below_a_name &&
         other.column == entry.column && did_not_fit;
}

/// What is copied from the help must not be broken.
bool is_command(std::string_view line, std::string_view before) {
  return line.starts_with("  firesteel ") || before.ends_with('\\');
}

std::string laid_out(const Entry& entry, std::size_t columns) {
  constexpr std::size_t kBelow = 6;
  constexpr std::size_t kNarrow = 24;
  const bool is_row = !entry.left.empty() || entry.column == kHelpColumn;
  std::size_t column = entry.column;
  std::string begin(entry.left);
  if (is_row && column + kNarrow > columns) {
    column = kBelow;
    begin += begin.empty() ? "" : "\n";
    begin += std::string(column, ' ');
  } else {
    begin.resize(column, ' ');
  }
  return begin + wrapped(entry.text, column, columns);
}

}  // namespace

std::string fitted_help(std::string_view text, std::size_t columns) {
  columns = std::min(columns, kWidth);
  std::string out;
  std::string_view before;
  while (!text.empty()) {
    const auto take = [&text] {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      return line;
    };
    std::string_view line = take();
    if (is_command(line, before)) {
      out.append(line).append("\n");
      before = line;
      continue;
    }
    Entry entry = entry_of(line);
    while (!text.empty() && goes_on(entry, line, text.substr(0, text.find('\n')))) {
      line = take();
      entry.text += " " + entry_of(line).text;
    }
    out += laid_out(entry, columns);
    before = line;
  }
  return out;
}

int print_help(const std::string& text) {
  print(VisibleText::lines(fitted_help(text, stdout_columns().value_or(kWidth))));
  return 0;
}

std::string program_version() {
  return fmt::format("firesteel " FIRESTEEL_VERSION
                     "\nSpark versions: {} (firesteel help spark-versions)\n",
                     fmt::join(spark_profiles(), ", "));
}

std::string submit_version(const SparkRelease& release) {
  return fmt::format(
      "Submits applications as Apache Spark's spark-submit does\n"
      "   version {}\n\n"
      "Using Scala version {}, firesteel {} (no JVM)\n"
      "Profiles for --spark-version: {}\n",
      release.version, release.scala_version, FIRESTEEL_VERSION, fmt::join(spark_profiles(), ", "));
}

}  // namespace firesteel::cli
