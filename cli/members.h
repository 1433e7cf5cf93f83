#pragma once
/// Members of JSON objects as tables: what is written and what the manual says of it are one row.

#include <string>
#include <string_view>
#include <vector>

#include "cli/structured.h"

namespace firesteel::cli {

/// A row for objects made of an `Of`.
template <class Of>
struct Member {
  std::string_view name;
  std::string_view help;                                         ///< a phrase, no full stop
  void (*add)(Tree& tree, std::string_view name, const Of& of);  ///< may leave it out
};

/// For Member::add: a text that is left out when it is empty, or always there.
template <auto Field, class Of>
void add_known(Tree& tree, std::string_view name, const Of& of) {
  tree.known(name, of.*Field);
}
template <auto Field, class Of>
void add_text(Tree& tree, std::string_view name, const Of& of) {
  tree.text(name, of.*Field);
}
template <auto Field, class Of>
void add_number(Tree& tree, std::string_view name, const Of& of) {
  tree.number(name, of.*Field);
}
/// An optional number, left out when there is none.
template <auto Field, class Of>
void add_known_number(Tree& tree, std::string_view name, const Of& of) {
  if (const auto& known = of.*Field; known.has_value()) {
    tree.number(name, known.value());
  }
}

template <class Of, class Members>
[[nodiscard]] Tree tree_of(const Members& members, const Of& of) {
  Tree tree = Tree::object();
  for (const Member<Of>& each : members) {
    each.add(tree, each.name, of);
  }
  return tree;
}

/// A row of the manual: "application.name" and what it is.
struct MemberHelp {
  std::string name;
  std::string_view help;
};

/// Adds the rows of a table, each with `prefix` before its name.
template <class Members>
void add_help(std::vector<MemberHelp>& all, std::string_view prefix, const Members& members) {
  for (const auto& each : members) {
    all.push_back({.name = std::string(prefix) + std::string(each.name), .help = each.help});
  }
}

}  // namespace firesteel::cli
