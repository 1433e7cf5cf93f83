#include "json/write.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace firesteel::json {

namespace {

using Json = nlohmann::json;

/// The bytes that a string has as they are.
constexpr auto kPlain = [] {
  constexpr unsigned char kFirst = ' ';
  constexpr unsigned char kLast = 0x7f;
  std::array<bool, 256> plain{};
  for (unsigned char c = kFirst; c <= kLast; ++c) {
    plain.at(c) = c != '"' && c != '\\';
  }
  return plain;
}();

class Writer {
 public:
  void value(const Json& value) {
    switch (value.type()) {
      case Json::value_t::object:
        object(value);
        break;
      case Json::value_t::array:
        array(value);
        break;
      case Json::value_t::string:
        string(value.get_ref<const std::string&>());
        break;
      default:
        text_ += value.dump();
        break;
    }
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void object(const Json& members) {
    char before = '{';
    for (const auto& [name, member] : members.get_ref<const Json::object_t&>()) {
      text_ += before;
      string(name);
      text_ += ':';
      value(member);
      before = ',';
    }
    text_ += members.empty() ? "{}" : "}";
  }

  void array(const Json& elements) {
    char before = '[';
    for (const Json& element : elements) {
      text_ += before;
      value(element);
      before = ',';
    }
    text_ += elements.empty() ? "[]" : "]";
  }

  void string(const std::string& content) {
    text_ += '"';
    std::string_view rest = content;
    for (std::size_t plain = plain_length(rest); plain < rest.size(); plain = plain_length(rest)) {
      const char* const escape = escape_of(rest[plain]);
      if (escape == nullptr) {  // nlohmann checks UTF-8 and writes the other control characters
        text_.append(Json(rest).dump(), 1);
        return;
      }
      text_ += rest.substr(0, plain);
      text_ += escape;
      rest.remove_prefix(plain + 1);
    }
    text_ += rest;
    text_ += '"';
  }

  /// How many bytes at the beginning are written as they are.
  static std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && kPlain[static_cast<unsigned char>(text[length])]) {
      ++length;
    }
    return length;
  }

  /// Of what texts often contain; null for others.
  static const char* escape_of(char c) {
    switch (c) {
      case '"':
        return "\\\"";
      case '\\':
        return "\\\\";
      case '\n':
        return "\\n";
      case '\t':
        return "\\t";
      case '\r':
        return "\\r";
      default:
        return nullptr;
    }
  }

  std::string text_;
};

}  // namespace

std::string write(const Json& value) {
  Writer writer;
  writer.value(value);
  return writer.take();
}

}  // namespace firesteel::json
