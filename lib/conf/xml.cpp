#include "conf/xml.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/unicode.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

constexpr std::size_t kMaxExpansion = 1U << 20U;  // bytes that entities may add
constexpr std::size_t kMaxDepth = 1000;
constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(char c) {
  return kBlanks.find(c) != std::string_view::npos;
}

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_character(char c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < ' ' && !is_blank(c);
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string local_name(std::string_view name) {
  return std::string(name.substr(name.find(':') + 1));
}

struct OpenElement {
  std::string name;
  std::size_t prefixes = 0;  ///< how many were declared before it
};

class XmlReader {
 public:
  XmlReader(std::string_view xml, std::string_view source, XmlVisitor& visitor)
      : all_(xml), rest_(xml), source_(source), visitor_(visitor) {
    entities_ = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"apos", "'"}, {"quot", "\""}};
  }

  void read() {
    take("\xEF\xBB\xBF");
    read_declaration();
    skip_prolog();
    if (rest_.empty()) {
      fail("unexpected end in the prolog");
    }
    read_tag();
    while (!open_.empty()) {
      read_content();
    }
    skip_prolog();
    if (!rest_.empty()) {
      fail(rest_.front() == '<' ? "more than one root element"
                                : "unexpected text after the root element");
    }
  }

 private:
  [[noreturn]] void fail(const std::string& why) const {
    const std::string_view before = all_.substr(0, all_.size() - rest_.size());
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read {}: line {}: {}", source_,
                            1 + std::ranges::count(before, '\n'), why),
                "correct the XML at this line");
  }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) {
      return false;
    }
    rest_.remove_prefix(token.size());
    return true;
  }

  void skip_blanks() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
  }

  /// The text up to `end`, which is consumed too.
  std::string_view take_until(std::string_view end, std::string_view what) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) {
      rest_ = {};
      fail(fmt::format("unexpected end in {}", what));
    }
    const std::string_view text = rest_.substr(0, at);
    rest_.remove_prefix(at + end.size());
    return text;
  }

  std::string_view take_name() {
    if (rest_.empty() || !is_name_start(rest_.front())) {
      fail("a name is missing");
    }
    const auto* const end = std::ranges::find_if_not(rest_, is_name_character);
    const std::string_view name = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(name.size());
    return name;
  }

  /// <?xml …?>, allowed only as the first bytes.
  void read_declaration() {
    if (rest_.starts_with("<?xml") && rest_.size() > 5 && is_blank(rest_[5])) {
      const std::string declaration(take_until("?>", "the XML declaration"));
      const bool known = declaration.find("1.0") != std::string::npos ||
                         declaration.find("1.1") != std::string::npos;
      if (!known) {
        fail("the version of the XML declaration is not 1.0 or 1.1");
      }
      const std::string lowered = base::lower(declaration);
      const bool other_encoding = lowered.find("encoding") != std::string::npos &&
                                  lowered.find("utf-8") == std::string::npos;
      if (other_encoding) {
        return;
      }
    }
    if (!base::is_utf8(all_)) {
      fail("not UTF-8 text");
    }
  }

  void skip_prolog() {
    for (;;) {
      skip_blanks();
      if (take("<!--")) {
        skip_comment();
      } else if (take("<?")) {
        skip_instruction();
      } else if (open_.empty() && !seen_root_ && take("<!DOCTYPE")) {
        read_doctype();
      } else if (rest_.empty() || seen_root_ || rest_.front() == '<') {
        return;
      } else {
        fail("unexpected text before the root element");
      }
    }
  }

  void skip_comment() {
    const std::string_view comment = take_until("--", "a comment");
    check_characters(comment);
    if (!take(">")) {
      fail("\"--\" is not allowed in a comment");
    }
  }

  void skip_instruction() {
    if (base::equal_ignoring_case(take_name(), "xml")) {
      fail("the XML declaration is allowed only at the start");
    }
    (void)take_until("?>", "a processing instruction");
  }

  /// Reads the internal entities; all other declarations are skipped.
  void read_doctype() {
    while (!rest_.empty() && rest_.front() != '[' && rest_.front() != '>') {
      if (rest_.front() == '"' || rest_.front() == '\'') {
        const std::string quote(1, rest_.front());
        rest_.remove_prefix(1);
        (void)take_until(quote, "the document type");
      } else {
        rest_.remove_prefix(1);
      }
    }
    if (take("[")) {
      while (skip_blanks(), !rest_.starts_with(']')) {
        read_markup_declaration();
      }
      rest_.remove_prefix(1);
      skip_blanks();
    }
    if (!take(">")) {
      fail("unexpected end in the document type");
    }
  }

  void read_markup_declaration() {
    if (take("<!--")) {
      skip_comment();
    } else if (take("<?")) {
      skip_instruction();
    } else if (take("<!ENTITY")) {
      skip_blanks();
      const bool parameter = take("%");
      skip_blanks();
      const std::string name(take_name());
      skip_blanks();
      if (!parameter && !rest_.empty() && (rest_.front() == '"' || rest_.front() == '\'')) {
        const std::string quote(1, rest_.front());
        rest_.remove_prefix(1);
        entities_.emplace(name, take_until(quote, "an entity"));
      }
      (void)take_until(">", "an entity");
    } else {
      (void)take_until(">", "the document type");
    }
  }

  void read_content() {
    if (rest_.empty()) {
      fail(fmt::format("unexpected end; </{}> is missing", open_.back().name));
    }
    if (take("<!--")) {
      skip_comment();
    } else if (take("<![CDATA[")) {
      const std::string_view text = take_until("]]>", "a CDATA section");
      check_characters(text);
      visitor_.text(with_line_ends(text));
    } else if (take("<?")) {
      skip_instruction();
    } else if (take("</")) {
      read_end_tag();
    } else if (rest_.front() == '<') {
      read_tag();
    } else {
      read_text();
    }
  }

  void read_text() {
    const std::string_view text = rest_.substr(0, rest_.find('<'));
    if (text.find("]]>") != std::string_view::npos) {
      fail("\"]]>\" is not allowed in text");
    }
    visitor_.text(expanded(text));
    rest_.remove_prefix(text.size());
  }

  void read_end_tag() {
    const std::string_view name = take_name();
    if (name != open_.back().name) {
      fail(fmt::format("</{}> where </{}> is expected", name, open_.back().name));
    }
    skip_blanks();
    if (!take(">")) {
      fail(fmt::format("</{} is not closed", name));
    }
    close();
  }

  void close() {
    visitor_.end(local_name(open_.back().name));
    prefixes_.resize(open_.back().prefixes);
    open_.pop_back();
  }

  void read_tag() {
    if (!take("<")) {
      fail("a tag is missing");
    }
    seen_root_ = true;
    if (open_.size() >= kMaxDepth) {
      fail("nested too deep");
    }
    const std::string name(take_name());
    open_.push_back({.name = name, .prefixes = prefixes_.size()});
    std::vector<std::pair<std::string, std::string>> found;
    bool ends = false;
    while (!ends && !rest_.starts_with('>')) {
      const std::size_t before = rest_.size();
      skip_blanks();
      ends = take("/>");
      if (!ends && !rest_.starts_with('>')) {
        if (before == rest_.size() || rest_.empty()) {
          fail(fmt::format("<{} is not closed", name));
        }
        found.push_back(read_attribute(found));
      }
    }
    if (!ends) {
      rest_.remove_prefix(1);
    }
    announce(name, found);
    if (ends) {
      close();
    }
  }

  std::pair<std::string, std::string> read_attribute(
      const std::vector<std::pair<std::string, std::string>>& earlier) {
    std::string name(take_name());
    skip_blanks();
    if (!take("=")) {
      fail(fmt::format("attribute {} has no value", name));
    }
    skip_blanks();
    if (rest_.empty() || (rest_.front() != '"' && rest_.front() != '\'')) {
      fail(fmt::format("the value of attribute {} is not in quotes", name));
    }
    const std::string quote(1, rest_.front());
    rest_.remove_prefix(1);
    const std::string_view value = take_until(quote, "an attribute");
    if (value.find('<') != std::string_view::npos) {
      fail("\"<\" is not allowed in an attribute");
    }
    for (const auto& [other, ignored] : earlier) {
      if (other == name) {
        fail(fmt::format("attribute {} is there twice", name));
      }
    }
    std::string text = expanded(value);
    std::ranges::replace_if(text, is_blank, ' ');
    return {std::move(name), std::move(text)};
  }

  void announce(const std::string& name,
                const std::vector<std::pair<std::string, std::string>>& found) {
    std::vector<XmlAttribute> attributes;
    for (const auto& [attribute, value] : found) {
      if (attribute.starts_with("xmlns:")) {
        prefixes_.push_back(attribute.substr(6));
      }
    }
    check_prefix(name);
    for (const auto& [attribute, value] : found) {
      if (attribute != "xmlns" && !attribute.starts_with("xmlns:")) {
        check_prefix(attribute);
        attributes.push_back({.name = local_name(attribute), .value = value});
      }
    }
    visitor_.start(local_name(name), attributes);
  }

  void check_prefix(std::string_view name) const {
    const std::string_view prefix = prefix_of(name);
    if (!prefix.empty() && prefix != "xml" &&
        std::ranges::find(prefixes_, prefix) == prefixes_.end()) {
      fail(fmt::format("the namespace prefix {} is not declared", prefix));
    }
  }

  void check_characters(std::string_view text) const {
    if (std::ranges::any_of(text, is_control)) {
      fail("a control character is not allowed");
    }
  }

  static std::string with_line_ends(std::string_view text) {
    return base::replace_all(base::replace_all(text, "\r\n", "\n"), "\r", "\n");
  }

  /// `text` with its entities and character references replaced.
  std::string expanded(std::string_view text, std::size_t depth = 0) {
    check_characters(text);
    if (depth > 20) {
      fail("entities are nested too deep");
    }
    std::string out;
    while (!text.empty()) {
      const std::size_t at = std::min(text.find('&'), text.size());
      out += with_line_ends(text.substr(0, at));
      text.remove_prefix(at);
      if (!text.empty()) {
        const std::size_t end = text.find(';');
        if (end == std::string_view::npos) {
          fail("\"&\" begins no entity; write &amp;");
        }
        out += entity(text.substr(1, end - 1), depth);
        text.remove_prefix(end + 1);
      }
    }
    return out;
  }

  std::string entity(std::string_view name, std::size_t depth) {
    if (name.starts_with('#')) {
      return character(name.substr(1));
    }
    const auto found = entities_.find(name);
    if (found == entities_.end()) {
      fail(fmt::format("entity &{}; is not declared", name));
    }
    if (found->second.size() == 1) {
      return found->second;
    }
    std::string text = expanded(found->second, depth + 1);
    expansion_ += text.size();
    if (expansion_ > kMaxExpansion) {
      fail("the entities expand to too much text");
    }
    return text;
  }

  [[nodiscard]] std::string character(std::string_view digits) const {
    const bool hex = digits.starts_with('x');
    if (hex) {
      digits.remove_prefix(1);
    }
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is its size
    const auto [stop, error] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
    if (digits.empty() || error != std::errc{} || stop != end || code > 0x10FFFF || surrogate ||
        control) {
      fail(fmt::format("&#{}; is not a character", digits));
    }
    std::string out;
    base::append_utf8(out, code);
    return out;
  }

  std::string_view all_;
  std::string_view rest_;
  std::string_view source_;
  XmlVisitor& visitor_;
  std::map<std::string, std::string, std::less<>> entities_;
  std::vector<OpenElement> open_;
  std::vector<std::string> prefixes_;
  std::size_t expansion_ = 0;
  bool seen_root_ = false;
};

}  // namespace

void read_xml(std::string_view xml, std::string_view source, XmlVisitor& visitor) {
  XmlReader(xml, source, visitor).read();
}

}  // namespace firesteel::conf
