#include "cli/program.h"

#include <exception>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/basic_commands.h"
#include "cli/commands.h"
#include "cli/completion_words.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/front_end.h"
#include "cli/help.h"
#include "cli/options/option.h"
#include "cli/options/submit.h"
#include "cli/output.h"
#include "cli/process_environment.h"
#include "cli/progress_line.h"
#include "cli/submit_command.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

/// The name that makes the program spark-submit (those that Airflow allows), empty otherwise.
std::string_view spark_name(std::string_view path) {
  const std::string_view base = path.substr(path.rfind('/') + 1);
  for (const std::string_view name : {"spark-submit", "spark2-submit", "spark3-submit"}) {
    if (base == name) {
      return name;
    }
  }
  return {};
}

int run_words(std::span<const std::string> words, const Environment& environment) {
  if (const std::string_view name = spark_name(words.empty() ? "" : words.front()); !name.empty()) {
    return run_submit(SparkSubmitFrontEnd(name), words.subspan(1),
                      with_spark_home(environment, words.front()));
  }
  if (words.size() < 2) {
    const std::string help = program_help();
    write_stderr(VisibleText::lines(
        stderr_is_terminal(environment) ? fitted_help(help, terminal_width()) : help));
    return exit_code_without_arguments(ExitCodeStyle::kDriver).value;
  }
  std::string name = words[1];
  if (name == "completion" && words.size() > 2 && is_completion_list(words[2])) {
    return print_completion_list(words[2], words.subspan(3), environment);
  }
  if (name == "--help" || name == "-h") {
    name = "help";
  } else if (name == "--version") {
    name = "version";
  }
  if (const Command* const command = find_command(name); command != nullptr) {
    return command->run(*command, words.subspan(2), environment);
  }
  // A caller that resolves links before it starts one runs "firesteel --class …".
  if (find_option(spark_submit_options(), name.substr(0, name.find('='))) != nullptr) {
    return run_submit(SparkSubmitFrontEnd("spark-submit"), words.subspan(1),
                      with_spark_home(environment, words.front()));
  }
  if (name.starts_with('-')) {
    throw Error(ErrorKind::kUsage, fmt::format("unknown option '{}'", name),
                "put options after the command, for example: firesteel submit --help");
  }
  throw unknown_command(name);
}

}  // namespace

int run_program(std::span<const std::string> words, const Environment& environment) {
  try {
    return run_words(words, environment);
  } catch (const Error& error) {
    write_stderr(error_text(error));
    return exit_code(error, ExitCodeStyle::kDriver).value;
  } catch (const std::exception& error) {
    const Error wrapped = unexpected(error);
    write_stderr(error_text(wrapped));
    return exit_code(wrapped.kind(), ExitCodeStyle::kDriver).value;
  }
}

}  // namespace firesteel::cli
