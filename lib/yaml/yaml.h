#pragma once
/// Converts YAML text to JSON values and back.  Depth, size and aliases are limited, so that an
/// untrusted file cannot exhaust memory.

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace firesteel::yaml {

/// How plain (unquoted) scalars become values.
enum class Schema {
  kYaml11,  ///< as go-yaml for kubeconfigs and manifests: yes/on/0o17 rules of sigs.k8s.io/yaml
  kCore12,  ///< YAML 1.2 core as fabric8 reads pod templates: yes is a string, 010 stays "010"
  // YAML 1.1 as older Java clients read it.  Dates become milliseconds since 1970.
  kSnakeYaml127,     ///< 010 is 8, 08 is 8.0, yes is true, 12:30 is 750
  kSnakeYaml130,     ///< the same, but 08 is a string
  kSnakeYamlOfJson,  ///< the same, but dates and all booleans other than true and false are strings
  kJackson210,       ///< yes is true, 010 is 10, and 0x10, dates and 12:30 are strings
};

/// All documents of `text`; empty documents are null.  Mapping keys become strings; duplicate keys
/// are an error.  Throws Error kInput with line and column; `source` names the text in the message.
[[nodiscard]] std::vector<nlohmann::json> parse_all(std::string_view text, Schema schema,
                                                    std::string_view source);
/// The first document; null if there is none.
[[nodiscard]] nlohmann::json parse(std::string_view text, Schema schema, std::string_view source);

/// Block-style YAML that kubectl reads as the same value; ends with a newline.
[[nodiscard]] std::string write(const nlohmann::json& value);

}  // namespace firesteel::yaml
