#include "declare/crd.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/quantity.h"
#include "base/text.h"
#include "declare/apache_crd_table.h"
#include "declare/kubeflow_crd_table.h"
#include "declare/quantity.h"
#include "firesteel/edit_distance.h"
#include "json/fields.h"

namespace firesteel::declare {

namespace {

using Json = nlohmann::json;

constexpr Schema kKubeflow{.api_version = "sparkoperator.k8s.io/v1beta2",
                           .operator_release = kubeflow::kOperatorRelease,
                           .prefix = "kubeflow",
                           .words = kubeflow::kWords,
                           .members = kubeflow::kMembers,
                           .types = kubeflow::kTypes,
                           .spec_type = kubeflow::kSpecType};
constexpr Schema kApache{.api_version = "spark.apache.org/v1",
                         .operator_release = apache::kOperatorRelease,
                         .prefix = "apache",
                         .words = apache::kWords,
                         .members = apache::kMembers,
                         .types = apache::kTypes,
                         .spec_type = apache::kSpecType};

/// Every reference of a generated table leads into it.
consteval bool references_exist(const Schema& schema) {
  constexpr auto kFits = [](std::size_t first, std::size_t count, std::size_t size) {
    return first <= size && count <= size - first;
  };
  return schema.spec_type < schema.types.size() &&
         std::ranges::all_of(
             schema.members,
             [&](const Member& member) { return member.type < schema.types.size(); }) &&
         std::ranges::all_of(
             schema.types,
             [&](const Type& type) {
               switch (type.shape) {
                 case Shape::kObject:
                   return kFits(type.first, type.count, schema.members.size());
                 case Shape::kText:
                   return kFits(type.first, type.count, schema.words.size());
                 case Shape::kMap:
                 case Shape::kList:
                   return type.first < schema.types.size();
                 default:
                   return type.least <= type.most;
               }
             });
}
static_assert(references_exist(kKubeflow));
static_assert(references_exist(kApache));

/// How YAML spells a value: what the user sees in the file.
std::string_view name_of_type(const Json& value) {
  if (value.is_boolean()) {
    return "a boolean";
  }
  if (value.is_number()) {
    return "a number";
  }
  if (value.is_string()) {
    return "a string";
  }
  return value.is_array() ? "a list" : "a mapping";
}

/// A number without an exponent where it is a whole one: 1e8 is 100000000.
std::string plain_number(const Json& value) {
  const auto number = value.get<double>();
  constexpr double kExact = 0x1p53;
  return value.is_number_float() && std::abs(number) < kExact && base::truncated(number) == number
             ? fmt::format("{:.0f}", number)
             : value.dump();
}

class Check {
 public:
  explicit Check(const Schema& schema) : schema_(schema) {}

  std::vector<Problem> problems;

  void value(const Json& value, const Type& type, const std::string& path) {
    switch (type.shape) {
      case Shape::kAnything:
        expect(value.is_object(), value, "a mapping", path);
        return;
      case Shape::kObject:
        if (expect(value.is_object(), value, "a mapping", path)) {
          object(value, type, path);
        }
        return;
      case Shape::kMap:
        if (expect(value.is_object(), value, "a mapping", path)) {
          for (const auto& [key, member] : value.items()) {
            present(member, schema_.types[type.first], fmt::format("{}.{}", path, key));
          }
        }
        return;
      case Shape::kList:
        if (expect(value.is_array(), value, "a list", path)) {
          for (std::size_t i = 0; i < value.size(); ++i) {
            present(value[i], schema_.types[type.first], fmt::format("{}[{}]", path, i));
          }
        }
        return;
      default:
        scalar(value, type, path);
    }
  }

 private:
  void report(const std::string& path, std::string what, std::string hint = {}) {
    problems.push_back({.path = path, .what = std::move(what), .hint = std::move(hint)});
  }

  bool expect(bool fits, const Json& value, std::string_view wanted, const std::string& path) {
    if (!fits) {
      const bool loses_quotes = wanted == "a string" && (value.is_boolean() || value.is_number());
      report(path, fmt::format("must be {}, not {}", wanted, name_of_type(value)),
             loses_quotes ? "put the value in quotes: YAML reads it as another type" : "");
    }
    return fits;
  }

  void present(const Json& value, const Type& type, const std::string& path) {
    if (!value.is_null()) {
      this->value(value, type, path);
    }
  }

  void object(const Json& value, const Type& type, const std::string& path) {
    const std::span<const Member> members = schema_.members_of(type);
    for (const auto& [name, member] : value.items()) {
      if (std::ranges::find(members, name, &Member::name) == members.end()) {
        unknown(name, members, fmt::format("{}.{}", path, name));
      }
    }
    for (const Member& member : members) {
      const std::string member_path = fmt::format("{}.{}", path, member.name);
      const auto found = value.find(member.name);
      if (found != value.end() && !found->is_null()) {
        this->value(*found, schema_.types[member.type], member_path);
      } else if (member.required) {
        report(member_path, "required, but missing");
      }
    }
  }

  void unknown(std::string_view name, std::span<const Member> members, const std::string& path) {
    std::string_view best;
    std::size_t least = kMostEdits + 1;
    for (const Member& member : members) {
      const std::size_t distance = edit_distance(name, member.name, kMostEdits);
      if (distance < least) {
        least = distance;
        best = member.name;
      }
    }
    report(path, "unknown field",
           best.empty() ? "remove it" : fmt::format("did you mean {}?", best));
  }

  void scalar(const Json& value, const Type& type, const std::string& path) {
    switch (type.shape) {
      case Shape::kText:
        if (expect(value.is_string(), value, "a string", path)) {
          word(value.get_ref<const std::string&>(), type, path);
        }
        return;
      case Shape::kInteger:
        if (expect(value.is_number_integer(), value, "an integer", path)) {
          range(value, type, path);
        }
        return;
      case Shape::kFlag:
        expect(value.is_boolean(), value, "true or false", path);
        return;
      case Shape::kQuantity:
        if (expect(value.is_number() || value.is_string(), value, "a number or a string", path) &&
            value.is_string() && !base::is_quantity(value.get_ref<const std::string&>())) {
          report(path, fmt::format("\"{}\" is not a quantity", value.get<std::string>()),
                 "write a quantity such as 500m, 2 or 4Gi");
        }
        return;
      default:
        expect(value.is_number_integer() || value.is_string(), value, "an integer or a string",
               path);
    }
  }

  void word(const std::string& text, const Type& type, const std::string& path) {
    const auto words = schema_.words_of(type);
    if (!words.empty() && std::ranges::find(words, text) == words.end()) {
      report(path, fmt::format("\"{}\" is not one of {}", text, fmt::join(words, ", ")),
             fmt::format("use one of {}", fmt::join(words, ", ")));
    }
  }

  void range(const Json& value, const Type& type, const std::string& path) {
    const bool too_large = value.is_number_unsigned() &&
                           value.get<std::uint64_t>() >
                               static_cast<std::uint64_t>(std::max<std::int64_t>(type.most, 0));
    const auto number = value.get<std::int64_t>();
    if (too_large || number < type.least || number > type.most) {
      report(path, fmt::format("{} is not between {} and {}", value.dump(), type.least, type.most));
    }
  }

  const Schema& schema_;
};

void normalize(const Schema& schema, Json& value, const Type& type) {
  switch (type.shape) {
    case Shape::kQuantity:
      value = base::canonical_quantity(value.is_string() ? value.get<std::string>()
                                                         : plain_number(value));
      return;
    case Shape::kObject:
      for (const Member& member : schema.members_of(type)) {
        if (const auto found = value.find(member.name); found != value.end()) {
          normalize(schema, *found, schema.types[member.type]);
        }
      }
      return;
    case Shape::kMap:
    case Shape::kList:
      for (Json& element : value) {
        normalize(schema, element, schema.types[type.first]);
      }
      return;
    default:
      return;
  }
}

void add_paths(const Schema& schema, const Type& type, const std::string& path,
               std::vector<std::string>& paths) {
  paths.push_back(path);
  switch (type.shape) {
    case Shape::kObject:
      for (const Member& member : schema.members_of(type)) {
        add_paths(schema, schema.types[member.type], fmt::format("{}.{}", path, member.name),
                  paths);
      }
      return;
    case Shape::kMap:
      add_paths(schema, schema.types[type.first], path + ".*", paths);
      return;
    case Shape::kList:
      add_paths(schema, schema.types[type.first], path + "[]", paths);
      return;
    default:
      return;
  }
}

}  // namespace

const Schema& kubeflow_schema() {
  return kKubeflow;
}

const Schema& apache_schema() {
  return kApache;
}

const Schema& schema_of(const Json& document) {
  return json::text_at(document, {"apiVersion"}) == kApache.api_version ? kApache : kKubeflow;
}

void normalize_quantities(const Schema& schema, Json& spec) {
  normalize(schema, spec, schema.types[schema.spec_type]);
}

std::vector<Problem> check_spec(const Schema& schema, const Json& spec) {
  Check check(schema);
  check.value(spec, schema.types[schema.spec_type], "spec");
  return std::move(check.problems);
}

bool is_text_field(const Schema& schema, std::string_view path) {
  if (path.starts_with("metadata.")) {
    return true;
  }
  const Type* type = nullptr;
  for (const std::string_view step : base::split(path, '.')) {
    const std::size_t bracket = std::min(step.find('['), step.size());
    const std::string_view name = step.substr(0, bracket);
    if (type == nullptr) {
      type = name == "spec" ? &schema.types[schema.spec_type] : nullptr;
    } else if (type->shape == Shape::kObject) {
      const auto members = schema.members_of(*type);
      const auto member = std::ranges::find(members, name, &Member::name);
      type = member == members.end() ? nullptr : &schema.types[member->type];
    } else {
      // A key of a map may have dots in it: the rest of the path belongs to it.
      return type->shape == Shape::kMap && schema.types[type->first].shape == Shape::kText;
    }
    const bool is_element = bracket < step.size();
    if (type == nullptr || (is_element && type->shape != Shape::kList)) {
      return false;
    }
    type = is_element ? &schema.types[type->first] : type;
  }
  return type != nullptr && type->shape == Shape::kText;
}

std::vector<std::string> field_paths(const Schema& schema) {
  std::vector<std::string> paths;
  add_paths(schema, schema.types[schema.spec_type], "spec", paths);
  return paths;
}

std::set<std::string, std::less<>> member_names(const Schema& schema, std::string_view path) {
  const std::string prefix = fmt::format("{}.", path);
  std::set<std::string, std::less<>> names;
  for (const std::string& field : field_paths(schema)) {
    if (field.starts_with(prefix)) {
      const std::string_view rest = std::string_view(field).substr(prefix.size());
      names.emplace(rest.substr(0, rest.find_first_of(".[")));
    }
  }
  return names;
}

}  // namespace firesteel::declare
