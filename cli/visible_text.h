#pragma once
/// The only kind of text that is written for a person: line ends and what steers a terminal come
/// from literals of this program, never from the strings that are put in.

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "firesteel/visible.h"

namespace firesteel::cli {

class VisibleText;

/// What an argument of a format becomes: numbers stay, a VisibleText is taken as it is, every other
/// text is made visible.
template <class Argument>
[[nodiscard]] auto shown(const Argument& argument) {
  if constexpr (std::is_same_v<Argument, VisibleText>) {
    return std::string_view(argument.text());
  } else if constexpr (std::is_same_v<Argument, char>) {
    return visible(std::string_view(&argument, 1));
  } else if constexpr (std::is_arithmetic_v<Argument>) {
    return argument;
  } else {
    return visible(std::string_view(argument));
  }
}

template <class Argument>
using Shown = decltype(shown(std::declval<const Argument&>()));

/// A literal, checked against what it is filled with when it is compiled.
template <class... Arguments>
class Format {
 public:
  template <std::size_t kSize>
  consteval Format(const char (&literal)[kSize])  // NOLINT: a literal is meant to become one
      : checked_(literal) {}
  [[nodiscard]] fmt::string_view text() const { return checked_; }

 private:
  fmt::format_string<Shown<Arguments>...> checked_;
};

class VisibleText {
 public:
  VisibleText() = default;
  /// As fmt::format.
  template <class... Arguments>
  explicit VisibleText(Format<std::type_identity_t<Arguments>...> format,
                       const Arguments&... arguments)
      : text_(filled(format.text(), shown(arguments)...)) {}
  /// Each line of `text` on its own, with a line end.  For texts whose lines are this program's own
  /// (help, rules as YAML): line ends in it stay.
  [[nodiscard]] static VisibleText lines(std::string_view text);

  /// As a terminal of that width shows it: lines that are too long are broken between words, and go
  /// on below their first word.  A line with a command stays whole, so that it can be copied.
  [[nodiscard]] VisibleText folded(std::size_t columns) const;

  VisibleText& operator+=(const VisibleText& more) {
    text_ += more.text_;
    return *this;
  }
  [[nodiscard]] friend VisibleText operator+(VisibleText text, const VisibleText& more) {
    return std::move(text += more);
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  template <class... Values>
  static std::string filled(fmt::string_view format, const Values&... values) {
    return fmt::vformat(format, fmt::make_format_args(values...));
  }

  std::string text_;
};

/// JSON, YAML or XML for a program, which is written as it is.
class Document {
 public:
  /// Characters that must not reach a terminal are written as JSON escapes.
  [[nodiscard]] static Document json(std::string_view text) { return Document(visible_json(text)); }
  /// `text` is what yaml::write() made, which escapes that by itself.
  [[nodiscard]] static Document yaml(std::string text) { return Document(std::move(text)); }
  /// `text` is XML whose texts were made visible.
  [[nodiscard]] static Document xml(std::string text) { return Document(std::move(text)); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  explicit Document(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace firesteel::cli
