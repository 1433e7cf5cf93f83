#include "cli/topics.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/options/option.h"
#include "firesteel/conf_keys.h"
#include "firesteel/error.h"
#include "firesteel/permissions.h"
#include "firesteel/spark_versions.h"

namespace firesteel::cli {

namespace {

std::string exit_codes_text() {
  std::string text = "Exit codes of submit and wait (other commands use a part of them):\n\n";
  for (const ExitCodeMeaning& each : exit_codes(ExitCodes::kSubmit)) {
    text += fmt::format("  {:<14}{}\n", each.code, each.meaning);
  }
  return text +
         "\nThe last line on standard error says whether the code is the driver's or Firesteel's. "
         "With\n--exit-code=spark the code is 0 for any result of the driver, as in "
         "spark-submit.\n";
}

std::string rights_text() {
  std::string text = "Permissions of each command in the namespace of the application:\n";
  std::string_view command;
  for (const Permission& right : permissions()) {
    if (right.command != command) {
      command = right.command;
      const auto optional =
          std::ranges::find(optional_permissions(), command, &OptionalPermissions::name);
      text += fmt::format("\n{}",
                          command == kDriverPermissions ? "The driver's service account" : command);
      text += optional == optional_permissions().end()
                  ? ":\n"
                  : fmt::format(" (optional, for {}):\n", optional->lost);
    }
    const std::string resource = right.api_group.empty()
                                     ? std::string(right.resource)
                                     : fmt::format("{}.{}", right.resource, right.api_group);
    std::string verbs;
    for (const char c : right.verbs) {
      verbs += c == ',' ? std::string(", ") : std::string(1, c);
    }
    text += fmt::format("  {:<33}  {}: {}\n", resource, verbs, right.purpose);
  }
  return text +
         "\nfiresteel init prints Roles with these permissions; firesteel init --check says which "
         "are missing.\n";
}

std::string spark_versions_text() {
  std::string text = fmt::format(
      "Spark versions whose spark-submit Firesteel follows (--spark-version, "
      "FIRESTEEL_SPARK_VERSION, "
      "or the\nname of the image): {}.\n\nWhat changes for a submission, and the version that "
      "begins "
      "with it:\n\n",
      fmt::join(spark_profiles(), ", "));
  for (const SparkChange& row : spark_changes()) {
    text += fmt::format("  {:<6}{}\n", row.since, row.change);
  }
  return text +
         "\nfiresteel submit --explain shows the version of a submission, and which of these do "
         "not "
         "apply to it.\n";
}

std::string keys_text(const std::vector<ConfKey>& keys) {
  std::string text =
      "Spark properties that decide how an application is submitted (--conf KEY=VALUE):\n\n";
  for (const ConfKey& key : keys) {
    if (!key.help.empty()) {
      text += fmt::format("  {}\n      {}\n", key.name, key.help);
    }
  }
  return text +
         "\nfiresteel help conf KEY shows the type, the default and the values. All other keys "
         "that "
         "begin with spark.\nare passed to the driver.\n";
}

std::string key_text(const ConfKey& key) {
  std::string text(key.name);
  text += "\n\n";
  const auto add = [&text](std::string_view name, std::string_view value) {
    if (!value.empty()) {
      text += fmt::format("  {:<10}{}\n", name, value);
    }
  };
  add("what", key.help);
  add("type", key.type);
  std::string choices(key.choices);
  std::ranges::replace(choices, '|', ' ');
  add("values", choices);
  add("default", key.default_text);
  add("else", key.fallback);
  const std::string oldest = spark_profiles().front();
  add("since", key.since.empty() || key.since == oldest ? fmt::format("Spark {} or earlier", oldest)
                                                        : fmt::format("Spark {}", key.since));
  return text;
}

/// Whether `key` is of the family `name`, whose parts in capitals match anything.
bool is_of_family(std::string_view name, std::string_view key) {
  while (!name.empty() && !key.empty()) {
    const std::string_view expected = name.substr(0, name.find('.'));
    const bool last = expected.size() == name.size();
    const bool any =
        expected.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
    const std::string_view part = last && any ? key : key.substr(0, key.find('.'));
    if (!any && part != expected) {
      return false;
    }
    name.remove_prefix(std::min(name.size(), expected.size() + 1));
    key.remove_prefix(std::min(key.size(), part.size() + 1));
  }
  return name.empty() && key.empty();
}

std::string conf_text(std::span<const std::string> words) {
  const std::vector<ConfKey> keys = conf_keys();
  if (words.empty()) {
    return keys_text(keys);
  }
  const std::string& wanted = words.front();
  for (const ConfKey& key : keys) {
    if (key.name == wanted || is_of_family(key.name, wanted)) {
      return key_text(key);
    }
  }
  std::vector<std::string_view> names;
  names.reserve(keys.size());
  for (const ConfKey& key : keys) {
    names.push_back(key.name);
  }
  const std::string_view near = nearest(wanted, names);
  throw Error(ErrorKind::kUsage, fmt::format("no help for '{}'", wanted),
              near.empty() ? "run: firesteel help conf"
                           : fmt::format("did you mean: firesteel help conf {}", near));
}

}  // namespace

std::optional<std::string> topic_help(std::span<const std::string> words) {
  const std::string& topic = words.front();
  const bool has_argument = words.size() > 1;
  if (topic == "conf") {
    return conf_text(words.subspan(1));
  }
  struct Topic {
    std::string_view name;
    std::string (*text)();
  };
  constexpr auto kTopics = std::to_array<Topic>({
      {.name = "exit-codes", .text = exit_codes_text},
      {.name = "rights", .text = rights_text},
      {.name = "spark-versions", .text = spark_versions_text},
  });
  const auto* const found = std::ranges::find(kTopics, topic, &Topic::name);
  if (found == kTopics.end()) {
    return std::nullopt;
  }
  if (has_argument) {
    throw Error(ErrorKind::kUsage, fmt::format("unexpected argument '{}'", words[1]),
                fmt::format("run: firesteel help {}", topic));
  }
  return found->text();
}

}  // namespace firesteel::cli
