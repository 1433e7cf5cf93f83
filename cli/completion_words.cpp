#include "cli/completion_words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/application_commands.h"
#include "cli/exit_code.h"
#include "cli/line_log.h"
#include "cli/options/list.h"
#include "cli/options/option.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/applications.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/namespaces.h"
#include "firesteel/system_host.h"
#include "firesteel/visible.h"

namespace firesteel::cli {

namespace {

/// The options that say which API server, which user and which namespace.
constexpr std::array<std::string_view, 11> kConnectionOptions = {
    "--namespace", "--all-namespaces", "--master",   "--kubeconfig",
    "--context",   "--cluster",        "--user",     "--as",
    "--as-uid",    "--as-group",       "--anonymous"};

/// A word as the shell would hand it on, but nothing in it is expanded, except the home directory.
std::string without_quotes(std::string_view word, const Environment& environment) {
  std::string plain;
  char quote = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (c == '\\' && quote != '\'' && i + 1 < word.size()) {
      plain += word[++i];
    } else {
      plain += c;
    }
  }
  return plain.starts_with("~/") ? environment.home + plain.substr(1) : plain;
}

const Option* connection_option(std::string_view name) {
  const Option* const option = find_option(kListSyntax.options, name);
  const bool wanted = option != nullptr && std::ranges::find(kConnectionOptions, option->name) !=
                                               kConnectionOptions.end();
  return wanted ? option : nullptr;
}

/// The connection options of an unfinished line, each as one word.  bash makes three words of
/// --option=value.
std::vector<std::string> connection_words(std::span<const std::string> words,
                                          const Environment& environment) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = without_quotes(words[i], environment);
    const std::size_t equals = word.find('=');
    const Option* const option = connection_option(word.substr(0, equals));
    if (option == nullptr) {
      continue;
    }
    if (option->takes != Takes::kValue) {
      found.emplace_back(option->name);
    } else if (equals != std::string::npos) {
      found.push_back(fmt::format("{}={}", option->name, word.substr(equals + 1)));
    } else {
      i += i + 1 < words.size() && words[i + 1] == "=" ? 2U : 1U;
      if (i < words.size()) {
        found.push_back(fmt::format("{}={}", option->name, without_quotes(words[i], environment)));
      }
    }
  }
  return found;
}

std::vector<std::string> application_names(const ApplicationQuery& query,
                                           const Environment& environment, Host host) {
  const ApplicationList list = list_applications(query, environment, host);
  std::vector<std::string> names;
  names.reserve(list.applications.size());
  for (const ApplicationSummary& each : list.applications) {
    names.push_back(each.pod_name);
  }
  return names;
}

std::vector<std::string> list_of(std::string_view name, ApplicationQuery query,
                                 const Environment& environment) {
  if (name == "contexts") {
    return list_contexts(query.connection, environment);
  }
  constexpr std::chrono::milliseconds kPatience{700};
  query.connection.connection_timeout = kPatience;
  query.connection.request_timeout = kPatience;
  query.connection.retry_for = kPatience;
  SystemClock clock;
  SystemRandom random;
  NoSignals stop_signals;
  LineLog silence(clock, LogLevel::kError, [](const VisibleText&) {});
  const Host host{.clock = clock, .random = random, .log = silence, .stop_signals = stop_signals};
  return name == "namespaces" ? list_namespaces(query.connection, environment, host)
                              : application_names(query, environment, host);
}

}  // namespace

bool is_completion_list(std::string_view name) {
  return name == "contexts" || name == "namespaces" || name == "applications";
}

int print_completion_list(std::string_view name, std::span<const std::string> words,
                          const Environment& environment) {
  VisibleText text;
  try {
    const ListLine line = parse_list(connection_words(words, environment));
    for (const std::string& word : list_of(name, application_query(line), environment)) {
      // A name that cannot be shown as it is could not be completed to itself.
      text += visible(word) == word ? VisibleText("{}\n", word) : VisibleText();
    }
    print(text);
  } catch (const Error& error) {
    return exit_code(error.kind(), ExitCodeStyle::kDriver).value;
  }
  return 0;
}

}  // namespace firesteel::cli
