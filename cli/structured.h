#pragma once
/// Output for programs: a tree of values, as JSON or YAML.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/visible_text.h"

namespace firesteel::cli {

/// A string in JSON's quotes, which YAML reads too.
[[nodiscard]] std::string json_quoted(std::string_view text);

class Tree {
 public:
  [[nodiscard]] static Tree object() { return Tree(Kind::kObject); }
  [[nodiscard]] static Tree list() { return Tree(Kind::kList); }

  void text(std::string_view key, std::string_view value);
  /// Left out when empty.
  void known(std::string_view key, std::string_view value);
  void number(std::string_view key, long long value);
  void flag(std::string_view key, bool value);
  void child(std::string_view key, Tree value);
  void item(Tree value);

  /// With a line end.
  [[nodiscard]] std::string json() const;
  [[nodiscard]] std::string yaml() const;
  /// The same on one line.
  [[nodiscard]] std::string json_line() const;
  /// `format` is "json" or "yaml".
  [[nodiscard]] Document as(std::string_view format) const {
    return format == "json" ? Document::json(json()) : Document::yaml(yaml());
  }

 private:
  enum class Kind { kScalar, kObject, kList };
  explicit Tree(Kind kind) : kind_(kind) {}
  void write_json(std::string& out, std::size_t depth, bool on_one_line) const;
  void write_yaml(std::string& out, std::size_t depth) const;
  void add_scalar(std::string_view key, std::string text);

  Kind kind_;
  std::string scalar_;  ///< as it is written
  std::vector<std::pair<std::string, Tree>> members_;
};

}  // namespace firesteel::cli
