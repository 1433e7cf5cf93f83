#include "yaml/edit.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <yaml.h>

namespace firesteel::yaml {

namespace {

struct DocumentDeleter {
  void operator()(yaml_document_t* document) const {
    yaml_document_delete(document);
    delete document;
  }
};
using Document = std::unique_ptr<yaml_document_t, DocumentDeleter>;

Document load(const std::string& text) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) {
    return nullptr;
  }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libyaml's bytes
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  auto raw = std::make_unique<yaml_document_t>();
  const bool good = yaml_parser_load(&parser, raw.get()) != 0;
  yaml_parser_delete(&parser);
  return good ? Document(raw.release()) : nullptr;
}

std::string_view scalar(const yaml_node_t& node) {
  if (node.type != YAML_SCALAR_NODE) {
    return {};
  }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libyaml's bytes
  return {reinterpret_cast<const char*>(node.data.scalar.value), node.data.scalar.length};
}

struct Member {
  const yaml_node_t* key = nullptr;
  const yaml_node_t* value = nullptr;
};

Member find_member(yaml_document_t& document, const yaml_node_t& mapping, std::string_view key) {
  if (mapping.type != YAML_MAPPING_NODE) {
    return {};
  }
  for (const auto* pair = mapping.data.mapping.pairs.start; pair < mapping.data.mapping.pairs.top;
       ++pair) {
    const yaml_node_t* const name = yaml_document_get_node(&document, pair->key);
    if (name != nullptr && name->type == YAML_SCALAR_NODE && scalar(*name) == key) {
      return {.key = name, .value = yaml_document_get_node(&document, pair->value)};
    }
  }
  return {};
}

const yaml_node_t* follow(yaml_document_t& document, const std::vector<Step>& path) {
  const yaml_node_t* node = yaml_document_get_root_node(&document);
  for (const Step& step : path) {
    if (node == nullptr) {
      return nullptr;
    }
    if (const auto* const name = std::get_if<std::string>(&step)) {
      node = find_member(document, *node, *name).value;
      continue;
    }
    const std::size_t index = std::get<std::size_t>(step);
    if (node->type != YAML_SEQUENCE_NODE) {
      return nullptr;
    }
    const auto& items = node->data.sequence.items;
    if (index >= static_cast<std::size_t>(items.top - items.start)) {
      return nullptr;
    }
    node = yaml_document_get_node(&document, *(items.start + index));
  }
  return node;
}

/// Converts libyaml's index, which counts characters without the byte order mark, to a byte offset.
std::size_t byte_of(const std::string& text, std::size_t character) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < text.size() && character > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
      ++at;
    }
    --character;
  }
  return at;
}

bool is_plain_place(const yaml_node_t& value) {
  return value.type == YAML_SCALAR_NODE && value.data.scalar.style != YAML_LITERAL_SCALAR_STYLE &&
         value.data.scalar.style != YAML_FOLDED_SCALAR_STYLE;
}

}  // namespace

std::optional<std::string> with_string(const std::string& text, const std::vector<Step>& path,
                                       std::string_view key, std::string_view after,
                                       std::string_view value) {
  const Document document = load(text);
  const yaml_node_t* const mapping = document ? follow(*document, path) : nullptr;
  if (mapping == nullptr) {
    return std::nullopt;
  }
  const std::string quoted = nlohmann::json(value).dump();
  std::string changed = text;
  if (const Member member = find_member(*document, *mapping, key); member.value != nullptr) {
    const std::size_t begin = byte_of(text, member.value->start_mark.index);
    const std::size_t end = byte_of(text, member.value->end_mark.index);
    if (!is_plain_place(*member.value) || begin == end) {
      return std::nullopt;
    }
    return changed.replace(begin, end - begin, quoted);
  }
  const Member before = find_member(*document, *mapping, after);
  if (before.value == nullptr || !is_plain_place(*before.value)) {
    return std::nullopt;
  }
  const bool flow = mapping->data.mapping.style == YAML_FLOW_MAPPING_STYLE;
  const std::string between =
      flow ? std::string(", ") : "\n" + std::string(before.key->start_mark.column, ' ');
  return changed.insert(byte_of(text, before.value->end_mark.index),
                        fmt::format("{}{}: {}", between, nlohmann::json(key).dump(), quoted));
}

}  // namespace firesteel::yaml
