// The table of the CRD as a JSON schema, which editors check documents with while they are written.

#include <array>
#include <cstddef>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "declare/crd.h"
#include "declare/crd_table.h"

namespace firesteel::declare {

namespace {

using Json = nlohmann::ordered_json;

Json reference(std::size_t type) {
  return {{"$ref", fmt::format("#/definitions/type{}", type)}};
}

Json object_schema(const Type& type) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Member& member : std::span(kMembers).subspan(type.first, type.count)) {
    properties[std::string(member.name)] = reference(member.type);
    if (member.required) {
      required.push_back(member.name);
    }
  }
  Json schema = {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) {
    schema["required"] = std::move(required);
  }
  return schema;
}

Json integer_schema(const Type& type) {
  using Limits = std::numeric_limits<std::int64_t>;
  Json schema = {{"type", "integer"}};
  if (type.least > Limits::min() + 1) {
    schema["minimum"] = type.least;
  }
  if (type.most < Limits::max() - 1) {
    schema["maximum"] = type.most;
  }
  return schema;
}

Json text_schema(const Type& type) {
  Json schema = {{"type", "string"}};
  for (const std::string_view word : std::span(kWords).subspan(type.first, type.count)) {
    schema["enum"].push_back(word);
  }
  return schema;
}

Json schema_of(const Type& type) {
  constexpr std::string_view kQuantity =
      R"(^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[mkMGTPEun]|[eE][+-]?[0-9]+)?$)";
  switch (type.shape) {
    case Shape::kAnything:
      return {{"type", "object"}};
    case Shape::kObject:
      return object_schema(type);
    case Shape::kMap:
      return {{"type", "object"}, {"additionalProperties", reference(type.first)}};
    case Shape::kList:
      return {{"type", "array"}, {"items", reference(type.first)}};
    case Shape::kText:
      return text_schema(type);
    case Shape::kInteger:
      return integer_schema(type);
    case Shape::kNumberOrText:
      return {{"type", {"integer", "string"}}};
    case Shape::kQuantity:
      return {{"type", {"number", "string"}}, {"pattern", kQuantity}};
    case Shape::kFlag:
      return {{"type", "boolean"}};
  }
  return Json::object();
}

/// The types that `type` needs, itself included.
void collect(std::size_t type, std::set<std::size_t>& types) {
  if (!types.insert(type).second) {
    return;
  }
  const Type& row = kTypes[type];
  if (row.shape == Shape::kMap || row.shape == Shape::kList) {
    collect(row.first, types);
  } else if (row.shape == Shape::kObject) {
    for (const Member& member : std::span(kMembers).subspan(row.first, row.count)) {
      collect(member.type, types);
    }
  }
}

Json metadata_schema() {
  const Json texts = {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
  return {{"type", "object"},
          {"properties",
           {{"name", {{"type", "string"}, {"pattern", "^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$"}}},
            {"namespace", {{"type", "string"}}},
            {"labels", texts},
            {"annotations", texts}}}};
}

}  // namespace

std::string schema_text() {
  std::set<std::size_t> types;
  collect(kSpecType, types);
  Json definitions = Json::object();
  for (const std::size_t type : types) {
    definitions[fmt::format("type{}", type)] = schema_of(kTypes[type]);
  }
  const Json schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "SparkApplication"},
      {"description", fmt::format("What firesteel run -f takes: sparkoperator.k8s.io/v1beta2 as in "
                                  "the CustomResourceDefinition of spark-operator {}",
                                  kOperatorRelease)},
      {"type", "object"},
      {"required", {"apiVersion", "kind", "metadata", "spec"}},
      {"properties",
       {{"apiVersion", {{"const", "sparkoperator.k8s.io/v1beta2"}}},
        {"kind", {{"const", "SparkApplication"}}},
        {"metadata", metadata_schema()},
        {"spec", reference(kSpecType)},
        {"status", {{"type", "object"}}}}},
      {"additionalProperties", false},
      {"definitions", std::move(definitions)}};
  return schema.dump(1) + "\n";
}

}  // namespace firesteel::declare
