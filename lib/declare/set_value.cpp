// --set: changes a document before it is checked.

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "declare/application.h"
#include "declare/crd.h"
#include "firesteel/error.h"
#include "yaml/yaml.h"

namespace firesteel::declare {

namespace {

[[noreturn]] void refuse(std::string_view assignment, std::string_view why) {
  throw Error(ErrorKind::kUsage, fmt::format("--set {}: {}", base::one_line(assignment), why),
              "write --set PATH=VALUE, such as --set spec.executor.instances=5; put a backslash "
              "before a dot that is part of a name");
}

using Step = std::variant<std::string, std::size_t>;

/// "spec.sparkConf.spark\.ui\.port", "spec.driver.env[0].value"
std::vector<Step> steps_of(std::string_view path, std::string_view assignment) {
  std::vector<Step> steps;
  std::string name;
  const auto end_name = [&] {
    if (!name.empty()) {
      steps.emplace_back(std::exchange(name, {}));
    }
  };
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '\\' && i + 1 < path.size()) {
      name += path[++i];
    } else if (path[i] == '.') {
      end_name();
    } else if (path[i] == '[') {
      end_name();
      std::size_t index = 0;
      const char* const begin = path.data() + i + 1;
      const auto [rest, error] = std::from_chars(begin, path.data() + path.size(), index);
      if (error != std::errc() || rest == path.data() + path.size() || *rest != ']') {
        refuse(assignment, "[ needs a number and ]");
      }
      steps.emplace_back(index);
      i += static_cast<std::size_t>(rest - begin) + 1;
    } else {
      name += path[i];
    }
  }
  end_name();
  if (steps.empty()) {
    refuse(assignment, "no path");
  }
  return steps;
}

/// Text where the schema wants text, else what YAML reads.
Json value_of(std::string_view text, std::string_view path) {
  if (is_text_field(path)) {
    return std::string(text);
  }
  return yaml::parse(text, yaml::Schema::kYaml11, "--set");
}

}  // namespace

void set_value(Json& document, std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos) {
    refuse(assignment, "no =");
  }
  Json* target = &document;
  std::string schema_path;
  for (const Step& step : steps_of(assignment.substr(0, equals), assignment)) {
    if (const auto* const index = std::get_if<std::size_t>(&step)) {
      if (!target->is_array() && !target->is_null()) {
        refuse(assignment, "[ follows what is not a list");
      }
      if (*index > target->size()) {
        refuse(assignment,
               fmt::format("the list has only {}", base::counted(target->size(), "element")));
      }
      target = &(*target)[*index];
      schema_path += "[]";
      continue;
    }
    const auto& name = std::get<std::string>(step);
    if (!target->is_object() && !target->is_null()) {
      refuse(assignment, fmt::format("{} is a member of what is not a mapping", name));
    }
    target = &(*target)[name];
    schema_path += (schema_path.empty() ? "" : ".") + name;
  }
  *target = value_of(assignment.substr(equals + 1), schema_path);
}

}  // namespace firesteel::declare
