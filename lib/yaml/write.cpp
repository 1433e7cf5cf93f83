#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/unicode.h"
#include "firesteel/error.h"
#include "yaml/scalar.h"
#include "yaml/yaml.h"

namespace firesteel::yaml {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestKey = 128;  // libyaml's limit for `key:` on one line is 1024

/// Characters that need no escape: printable in YAML, and visible.
bool is_printable(char32_t c) {
  return base::is_visible(c) && c != 0xFFFE && c != 0xFFFF;
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case U'\n':
      out += "\\n";
      return;
    case U'\t':
      out += "\\t";
      return;
    case U'\r':
      out += "\\r";
      return;
    default:
      break;
  }
  const auto number = static_cast<unsigned long>(c);
  if (c < 0x100) {
    out += fmt::format("\\x{:02X}", number);
  } else {
    out += c < 0x10000 ? fmt::format("\\u{:04X}", number) : fmt::format("\\U{:08X}", number);
  }
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const base::Character character = base::first_character(text);
    text.remove_prefix(character.bytes.size());
    if (character.code == U'"' || character.code == U'\\') {
      out += '\\';
    }
    if (is_printable(character.code)) {
      out += character.bytes;
    } else {
      append_escaped(out, character.code);
    }
  }
  return out + '"';
}

/// True if a literal block represents exactly this text: no lines with only whitespace, no leading
/// space (it would count as indentation), only printable characters.
bool fits_literal_block(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || text.front() == '\n' || text.front() == ' ' ||
      text.front() == '\t') {
    return false;
  }
  for (const std::string_view line : base::split(text, '\n')) {
    if (!line.empty() && line.find_first_not_of(" \t") == std::string_view::npos) {
      return false;
    }
  }
  for (text.remove_prefix(base::plain_length(text)); !text.empty();
       text.remove_prefix(base::plain_length(text))) {
    const base::Character character = base::first_character(text);
    if (character.code != U'\n' && character.code != U'\t' && !is_printable(character.code)) {
      return false;
    }
    text.remove_prefix(character.bytes.size());
  }
  return true;
}

class Writer {
 public:
  std::string document(const Json& value) {
    if (is_filled_collection(value)) {
      collection(value, 0);
    } else {
      out_ +=
          value.is_string() ? quoted(checked(value.get_ref<const std::string&>())) : scalar(value);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  static bool is_filled_collection(const Json& value) {
    return value.is_structured() && !value.empty();
  }

  static std::string_view checked(std::string_view text) {
    if (!base::is_utf8(text)) {
      throw Error(ErrorKind::kInput, "cannot write YAML: a string is not UTF-8",
                  "convert the values to UTF-8");
    }
    return text;
  }

  static std::string one_line(std::string_view text) {
    return safe_unquoted(text) ? std::string(text) : quoted(text);
  }

  /// Scalars except strings, and empty collections.
  static std::string scalar(const Json& value) { return value.dump(); }

  void indent(std::size_t depth) { out_.append(2 * depth, ' '); }

  /// Writes the value after `key:` or `- `, up to the end of the line or block.
  void value_after(const Json& value, std::size_t depth) {
    if (value.is_string()) {
      text(checked(value.get_ref<const std::string&>()), depth);
    } else {
      out_ += scalar(value);
      out_ += '\n';
    }
  }

  void text(std::string_view text, std::size_t depth) {
    if (!fits_literal_block(text)) {
      out_ += one_line(text);
      out_ += '\n';
      return;
    }
    const bool ends_line = text.ends_with('\n');
    const std::string_view body = ends_line ? text.substr(0, text.size() - 1) : text;
    std::string_view chomping = "-";  // "-": no final line break; "": one; "+": all of them
    if (ends_line) {
      chomping = body.ends_with('\n') ? "+" : "";
    }
    out_ += fmt::format("|{}\n", chomping);
    for (const std::string_view line : base::split(body, '\n')) {
      if (!line.empty()) {
        indent(depth);
        out_ += line;
      }
      out_ += '\n';
    }
  }

  void collection(const Json& value, std::size_t depth) {
    if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        if (!in_line_) {
          indent(depth);
        }
        in_line_ = false;
        member_of(checked(key), member, depth);
      }
      return;
    }
    for (const Json& element : value) {
      if (!in_line_) {
        indent(depth);
      }
      out_ += "- ";
      in_line_ = true;
      if (is_filled_collection(element)) {
        collection(element, depth + 1);
      } else {
        value_after(element, depth + 1);
      }
      in_line_ = false;
    }
  }

  void member_of(std::string_view key, const Json& member, std::size_t depth) {
    if (key.size() > kLongestKey) {
      out_ += "? ";
      out_ += one_line(key);
      out_ += '\n';
      indent(depth);
    } else {
      out_ += one_line(key);
    }
    out_ += ':';
    if (!is_filled_collection(member)) {
      out_ += ' ';
      value_after(member, depth + 1);
      return;
    }
    out_ += '\n';
    // As in kubectl, lists are not indented under their key.
    collection(member, member.is_array() ? depth : depth + 1);
  }

  std::string out_;
  bool in_line_ = false;  ///< "- " was just written: the next entry continues on this line
};

}  // namespace

std::string write(const Json& value) {
  return Writer().document(value);
}

}  // namespace firesteel::yaml
