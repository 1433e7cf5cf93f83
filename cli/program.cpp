#include "cli/program.h"

#include <exception>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/completion_words.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/submit_command.h"
#include "cli/system_runtime.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr std::string_view kSubmit = "firesteel submit";

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

int print_own(const std::string& text) {
  print(VisibleText::lines(text));
  return 0;
}

int refuse(const std::string& what, const std::string& hint) {
  write_stderr(error_text(Error(ErrorKind::kUsage, what, hint)));
  return exit_code(ErrorKind::kUsage, ExitCodeStyle::kDriver).value;
}

int unknown_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    names.push_back(command.name);
  }
  const std::string_view near = nearest(word, names);
  return refuse(fmt::format("unknown command '{}'", word),
                near.empty() ? "firesteel --help lists the commands"
                             : fmt::format("did you mean firesteel {}?", near));
}

int run_completion(std::span<const std::string> words, const Environment& environment) {
  if (words.size() == 1 && words.front() == "namespaces") {
    return print_namespaces(environment);
  }
  if (words.size() == 1 && words.front() == "applications") {
    return print_applications(environment);
  }
  const auto script =
      words.size() == 1 ? completion_script(words.front()) : std::optional<std::string>();
  return script ? print_own(*script)
                : refuse("completion takes the name of a shell", "it is one of bash, zsh and fish");
}

int run_help(std::span<const std::string> words) {
  if (words.empty()) {
    return print_own(program_help());
  }
  if (words.front() == "submit") {
    return print_own(submit_help(kSubmit, false));
  }
  const Command* const command = find_command(words.front());
  return command == nullptr ? unknown_command(words.front()) : print_own(command_help(*command));
}

int run_command(const Command& command, std::span<const std::string> words,
                const Environment& environment) {
  const CommandLine line(command, words);
  return line.has("--help")
             ? print_own(command_help(command))
             : command.run(line, with_verbosity(environment, line.count("--verbose")));
}

int run_words(std::span<const std::string> words, const Environment& environment) {
  if (const std::string_view name = spark_name(words.empty() ? "" : words.front()); !name.empty()) {
    return run_submit(name, words.subspan(1), environment);
  }
  if (words.size() < 2) {
    write_stderr(VisibleText::lines(program_help()));
    return exit_code_without_arguments(ExitCodeStyle::kDriver).value;
  }
  const std::string& command = words[1];
  const std::span<const std::string> rest = words.subspan(2);
  if (command == "submit") {
    return run_submit(kSubmit, rest, environment);
  }
  if (command == "help" || command == "--help" || command == "-h") {
    return run_help(rest);
  }
  if (command == "version" || command == "--version") {
    return print_own(program_version());
  }
  if (command == "completion") {
    return run_completion(rest, environment);
  }
  const Command* const known = find_command(command);
  if (known != nullptr && known->run != nullptr) {
    return run_command(*known, rest, environment);
  }
  if (command.starts_with('-')) {
    return refuse(fmt::format("unknown option '{}'", command),
                  "options stand behind the command: firesteel submit --help");
  }
  return unknown_command(command);
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
