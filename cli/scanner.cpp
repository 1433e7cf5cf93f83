#include "cli/scanner.h"

#include <algorithm>
#include <array>
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

/// Main classes that need no primary resource and after which unknown words are the application's
/// (SparkSubmitCommandBuilder.specialClasses).  conf refuses them for cluster mode by name.
struct SpecialClass {
  std::string_view main_class;
  std::string_view resource;
};
constexpr std::array kSpecialClasses = {
    SpecialClass{.main_class = "org.apache.spark.repl.Main", .resource = "spark-shell"},
    SpecialClass{.main_class = "org.apache.spark.sql.application.ConnectRepl",
                 .resource = "connect-shell"},
    SpecialClass{.main_class = "org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver",
                 .resource = "spark-internal"},
    SpecialClass{.main_class = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2",
                 .resource = "spark-internal"},
    SpecialClass{.main_class = "org.apache.spark.sql.connect.service.SparkConnectServer",
                 .resource = "spark-internal"},
};

struct Word {
  std::string name;
  std::optional<std::string> value;
};

/// "--name=value" when the value is not empty and on one line: Spark's pattern is (--[^=]+)=(.+),
/// where a dot does not match a line end.
Word split_word(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (!word.starts_with("--") || equals == std::string::npos || equals < 3 ||
      equals + 1 == word.size()) {
    return {.name = word, .value = {}};
  }
  const std::string_view value = std::string_view(word).substr(equals + 1);
  for (const std::string_view line_end : {"\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    if (value.find(line_end) != std::string_view::npos) {
      return {.name = word, .value = {}};
    }
  }
  return {.name = word.substr(0, equals), .value = std::string(value)};
}

[[noreturn]] void refuse_unknown(OptionTable table, const Word& word, const Scanning& how) {
  std::string hint = fmt::format("run: {}", how.help);
  if (word.name.starts_with("--") &&
      find_option(table, word.name.substr(0, word.name.find('='))) != nullptr) {
    hint = "pass an empty value, or one with several lines, as an argument of its own: --name \"\"";
  } else if (word.name.starts_with("-c=")) {
    hint = "write -c KEY=VALUE";
  } else if (const Option* const known = find_option(how.elsewhere, word.name)) {
    hint = find_option(table, known->name) != nullptr
               ? fmt::format("write {}", known->name)
               : fmt::format("call firesteel submit, which has {}, or set the property with --conf",
                             word.name);
  } else if (const std::string_view near = nearest_option(table, word.name); !near.empty()) {
    hint = fmt::format("did you mean {}?", near);
  }
  throw Error(ErrorKind::kUsage, fmt::format("Unrecognized option: {}", word.name), hint);
}

void check_value(const Option& option, const std::string& value) {
  if (std::ranges::find(option.values, value) == option.values.end()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("'{}' is not a valid value for {}", value, option.name),
                fmt::format("use {}", listed(option.values)));
  }
}

/// Reads one option and the words it takes, and moves `index` to its last word.
Given take_option(const Option& option, Word word, std::span<const std::string> words,
                  std::size_t& index) {
  const bool ours = option.owner == Owner::kFiresteel;
  if (option.takes == Takes::kValue && !word.value) {
    if (index + 1 == words.size()) {
      throw Error(ErrorKind::kUsage, fmt::format("Missing argument for option '{}'.", word.name),
                  fmt::format("write {} {}", option.name, option.argument));
    }
    word.value = words[++index];
  }
  if (option.takes == Takes::kNothing && word.value) {
    if (ours) {
      throw Error(ErrorKind::kUsage, fmt::format("{} takes no value", option.name),
                  fmt::format("write {}", option.name));
    }
    word.value.reset();  // Spark ignores the value of a switch
  }
  if (option.completion == Completion::kNamespace && word.value) {
    check_namespace(*word.value);
  }
  if (ours && word.value && !option.values.empty()) {
    check_value(option, *word.value);
  }
  return {.option = &option, .value = std::move(word.value).value_or("")};
}

/// Ours, beside Spark's -v -v: a word of two or more v.  Its length without the dash; else 0.
std::size_t repeated_v(std::string_view word) {
  const bool only_v = word.size() > 2 && word.starts_with('-') &&
                      word.find_first_not_of('v', 1) == std::string_view::npos;
  return only_v ? word.size() - 1 : 0;
}

const SpecialClass* find_special(std::string_view main_class) {
  for (const SpecialClass& special : kSpecialClasses) {
    if (special.main_class == main_class) {
      return &special;
    }
  }
  return nullptr;
}

}  // namespace

ScannedLine scan(OptionTable table, std::span<const std::string> words, const Scanning& how) {
  if (!words.empty() && words.front() == "run-example") {
    throw Error(
        ErrorKind::kUsage, "run-example is not supported in cluster mode",
        "give the class and the jar in the image: --class org.apache.spark.examples.SparkPi "
        "local:///opt/spark/examples/jars/spark-examples.jar");
  }
  ScannedLine line;
  bool mixed = false;
  for (std::size_t index = 0; index < words.size(); ++index) {
    Word word = split_word(words[index]);
    if (const Option* option = find_option(table, word.name); option != nullptr) {
      line.options.push_back(take_option(*option, std::move(word), words, index));
      const auto& [scanned, value] = line.options.back();
      const SpecialClass* const special =
          scanned->name == "--class" ? find_special(value) : nullptr;
      if (special != nullptr) {
        mixed = true;
        line.primary_resource = special->resource;
      }
    } else if (mixed) {
      line.app_arguments.push_back(word.name);
    } else if (const std::size_t times = repeated_v(word.name); times > 0) {
      line.options.insert(line.options.end(), times,
                          {.option = find_option(table, "--verbose"), .value = {}});
    } else if (word.name.starts_with('-') && (word.name != "-" || how.dash == Dash::kOption)) {
      refuse_unknown(table, word, how);
    } else {
      line.primary_resource = word.name;
      line.app_arguments.assign(words.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                words.end());
      break;
    }
  }
  return line;
}

}  // namespace firesteel::cli
