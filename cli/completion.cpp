#include "cli/completion.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

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

// ---- bash

std::string bash_names(Takes takes, Completion completion) {
  std::string names;
  for (const Option& option : submit_options()) {
    if (option.takes == takes && option.completion == completion) {
      names += fmt::format("{}{}{}{}", names.empty() ? "" : "|", option.alias,
                           option.alias.empty() ? "" : "|", option.name);
    }
  }
  return names;
}

std::string bash_values() {
  std::string cases;
  for (const Option& option : submit_options()) {
    if (option.completion == Completion::kValues) {
      cases += fmt::format(
          "    {})\n      mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$cur\")\n"
          "      return\n      ;;\n",
          option.name, spaced(option.values));
    }
  }
  return cases;
}

std::string bash_words() {
  std::string words;
  for (const Option& option : submit_options()) {
    if (!option.hidden) {
      words += fmt::format("\n    {}", option.name);
    }
  }
  return words;
}

std::string bash_commands() {
  std::string words;
  for (const Command& command : commands()) {
    words += fmt::format("{}{}", words.empty() ? "" : " ", command.name);
  }
  return words;
}

std::string bash_script() {
  std::string text =
      fmt::format("# bash completion of firesteel and spark-submit;\n# {}.\n\n{}\n{}\n", kNotice,
                  kContextsOfShell, kNamespacesOfShell);
  text += R"(_firesteel_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

_firesteel_submit() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
)";
  text += bash_values();
  text += fmt::format("    {})\n      _firesteel_files\n      return\n      ;;\n",
                      bash_names(Takes::kValue, Completion::kFile));
  text += fmt::format(
      "    {})\n      mapfile -t COMPREPLY < <(compgen -W \"$(_firesteel_contexts)\" -- \"$cur\")\n"
      "      return\n      ;;\n",
      bash_names(Takes::kValue, Completion::kContext));
  text += fmt::format(
      "    {0})\n      mapfile -t COMPREPLY < <(compgen -W \"$(_firesteel_namespaces)\" -- "
      "\"$cur\")\n"
      "      return\n      ;;\n"
      "    {1})\n      compopt -o nospace 2>/dev/null\n"
      "      mapfile -t COMPREPLY < <(compgen -W {0}= -- \"$cur\")\n      return\n      ;;\n",
      kNamespaceKey, bash_names(Takes::kValue, Completion::kProperty));
  text += fmt::format("    {})\n      return\n      ;;\n",
                      bash_names(Takes::kValue, Completion::kNothing));
  text += "  esac\n  if [[ $cur == -* ]]; then\n    local options='" + bash_words() + "'\n";
  text += R"(    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    _firesteel_files
  fi
}

_firesteel() {
  local cur=${COMP_WORDS[COMP_CWORD]}
  if ((COMP_CWORD == 1)); then
)";
  text +=
      fmt::format("    mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$cur\")\n", bash_commands());
  text += R"(    return
  fi
  case ${COMP_WORDS[1]} in
    submit) _firesteel_submit ;;
    completion) mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$cur") ;;
)";
  text += fmt::format(
      "    help) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$cur\") ;;\n  esac\n}}\n\n",
      bash_commands());
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

std::string zsh_script() {
  std::string text = fmt::format(
      "#compdef firesteel spark-submit spark2-submit spark3-submit\n# zsh completion of firesteel "
      "and spark-submit;\n# {}.\n\n{}\n{}\n_firesteel_offer_contexts() {{\n"
      "  local -a contexts=(${{(f)\"$(_firesteel_contexts)\"}})\n  compadd -a contexts\n}}\n\n"
      "_firesteel_offer_properties() {{\n  if compset -P '{}='; then\n"
      "    local -a namespaces=(${{(f)\"$(_firesteel_namespaces)\"}})\n    compadd -a namespaces\n"
      "  else\n    compadd -S '' {}=\n  fi\n}}\n\n"
      "_firesteel_submit() {{\n  _arguments -A '-*' \\\n",
      kNotice, kContextsOfShell, kNamespacesOfShell, kNamespaceKey, kNamespaceKey);
  for (const Option& option : submit_options()) {
    if (!option.hidden) {
      text += zsh_option(option);
    }
  }
  text += R"(    '1:application:_files' \
    '*::arguments:_files'
}

_firesteel() {
  if [[ $service == spark*-submit ]]; then
    _firesteel_submit
    return
  fi
  local context state state_descr line
  local -A opt_args
  local -a commands=(
)";
  text += zsh_commands();
  return text + R"(  )
  _arguments -C '1:command:->command' '*::arguments:->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
        submit) _firesteel_submit ;;
        completion) _arguments '1:shell:(bash zsh fish)' ;;
        help) _describe command commands ;;
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _firesteel ]]; then
  _firesteel "$@"
else
  compdef _firesteel firesteel spark-submit spark2-submit spark3-submit
fi
)";
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
    case Completion::kNothing:
      text += option.takes == Takes::kValue ? " -x" : "";
      break;
  }
  return text + fmt::format(" -d '{}'\n", fish_quoted(option.help));
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
  text +=
      "complete -c firesteel -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
  text += fmt::format("complete -c firesteel -n '__fish_seen_subcommand_from help' -f -a '{}'\n\n",
                      bash_commands());
  for (const Option& option : submit_options()) {
    if (!option.hidden) {
      text += fish_option(option, "firesteel", " -n '__fish_seen_subcommand_from submit'");
      text += fish_option(option, "spark-submit", "");
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
