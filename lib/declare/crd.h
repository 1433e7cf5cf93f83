#pragma once
/// The schemas of SparkApplication, as the CustomResourceDefinitions of its operators state them,
/// and the check of a document against one.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace firesteel::declare {

/// A name that differs in more letters from a known one is another word.
constexpr std::size_t kMostEdits = 3;

enum class Shape : std::uint8_t {
  kAnything,      ///< an object that the schema does not describe
  kObject,        ///< has `count` members from kMembers[first]
  kMap,           ///< any keys; values have the type `first`
  kList,          ///< elements have the type `first`
  kText,          ///< one of `count` words from kWords[first], or any if `count` is 0
  kInteger,       ///< from `least` to `most`
  kNumberOrText,  ///< an integer or a string
  kQuantity,      ///< the same, as a Kubernetes quantity
  kFlag,          ///< true or false
};

struct Member {
  std::string_view name;
  std::uint16_t type = 0;  ///< index of kTypes
  bool required = false;
};

struct Type {
  Shape shape = Shape::kAnything;
  std::uint16_t first = 0;
  std::uint16_t count = 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

/// The tables of one CustomResourceDefinition.
struct Schema {
  std::string_view api_version;       ///< "spark.apache.org/v1"
  std::string_view operator_release;  ///< "spark-operator v2.5.2"
  std::string_view prefix;            ///< of its types in a JSON schema
  std::span<const std::string_view> words;
  std::span<const Member> members;
  std::span<const Type> types;
  std::uint16_t spec_type = 0;

  [[nodiscard]] std::span<const Member> members_of(const Type& type) const {
    return members.subspan(type.first, type.count);
  }
  [[nodiscard]] std::span<const std::string_view> words_of(const Type& type) const {
    return words.subspan(type.first, type.count);
  }
};

/// sparkoperator.k8s.io/v1beta2, of Kubeflow's spark-operator.
[[nodiscard]] const Schema& kubeflow_schema();
/// spark.apache.org/v1, of Apache's spark-kubernetes-operator.
[[nodiscard]] const Schema& apache_schema();
/// The schema of a document, by its apiVersion; Kubeflow's if it is neither's.
[[nodiscard]] const Schema& schema_of(const nlohmann::json& document);

/// A place where a document differs from the schema.
struct Problem {
  std::string path;  ///< "spec.driver.corse"
  std::string what;  ///< "unknown field"
  std::string hint;  ///< the change that most likely fixes it; may be empty
  /// Names the kind of problem for programs: "schema", "rule", "not-honored", "kind", "types".
  std::string rule = "schema";
  bool names_path = false;  ///< `what` is a sentence that has the path in it
};

/// All problems of the member "spec" of an application, in the order of the schema; names that the
/// schema does not have come first.  Null values count as absent, as in Go.
[[nodiscard]] std::vector<Problem> check_spec(const Schema& schema, const nlohmann::json& spec);

/// Spells the quantities in a checked spec as Go does; numbers become text.
void normalize_quantities(const Schema& schema, nlohmann::json& spec);

/// The path of every field that the schema has ("spec.driver.env[].name",
/// "spec.sparkConf.*"), in the order of the table.
[[nodiscard]] std::vector<std::string> field_paths(const Schema& schema);

/// The names of the members of the object at `path` ("spec.driver.securityContext").
[[nodiscard]] std::set<std::string, std::less<>> member_names(const Schema& schema,
                                                              std::string_view path);

/// Both schemas as one JSON schema of a whole document; ends with a line break.
[[nodiscard]] std::string schema_text();

/// Whether the schema wants text at a path of "metadata" or "spec" ("spec.driver.env[].value").
[[nodiscard]] bool is_text_field(const Schema& schema, std::string_view path);

}  // namespace firesteel::declare
