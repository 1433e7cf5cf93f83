#include "cli/structured.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "firesteel/visible.h"

namespace firesteel::cli {

std::string json_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\u000a";
    } else {
      out += c;
    }
  }
  return visible_json(out + "\"");
}

void Tree::add_scalar(std::string_view key, std::string text) {
  Tree scalar(Kind::kScalar);
  scalar.scalar_ = std::move(text);
  child(key, std::move(scalar));
}

void Tree::text(std::string_view key, std::string_view value) {
  add_scalar(key, json_quoted(value));
}

void Tree::known(std::string_view key, std::string_view value) {
  if (!value.empty()) {
    text(key, value);
  }
}

void Tree::number(std::string_view key, long long value) {
  add_scalar(key, fmt::format("{}", value));
}

void Tree::flag(std::string_view key, bool value) {
  add_scalar(key, value ? "true" : "false");
}

void Tree::child(std::string_view key, Tree value) {
  members_.emplace_back(key, std::move(value));
}

void Tree::item(Tree value) {
  members_.emplace_back("", std::move(value));
}

std::string Tree::json() const {
  std::string out;
  write_json(out, 0, false);
  return out + "\n";
}

std::string Tree::json_line() const {
  std::string out;
  write_json(out, 0, true);
  return out + "\n";
}

std::string Tree::yaml() const {
  std::string out;
  write_yaml(out, 0);
  return out.starts_with('\n') ? out.substr(1) + "\n" : out + "\n";
}

void Tree::write_json(std::string& out, std::size_t depth, bool on_one_line) const {
  if (kind_ == Kind::kScalar) {
    out += scalar_;
    return;
  }
  const bool object = kind_ == Kind::kObject;
  out += object ? "{" : "[";
  const auto begin_line = [&](std::size_t at) {
    if (!on_one_line) {
      out += "\n";
      out.append(at * 2, ' ');
    }
  };
  bool first = true;
  for (const auto& [key, value] : members_) {
    out += std::exchange(first, false) ? "" : ",";
    begin_line(depth + 1);
    out += object ? json_quoted(key) + (on_one_line ? ":" : ": ") : "";
    value.write_json(out, depth + 1, on_one_line);
  }
  if (!first) {
    begin_line(depth);
  }
  out += object ? "}" : "]";
}

namespace {

/// Labels are keys, too: what is not plainly a word is quoted, as are YAML's own words.
std::string yaml_key(const std::string& key) {
  constexpr std::array<std::string_view, 9> kReserved = {"true", "false", "null", "yes", "no",
                                                         "on",   "off",   "y",    "n"};
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string lower = key;
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const bool is_word = !key.empty() && key.find_first_not_of(kLetters) == std::string::npos &&
                       std::ranges::find(kReserved, lower) == kReserved.end();
  return is_word ? key : json_quoted(key);
}

}  // namespace

/// What is nested begins on a line of its own; empty ones are written as JSON does.
void Tree::write_yaml(std::string& out, std::size_t depth) const {
  if (kind_ == Kind::kScalar) {
    out += " " + scalar_;
    return;
  }
  const bool object = kind_ == Kind::kObject;
  if (members_.empty()) {
    out += object ? " {}" : " []";
    return;
  }
  for (const auto& [key, value] : members_) {
    out += "\n";
    out.append(depth * 2, ' ');
    out += object ? yaml_key(key) + ":" : "-";
    value.write_yaml(out, depth + 1);
  }
}

}  // namespace firesteel::cli
