#include "cli/completion.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/options.h"

namespace firesteel::cli {

namespace {

constexpr std::string_view kNotice =
    "made of the options table by firesteel_docgen: not to be edited";

/// Names of the contexts in the kubeconfig files, by their layout: no kubectl is needed.
constexpr std::string_view kContextsOfShell = R"(_firesteel_contexts() {
  local file files=${KUBECONFIG:-$HOME/.kube/config}
  while [[ -n $files ]]; do
    file=${files%%:*}
    files=${files#"$file"}
    files=${files#:}
    [[ -r $file ]] && awk '/^[^ #-]/ { inside = ($1 == "contexts:") }
      inside && /^(  )?(- |  )name:/ { print $NF }' "$file"
  done
}
)";

/// Of the cluster that the kubeconfig names; nothing when it does not answer within two seconds.
constexpr std::string_view kNamespacesOfShell = R"(_firesteel_namespaces() {
  firesteel completion namespaces 2>/dev/null
}

_firesteel_applications() {
  firesteel completion applications 2>/dev/null
}
)";
constexpr std::string_view kNamespaceKey = "spark.kubernetes.namespace";

std::string spaced(std::string_view values) {
  std::string text(values);
  for (char& c : text) {
    c = c == '|' ? ' ' : c;
  }
  return text;
}

std::string replaced(std::string_view text, std::string_view characters, std::string_view before) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) != std::string_view::npos) {
      out += before;
    }
    out += c;
  }
  return out;
}

/// Within single quotes of a POSIX shell.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out;
}

/// The options that a shell offers behind a command.
std::vector<Option> offered(const Command& command) {
  std::vector<Option> options;
  if (command.name == "submit") {
    options.assign(submit_options().begin(), submit_options().end());
  } else {
    options = options_of(command);
  }
  std::erase_if(options, [](const Option& option) { return option.hidden; });
  return options;
}

std::string command_names() {
  std::string words;
  for (const Command& command : commands()) {
    words += fmt::format("{}{}", words.empty() ? "" : " ", command.name);
  }
  return words;
}

// ---- bash

/// "    --a|-b)\n      ACTION\n      return\n      ;;\n" for the options with this completion.
std::string bash_arm(const std::vector<Option>& options, Completion completion,
                     std::string_view action) {
  std::string names;
  for (const Option& option : options) {
    if (option.takes == Takes::kValue && option.completion == completion) {
      names += fmt::format("{}{}{}{}", names.empty() ? "" : "|", option.alias,
                           option.alias.empty() ? "" : "|", option.name);
    }
  }
  return names.empty() ? names : fmt::format("    {})\n{}      return\n      ;;\n", names, action);
}

std::string bash_offer(std::string_view words, std::string_view indent = "      ") {
  return fmt::format("{}mapfile -t COMPREPLY < <(compgen -W {} -- \"$cur\")\n", indent, words);
}

std::string bash_values(const std::vector<Option>& options) {
  std::string cases;
  for (const Option& option : options) {
    if (option.completion == Completion::kValues) {
      cases += fmt::format("    {}{}{})\n{}      return\n      ;;\n", option.alias,
                           option.alias.empty() ? "" : "|", option.name,
                           bash_offer(fmt::format("'{}'", spaced(option.values))));
    }
  }
  return cases;
}

std::string bash_operands(const Command& command) {
  constexpr std::string_view kIndent = "    ";
  switch (command.operands) {
    case Operands::kApplication:
      return bash_offer("\"$(_firesteel_applications)\"", kIndent);
    case Operands::kShell:
      return bash_offer("'bash zsh fish'", kIndent);
    case Operands::kCommand:
      return bash_offer(fmt::format("'{}'", command_names()), kIndent);
    case Operands::kFile:
      return "    _firesteel_files\n";
    case Operands::kNone:
      break;
  }
  return "    COMPREPLY=()\n";
}

std::string bash_function(const Command& command) {
  const std::vector<Option> options = offered(command);
  if (options.empty()) {
    return fmt::format("_firesteel_{}() {{\n  local cur=${{COMP_WORDS[COMP_CWORD]}}\n{}}}\n\n",
                       command.name, bash_operands(command));
  }
  std::string text = fmt::format(R"(_firesteel_{}() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
)",
                                 command.name);
  std::string arms = bash_values(options);
  arms += bash_arm(options, Completion::kFile, "      _firesteel_files\n");
  arms += bash_arm(options, Completion::kContext, bash_offer("\"$(_firesteel_contexts)\""));
  arms += bash_arm(options, Completion::kNamespace, bash_offer("\"$(_firesteel_namespaces)\""));
  arms += bash_arm(options, Completion::kApplication, bash_offer("\"$(_firesteel_applications)\""));
  const std::string properties = bash_arm(
      options, Completion::kProperty,
      "      compopt -o nospace 2>/dev/null\n" + bash_offer(fmt::format("{}=", kNamespaceKey)));
  if (!properties.empty()) {
    arms += fmt::format("    {})\n{}      return\n      ;;\n", kNamespaceKey,
                        bash_offer("\"$(_firesteel_namespaces)\""));
    arms += properties;
  }
  arms += bash_arm(options, Completion::kNothing, "");
  text += arms.empty() ? arms : fmt::format("  case $prev in\n{}  esac\n", arms);
  std::string words;
  for (const Option& option : options) {
    words += fmt::format("\n    {}", option.name);
  }
  return text + fmt::format(
                    "  if [[ $cur == -* ]]; then\n    local options='{}'\n"
                    "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$cur\")\n"
                    "  else\n{}  fi\n}}\n\n",
                    words, bash_operands(command));
}

std::string bash_script() {
  std::string text =
      fmt::format("# bash completion of firesteel and spark-submit;\n# {}.\n\n{}\n{}\n", kNotice,
                  kContextsOfShell, kNamespacesOfShell);
  text += R"(_firesteel_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

)";
  std::string cases;
  for (const Command& command : commands()) {
    text += bash_function(command);
    cases += fmt::format("    {0}) _firesteel_{0} ;;\n", command.name);
  }
  text += fmt::format(R"(_firesteel() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}}
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '{}' -- "$cur")
    return
  fi
  case ${{COMP_WORDS[1]}} in
{}  esac
}}

)",
                      command_names(), cases);
  return text +
         "complete -F _firesteel firesteel\n"
         "complete -F _firesteel_submit spark-submit spark2-submit spark3-submit\n";
}

// ---- zsh

std::string zsh_value(const Option& option) {
  const std::string label = replaced(option.argument, ":", "\\");
  switch (option.completion) {
    case Completion::kFile:
      return fmt::format(":{}:_files", label);
    case Completion::kDirectory:
      return fmt::format(":{}:_files -/", label);
    case Completion::kValues:
      return fmt::format(":{}:({})", label, spaced(option.values));
    case Completion::kContext:
      return fmt::format(":{}:_firesteel_offer_contexts", label);
    case Completion::kProperty:
      return fmt::format(":{}:_firesteel_offer_properties", label);
    case Completion::kNamespace:
      return fmt::format(":{}:_firesteel_offer_namespaces", label);
    case Completion::kApplication:
      return fmt::format(":{}:_firesteel_offer_applications", label);
    case Completion::kNothing:
      break;
  }
  return fmt::format(":{}: ", label);
}

std::string zsh_option(const Option& option) {
  const std::string help = replaced(quoted(option.help), "[]", "\\");
  if (option.takes == Takes::kNothing) {
    return option.alias.empty() ? fmt::format("    '{}[{}]' \\\n", option.name, help)
                                : fmt::format("    '({0} {1})'{{{0},{1}}}'[{2}]' \\\n",
                                              option.alias, option.name, help);
  }
  if (option.takes == Takes::kOptionalValue) {
    return fmt::format("    '{}=-[{}]:{}' \\\n", option.name, help, zsh_value(option));
  }
  // An option may be repeated (--conf), so it stays on offer.
  const std::string value = zsh_value(option);
  return option.alias.empty() ? fmt::format("    '*{}=[{}]{}' \\\n", option.name, help, value)
                              : fmt::format("    '*'{{{},{}=}}'[{}]{}' \\\n", option.alias,
                                            option.name, help, value);
}

std::string zsh_commands() {
  std::string text;
  for (const Command& command : commands()) {
    text += fmt::format("      '{}:{}'\n", command.name, replaced(quoted(command.help), ":", "\\"));
  }
  return text;
}

std::string_view zsh_operands(const Command& command) {
  switch (command.operands) {
    case Operands::kApplication:
      return "    '*:application:_firesteel_offer_applications'\n";
    case Operands::kShell:
      return "    '1:shell:(bash zsh fish)'\n";
    case Operands::kCommand:
      return "    '1:command:_firesteel_offer_commands'\n";
    case Operands::kFile:
      return "    '1:application:_files' \\\n    '*::arguments:_files'\n";
    case Operands::kNone:
      break;
  }
  return "    ': :'\n";
}

std::string zsh_function(const Command& command) {
  std::string text = fmt::format("_firesteel_{}() {{\n  _arguments {}\\\n", command.name,
                                 command.operands == Operands::kFile ? "-A '-*' " : "");
  for (const Option& option : offered(command)) {
    text += zsh_option(option);
  }
  return text + fmt::format("{}}}\n\n", zsh_operands(command));
}

std::string zsh_script() {
  std::string text = fmt::format(
      "#compdef firesteel spark-submit spark2-submit spark3-submit\n# zsh completion of firesteel "
      "and spark-submit;\n# {}.\n\n{}\n{}\n",
      kNotice, kContextsOfShell, kNamespacesOfShell);
  for (const char* list : {"contexts", "namespaces", "applications"}) {
    text += fmt::format(
        "_firesteel_offer_{0}() {{\n  local -a {0}=(${{(f)\"$(_firesteel_{0})\"}})\n"
        "  compadd -a {0}\n}}\n\n",
        list);
  }
  text += fmt::format(
      "_firesteel_offer_properties() {{\n  if compset -P '{0}='; then\n"
      "    _firesteel_offer_namespaces\n  else\n    compadd -S '' {0}=\n  fi\n}}\n\n"
      "_firesteel_offer_commands() {{\n  local -a commands=(\n{1}  )\n"
      "  _describe command commands\n}}\n\n",
      kNamespaceKey, zsh_commands());
  std::string cases;
  for (const Command& command : commands()) {
    text += zsh_function(command);
    cases += fmt::format("        {0}) _firesteel_{0} ;;\n", command.name);
  }
  return text + fmt::format(R"(_firesteel() {{
  if [[ $service == spark*-submit ]]; then
    _firesteel_submit
    return
  fi
  local context state state_descr line
  local -A opt_args
  _arguments -C '1:command:_firesteel_offer_commands' '*::arguments:->arguments'
  case $state in
    arguments)
      case $words[1] in
{}      esac
      ;;
  esac
}}

if [[ $funcstack[1] == _firesteel ]]; then
  _firesteel "$@"
else
  compdef _firesteel firesteel spark-submit spark2-submit spark3-submit
fi
)",
                            cases);
}

// ---- fish

std::string fish_quoted(std::string_view text) {
  return replaced(text, "'\\", "\\");
}

std::string fish_option(const Option& option, std::string_view command, std::string_view when) {
  std::string text = fmt::format("complete -c {}{} -l {}", command, when, option.name.substr(2));
  if (!option.alias.empty()) {
    text += fmt::format(" -s {}", option.alias.substr(1));
  }
  switch (option.completion) {
    case Completion::kFile:
    case Completion::kDirectory:
      text += " -r -F";
      break;
    case Completion::kValues:
      text += fmt::format(" {} -a '{}'", option.takes == Takes::kValue ? "-x" : "-f",
                          spaced(option.values));
      break;
    case Completion::kContext:
      text += " -x -a '(__firesteel_contexts)'";
      break;
    case Completion::kProperty:
      text += " -x -a '(__firesteel_properties)'";
      break;
    case Completion::kNamespace:
      text += " -x -a '(firesteel completion namespaces 2>/dev/null)'";
      break;
    case Completion::kApplication:
      text += " -x -a '(firesteel completion applications 2>/dev/null)'";
      break;
    case Completion::kNothing:
      text += option.takes == Takes::kValue ? " -x" : "";
      break;
  }
  return text + fmt::format(" -d '{}'\n", fish_quoted(option.help));
}

std::string fish_operands(const Command& command, std::string_view when) {
  std::string words;
  switch (command.operands) {
    case Operands::kApplication:
      words = "(firesteel completion applications 2>/dev/null)";
      break;
    case Operands::kShell:
      words = "bash zsh fish";
      break;
    case Operands::kCommand:
      words = command_names();
      break;
    case Operands::kFile:
      return {};
    case Operands::kNone:
      return fmt::format("complete -c firesteel{} -f\n", when);
  }
  return fmt::format("complete -c firesteel{} -f -a '{}'\n", when, words);
}

std::string fish_script() {
  std::string text =
      fmt::format("# fish completion of firesteel and spark-submit;\n# {}.\n\n", kNotice);
  text += R"(function __firesteel_contexts
    set -l files ~/.kube/config
    set -q KUBECONFIG; and set files (string split : -- $KUBECONFIG)
    for file in $files
        test -r "$file"; and awk '/^[^ #-]/ { inside = ($1 == "contexts:") }
            inside && /^(  )?(- |  )name:/ { print $NF }' $file
    end
end

function __firesteel_properties
    if string match -q '*spark.kubernetes.namespace=*' -- (commandline -ct)
        for name in (firesteel completion namespaces 2>/dev/null)
            echo spark.kubernetes.namespace=$name
        end
    else
        echo spark.kubernetes.namespace=
    end
end

)";
  for (const Command& command : commands()) {
    text += fmt::format("complete -c firesteel -n __fish_use_subcommand -f -a {} -d '{}'\n",
                        command.name, fish_quoted(command.help));
  }
  text += "\n";
  for (const Command& command : commands()) {
    const std::string when = fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
    text += fish_operands(command, when);
    for (const Option& option : offered(command)) {
      text += fish_option(option, "firesteel", when);
      if (command.name == "submit") {
        text += fish_option(option, "spark-submit", "");
      }
    }
  }
  return text +
         "complete -c spark2-submit -w spark-submit\ncomplete -c spark3-submit -w spark-submit\n";
}

}  // namespace

std::optional<std::string> completion_script(std::string_view shell) {
  if (shell == "bash") {
    return bash_script();
  }
  if (shell == "zsh") {
    return zsh_script();
  }
  if (shell == "fish") {
    return fish_script();
  }
  return std::nullopt;
}

}  // namespace firesteel::cli
