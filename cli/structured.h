#pragma once
/// Output for programs: a tree of values, as JSON or YAML.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/visible_text.h"
#include "firesteel/clock.h"

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
  /// "2026-11-28T10:00:00Z"
  void time(std::string_view key, SystemTime value);
  void child(std::string_view key, Tree value);
  void item(Tree value);
  /// A list of `count` items, each made when it is written.
  void items(std::string_view key, std::size_t count, std::function<Tree(std::size_t)> make);

  /// With a line end.
  [[nodiscard]] std::string json() const;
  [[nodiscard]] std::string yaml() const;
  /// The same on one line.
  [[nodiscard]] std::string json_line() const;
  /// `format` is "json" or "yaml".
  [[nodiscard]] Document as(std::string_view format) const {
    return format == "json" ? Document::json(json()) : Document::yaml(yaml());
  }
  /// The same in pieces of about 64 KiB, whatever the size.  False as soon as `take` returns false.
  [[nodiscard]] bool write(std::string_view format,
                           const std::function<bool(const Document&)>& take) const;

 private:
  enum class Kind { kScalar, kObject, kList };
  class Pieces;
  explicit Tree(Kind kind) : kind_(kind) {}
  void write_json(Pieces& out, std::size_t depth, bool on_one_line) const;
  void write_yaml(Pieces& out, std::size_t depth) const;
  void for_each(Pieces& out,
                const std::function<void(const std::string&, const Tree&)>& write) const;
  void add_scalar(std::string_view key, std::string text);

  Kind kind_;
  std::string scalar_;  ///< as it is written
  std::vector<std::pair<std::string, Tree>> members_;
  std::size_t count_ = 0;  ///< of the items that are made
  std::function<Tree(std::size_t)> make_;
};

}  // namespace firesteel::cli
