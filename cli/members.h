#pragma once
/// Members of JSON objects as tables: one row writes a member and documents it in the manual.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "cli/structured.h"
#include "firesteel/clock.h"

namespace firesteel::cli {

/// A member of an object that is written from an `Of`.
template <class Of>
struct Member {
  std::string_view name;
  std::string_view help;                                         ///< a phrase, no full stop
  void (*add)(Tree& tree, std::string_view name, const Of& of);  ///< can leave the member out
};

/// Values of Member::add: `known` leaves out an empty text, `text` does not.
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
/// Leaves out a number that is not set.
template <auto Field, class Of>
void add_known_number(Tree& tree, std::string_view name, const Of& of) {
  if (const auto& known = of.*Field; known.has_value()) {
    tree.number(name, known.value());
  }
}

/// Leaves out a time that is 0; the field has seconds since 1970.
template <auto Field, class Of>
void add_known_time(Tree& tree, std::string_view name, const Of& of) {
  if (of.*Field != 0) {
    tree.time(name, SystemTime(std::chrono::seconds(of.*Field)));
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
