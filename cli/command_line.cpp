#include "cli/command_line.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

namespace {

std::string how_to_read(const Command& command) {
  return fmt::format("firesteel {} --help lists the options", command.name);
}

std::string spelling(const Option& option) {
  return option.alias.empty() ? std::string(option.name)
                              : fmt::format("{},{}", option.alias, option.name);
}

[[noreturn]] void fail_unknown(const Command& command, const std::vector<Option>& options,
                               const std::string& word) {
  std::vector<std::string_view> names(options.size());
  std::ranges::transform(options, names.begin(), &Option::name);
  const std::string_view near = nearest(std::string_view(word).substr(0, word.find('=')), names);
  throw Error(ErrorKind::kUsage, fmt::format("unknown option '{}'", word),
              near.empty() ? how_to_read(command) : fmt::format("did you mean {}?", near));
}

void check_value(const Option& option, const std::string& value) {
  if (option.completion != Completion::kValues) {
    return;
  }
  std::string_view rest = option.values;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, end) == value) {
      return;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  throw Error(ErrorKind::kUsage, fmt::format("'{}' is no value of {}", value, option.name),
              fmt::format("it takes one of {}", option.values));
}

}  // namespace

CommandLine::CommandLine(const Command& command, std::span<const std::string> words) {
  const std::vector<Option> options = options_of(command);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const Option& option : options) {
    if (option.takes != Takes::kValue) {  // a flag of CLI11 may have a value behind "="
      app.add_flag(spelling(option));
    } else {
      app.add_option(spelling(option))
          ->type_size(1)
          ->expected(1)
          ->allow_extra_args(false)
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }
  // CLI11 takes them from the back.
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorKind::kUsage, error.what(), how_to_read(command));
  }
  for (const Option& option : options) {
    const std::string name(option.name);
    counts_[name] = app.count(name);
    if (option.takes != Takes::kNothing && app.count(name) > 0) {
      values_[name] = app.get_option(name)->results();
      for (std::string& value : values_[name]) {
        const bool without = option.takes == Takes::kOptionalValue && value == "true";
        value = without ? "" : value;
        check_value(option, value);
      }
    }
  }
  take_operands(command, options, app.remaining());
}

/// CLI11 leaves unknown options and the mark that ends the options among the words.
void CommandLine::take_operands(const Command& command, const std::vector<Option>& options,
                                const std::vector<std::string>& words) {
  bool ended = false;
  for (const std::string& word : words) {
    if (!ended && word == "--") {
      ended = true;
    } else if (!ended && word.size() > 1 && word[0] == '-') {
      fail_unknown(command, options, word);
    } else if (operands_.size() == command.most_operands) {
      throw Error(ErrorKind::kUsage, fmt::format("{} takes no word '{}' here", command.name, word),
                  fmt::format("the command is: firesteel {}", command.synopsis));
    } else {
      operands_.push_back(word);
    }
  }
}

std::size_t CommandLine::count(std::string_view option) const {
  const auto found = counts_.find(option);
  return found == counts_.end() ? 0 : found->second;
}

std::optional<std::string> CommandLine::find(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() || found->second.empty() ? std::nullopt
                                                         : std::optional(found->second.back());
}

std::vector<std::string> CommandLine::all(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

ConnectionSettings CommandLine::connection() const {
  ConnectionSettings settings;
  const auto text = [this](const char* option) -> OptionalText {
    const auto value = find(option);
    return value ? OptionalText(Text{.value = *value, .origin = {}, .key = {}}) : std::nullopt;
  };
  settings.master = text("--master");
  settings.kubeconfig = text("--kubeconfig");
  settings.context = text("--context");
  settings.cluster = text("--cluster");
  settings.user = text("--user");
  settings.impersonate_user = text("--as");
  settings.impersonate_uid = text("--as-uid");
  settings.impersonate_groups = all("--as-group");
  settings.anonymous = has("--anonymous");
  if (const auto timeout = find("--request-timeout")) {
    settings.request_timeout_ms =
        duration_of("--request-timeout", *timeout, std::chrono::milliseconds(1)).count();
  }
  if (const auto budget = find("--retry-for")) {
    settings.retry_for_ms = duration_of("--retry-for", *budget).count();
  }
  return settings;
}

}  // namespace firesteel::cli
