// The tables of the CRDs as one JSON schema, which editors check documents with while they are
// written.

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

namespace firesteel::declare {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson reference(const Schema& schema, std::size_t type) {
  return {{"$ref", fmt::format("#/definitions/{}{}", schema.prefix, type)}};
}

OrderedJson object_schema(const Schema& schema, const Type& type) {
  OrderedJson properties = OrderedJson::object();
  OrderedJson required = OrderedJson::array();
  for (const Member& member : schema.members_of(type)) {
    properties[std::string(member.name)] = reference(schema, member.type);
    if (member.required) {
      required.push_back(member.name);
    }
  }
  OrderedJson object = {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) {
    object["required"] = std::move(required);
  }
  return object;
}

OrderedJson integer_schema(const Type& type) {
  using Limits = std::numeric_limits<std::int64_t>;
  OrderedJson schema = {{"type", "integer"}};
  if (type.least > Limits::min() + 1) {
    schema["minimum"] = type.least;
  }
  if (type.most < Limits::max() - 1) {
    schema["maximum"] = type.most;
  }
  return schema;
}

OrderedJson text_schema(const Schema& schema, const Type& type) {
  OrderedJson text = {{"type", "string"}};
  for (const std::string_view word : schema.words_of(type)) {
    text["enum"].push_back(word);
  }
  return text;
}

OrderedJson type_schema(const Schema& schema, const Type& type) {
  constexpr std::string_view kQuantity =
      R"(^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[mkMGTPEun]|[eE][+-]?[0-9]+)?$)";
  switch (type.shape) {
    case Shape::kAnything:
      return {{"type", "object"}};
    case Shape::kObject:
      return object_schema(schema, type);
    case Shape::kMap:
      return {{"type", "object"}, {"additionalProperties", reference(schema, type.first)}};
    case Shape::kList:
      return {{"type", "array"}, {"items", reference(schema, type.first)}};
    case Shape::kText:
      return text_schema(schema, type);
    case Shape::kInteger:
      return integer_schema(type);
    case Shape::kNumberOrText:
      return {{"type", {"integer", "string"}}};
    case Shape::kQuantity:
      return {{"type", {"number", "string"}}, {"pattern", kQuantity}};
    case Shape::kFlag:
      return {{"type", "boolean"}};
  }
  return OrderedJson::object();
}

/// The types that `type` needs, itself included.
void collect(const Schema& schema, std::size_t type, std::set<std::size_t>& types) {
  if (!types.insert(type).second) {
    return;
  }
  const Type& row = schema.types[type];
  if (row.shape == Shape::kMap || row.shape == Shape::kList) {
    collect(schema, row.first, types);
  } else if (row.shape == Shape::kObject) {
    for (const Member& member : schema.members_of(row)) {
      collect(schema, member.type, types);
    }
  }
}

OrderedJson metadata_schema() {
  const OrderedJson texts = {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
  return {{"type", "object"},
          {"properties",
           {{"name", {{"type", "string"}, {"pattern", "^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$"}}},
            {"namespace", {{"type", "string"}}},
            {"labels", texts},
            {"annotations", texts}}}};
}

void add_definitions(const Schema& schema, OrderedJson& definitions) {
  std::set<std::size_t> types;
  collect(schema, schema.spec_type, types);
  for (const std::size_t type : types) {
    definitions[fmt::format("{}{}", schema.prefix, type)] = type_schema(schema, schema.types[type]);
  }
}

OrderedJson spec_schema(const Schema& schema) {
  return {{"properties", {{"spec", reference(schema, schema.spec_type)}}}};
}

}  // namespace

std::string schema_text() {
  const Schema& kubeflow = kubeflow_schema();
  const Schema& apache = apache_schema();
  OrderedJson definitions = OrderedJson::object();
  add_definitions(kubeflow, definitions);
  add_definitions(apache, definitions);
  const OrderedJson schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "SparkApplication"},
      {"description",
       fmt::format("What firesteel run -f takes: {} and {}, as in the CustomResourceDefinitions of "
                   "{} and {}",
                   kubeflow.api_version, apache.api_version, kubeflow.operator_release,
                   apache.operator_release)},
      {"type", "object"},
      {"required", {"apiVersion", "kind", "metadata", "spec"}},
      {"properties",
       {{"apiVersion", {{"enum", {kubeflow.api_version, apache.api_version}}}},
        {"kind", {{"const", "SparkApplication"}}},
        {"metadata", metadata_schema()},
        {"spec", OrderedJson::object()},
        {"status", {{"type", "object"}}}}},
      {"additionalProperties", false},
      {"if", {{"properties", {{"apiVersion", {{"const", apache.api_version}}}}}}},
      {"then", spec_schema(apache)},
      {"else", spec_schema(kubeflow)},
      {"definitions", std::move(definitions)}};
  return schema.dump(1) + "\n";
}

}  // namespace firesteel::declare
