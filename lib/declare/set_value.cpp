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

#include "base/file.h"
#include "base/text.h"
#include "declare/application.h"
#include "declare/crd.h"
#include "firesteel/error.h"
#include "yaml/yaml.h"

namespace firesteel::declare {

namespace {

/// What the user wrote.
struct Assignment {
  std::string_view option;  ///< "--set"
  std::string_view text;    ///< "PATH=VALUE"
};

[[noreturn]] void refuse(const Assignment& assignment, std::string_view why) {
  throw Error(ErrorKind::kUsage,
              fmt::format("{} {}: {}", assignment.option, base::one_line(assignment.text), why),
              assignment.option == "--set"
                  ? "write --set PATH=VALUE, such as --set spec.executor.instances=5; put a "
                    "backslash before a dot that is part of a name"
                  : "write --set-file PATH=FILE, such as --set-file spec.sparkConf=conf.yaml; put "
                    "a backslash before a dot that is part of a name");
}

using Step = std::variant<std::string, std::size_t>;

/// "spec.sparkConf.spark\.ui\.port", "spec.driver.env[0].value"
std::vector<Step> steps_of(std::string_view path, const Assignment& assignment) {
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
Json value_of(const Json& document, std::string_view text, std::string_view path,
              std::string_view source) {
  constexpr std::string_view kScheduled = "spec.template.";  // of a ScheduledSparkApplication
  const Schema& schema = schema_of(document);
  const bool is_text =
      path.starts_with(kScheduled)
          ? is_text_field(schema, "spec." + std::string(path.substr(kScheduled.size())))
          : is_text_field(schema, path) || path == "spec.schedule";
  if (is_text) {
    return std::string(text);
  }
  return yaml::parse(text, yaml::Schema::kYaml11, source);
}

/// The path before "=", and what comes after it.
struct Parts {
  std::string_view path, value;
};

Parts parts_of(const Assignment& assignment) {
  const std::size_t equals = assignment.text.find('=');
  if (equals == std::string_view::npos) {
    refuse(assignment, "no =");
  }
  return {.path = assignment.text.substr(0, equals), .value = assignment.text.substr(equals + 1)};
}

/// A place in a document, and its path in the schema ("spec.driver.env[].value").
struct Target {
  Json* value = nullptr;
  std::string schema_path;
};

Target target_of(Json& document, std::string_view path, const Assignment& assignment) {
  Target target{.value = &document, .schema_path = {}};
  for (const Step& step : steps_of(path, assignment)) {
    Json& parent = *target.value;
    if (const auto* const index = std::get_if<std::size_t>(&step)) {
      if (!parent.is_array() && !parent.is_null()) {
        refuse(assignment, "[ follows what is not a list");
      }
      if (*index > parent.size()) {
        refuse(assignment,
               fmt::format("the list has only {}", base::counted(parent.size(), "element")));
      }
      target.value = &parent[*index];
      target.schema_path += "[]";
      continue;
    }
    const auto& name = std::get<std::string>(step);
    if (!parent.is_object() && !parent.is_null()) {
      refuse(assignment, fmt::format("{} is a member of what is not a mapping", name));
    }
    target.value = &parent[name];
    target.schema_path += (target.schema_path.empty() ? "" : ".") + name;
  }
  return target;
}

}  // namespace

void set_value(Json& document, std::string_view assignment) {
  const Assignment whole{.option = "--set", .text = assignment};
  const Parts parts = parts_of(whole);
  const Target target = target_of(document, parts.path, whole);
  *target.value = value_of(document, parts.value, target.schema_path, "--set");
}

void set_file(Json& document, std::string_view assignment) {
  constexpr std::size_t kLargest = 1U << 20U;
  const Assignment whole{.option = "--set-file", .text = assignment};
  const Parts parts = parts_of(whole);
  const Target target = target_of(document, parts.path, whole);
  const std::string file(parts.value);
  *target.value = value_of(document, base::read_file(file, "the file of --set-file", kLargest),
                           target.schema_path, file);
}

}  // namespace firesteel::declare
