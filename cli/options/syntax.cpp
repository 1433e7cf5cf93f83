#include "cli/options/syntax.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/options/option.h"
#include "firesteel/error.h"
#include "firesteel/namespaces.h"

namespace firesteel::cli {

namespace {

std::string see_help(const Syntax& syntax) {
  return fmt::format("run: firesteel {} --help", syntax.command);
}

[[noreturn]] void fail_unknown(const Syntax& syntax, std::string_view word) {
  const std::string_view near = nearest_option(syntax.options, word.substr(0, word.find('=')));
  throw Error(ErrorKind::kUsage, fmt::format("unknown option '{}'", word),
              near.empty() ? see_help(syntax) : fmt::format("did you mean {}?", near));
}

void check_value(const Option& option, const std::string& value) {
  if (option.completion == Completion::kNamespace) {
    check_namespace(value);
  }
  if (option.completion != Completion::kValues ||
      std::ranges::find(option.values, value) != option.values.end()) {
    return;
  }
  throw Error(ErrorKind::kUsage,
              fmt::format("'{}' is not a valid value for {}", value, option.name),
              fmt::format("use {}", listed(option.values)));
}

/// Reads words as getopt_long does, with options and operands in any order.
class WordReader {
 public:
  WordReader(const Syntax& syntax, std::span<const std::string> words)
      : syntax_(syntax), words_(words) {}

  CommandWords read() {
    for (; next_ < words_.size(); ++next_) {
      const std::string_view word = words_[next_];
      if (word == "--") {
        result_.operands.insert(result_.operands.end(),
                                words_.begin() + static_cast<std::ptrdiff_t>(next_) + 1,
                                words_.end());
        break;
      }
      if (word.starts_with("--")) {
        read_long(word);
      } else if (word.size() > 1 && word[0] == '-') {
        read_short(word);
      } else {
        result_.operands.emplace_back(word);
      }
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] const Option& known(std::string_view name, std::string_view word) const {
    const Option* const option = find_option(syntax_.options, name);
    if (option == nullptr) {
      fail_unknown(syntax_, word);
    }
    return *option;
  }

  /// "--name", "--name=value", or "--name" and the next word.
  void read_long(std::string_view word) {
    const std::size_t equals = word.find('=');
    const Option& option = known(word.substr(0, equals), word);
    if (equals == std::string_view::npos) {
      take(option, option.takes == Takes::kValue ? std::optional(next_word(option)) : std::nullopt);
    } else {
      take(option, std::string(word.substr(equals + 1)));
    }
  }

  /// "-a", "-abc", "-ovalue", "-o=value", or "-o" and the next word.
  void read_short(std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const Option& option = known(fmt::format("-{}", word[i]), word);
      if (option.takes != Takes::kValue) {
        take(option, std::nullopt);
        continue;
      }
      std::string_view rest = word.substr(i + 1);
      if (rest.empty()) {
        take(option, next_word(option));
      } else {
        rest.remove_prefix(rest[0] == '=' ? 1 : 0);
        take(option, std::string(rest));
      }
      return;
    }
  }

  std::string next_word(const Option& option) {
    if (next_ + 1 == words_.size()) {
      throw Error(ErrorKind::kUsage, fmt::format("{} requires a value", option.name),
                  fmt::format("write {} {}", option.name, option.argument));
    }
    return words_[++next_];
  }

  void take(const Option& option, std::optional<std::string> value) {
    if (value && option.takes == Takes::kNothing) {
      throw Error(ErrorKind::kUsage, fmt::format("{} takes no value", option.name),
                  fmt::format("write {}", option.name));
    }
    if (value) {
      check_value(option, *value);
    }
    result_.options.push_back({.option = &option, .value = std::move(value).value_or("")});
  }

  const Syntax& syntax_;
  std::span<const std::string> words_;
  std::size_t next_ = 0;
  CommandWords result_;
};

}  // namespace

std::string synopsis(const Syntax& syntax) {
  return fmt::format("{}{}{}{}", syntax.command, syntax.options.empty() ? "" : " [OPTIONS]",
                     syntax.operands.empty() ? "" : " ", syntax.operands);
}

CommandWords split_words(const Syntax& syntax, std::span<const std::string> words) {
  return WordReader(syntax, words).read();
}

void check_operands(const Syntax& syntax, const std::vector<std::string>& operands) {
  const std::string rule = syntax.takes.empty()
                               ? fmt::format("firesteel {} takes no arguments", syntax.command)
                               : fmt::format("firesteel {} takes {}", syntax.command, syntax.takes);
  const std::string usage = fmt::format("usage: firesteel {}", synopsis(syntax));
  if (operands.size() > syntax.most) {
    throw Error(ErrorKind::kUsage,
                fmt::format("unexpected argument '{}' ({})", operands[syntax.most], rule), usage);
  }
  if (operands.size() < syntax.least) {
    throw Error(ErrorKind::kUsage, fmt::format("missing argument {} ({})", syntax.operands, rule),
                usage);
  }
}

}  // namespace firesteel::cli
