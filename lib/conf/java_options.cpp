#include "conf/java_options.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

bool is_java_space(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}

void add_definitions(Settings& properties, std::string_view options, const Origin& origin) {
  for (const std::string& option : split_option_string(options, origin.name)) {
    if (!option.starts_with("-D")) {
      continue;
    }
    const std::string_view definition = std::string_view(option).substr(2);
    const std::size_t equals = std::min(definition.find('='), definition.size());
    const std::string name(definition.substr(0, equals));
    std::string value(definition.substr(std::min(equals + 1, definition.size())));
    properties.insert_or_assign(
        name, ConfValue{.value = std::move(value), .origin = origin, .key = name});
  }
}

}  // namespace

std::vector<std::string> split_option_string(std::string_view options, std::string_view source) {
  std::vector<std::string> parts;
  std::string part;
  bool in_part = false;
  bool escaped = false;
  char quote = '\0';
  for (const char c : options) {
    if (escaped) {
      part += c;
      escaped = false;
    } else if (c == '\\' && quote != '\'') {
      escaped = true;
      in_part = true;
    } else if (quote == '\0' && (c == '\'' || c == '"')) {
      quote = c;
      in_part = true;
    } else if (quote != '\0' && c == quote) {
      quote = '\0';
    } else if (quote != '\0' || !is_java_space(c)) {
      part += c;
      in_part = true;
    } else if (in_part) {
      parts.push_back(std::exchange(part, {}));
      in_part = false;
    }
  }
  if (escaped || quote != '\0') {
    throw Error(ErrorKind::kUsage, fmt::format("{}: invalid option string", source),
                "close the quotes");
  }
  if (in_part) {
    parts.push_back(std::move(part));
  }
  return parts;
}

Settings system_properties(const Environment& environment, const std::string& conf_directory) {
  Settings properties;
  const std::vector<std::pair<std::string, std::string>> known = {
      {"user.name", environment.user},
      {"user.home", environment.home},
      {"user.dir", environment.working_directory},
      {"java.io.tmpdir", "/tmp"},
      {"os.name", "Linux"},
      {"file.separator", "/"},
      {"path.separator", ":"},
      {"line.separator", "\n"},
      {"SPARK_SUBMIT", "true"},
  };
  for (const auto& [name, value] : known) {
    properties[name] = ConfValue{.value = value, .origin = {}, .key = name};
  }
  // The JVM reads these three itself: the first before the options of its command line,
  // JDK_JAVA_OPTIONS at their start, the last after them.
  const auto add_variable = [&](const char* variable) {
    if (const auto options = environment.find(variable)) {
      add_definitions(properties, *options, {.kind = Origin::Kind::kEnvironment, .name = variable});
    }
  };
  add_variable("JAVA_TOOL_OPTIONS");
  add_variable("JDK_JAVA_OPTIONS");
  const std::string file = conf_directory + "/java-opts";
  std::error_code error;
  if (!conf_directory.empty() && std::filesystem::is_regular_file(file, error)) {
    const std::string text = base::read_file(file, "the JVM options file");
    int number = 0;
    for (const std::string_view line : base::split(text, '\n')) {
      add_definitions(properties, line,
                      {.kind = Origin::Kind::kFile, .name = file, .line = ++number});
    }
  }
  add_variable("SPARK_SUBMIT_OPTS");
  add_variable("_JAVA_OPTIONS");
  return properties;
}

}  // namespace firesteel::conf
