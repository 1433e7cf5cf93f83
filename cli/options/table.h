#pragma once
/// Composes the table of a command from rows, and checks at compile time that each row has a
/// meaning for the command's line.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "cli/options/option.h"

namespace firesteel::cli {

/// The parts of `line`, for Meaning::apply.  A line has `auto parts()`, which ties them.
template <class Line>
[[nodiscard]] constexpr auto parts_of(Line& line) {
  return std::apply(
      [](auto&... parts) {
        return std::array{
            PartRef{.key = &kPartKey<std::remove_reference_t<decltype(parts)>>, .part = &parts}...};
      },
      line.parts());
}

namespace rules {

/// Not constexpr: calling one of them stops the compilation with its name in the error.
void an_option_needs_a_meaning_for_this_line();
void two_options_have_one_name();
void help_starts_with_a_capital_and_has_no_full_stop();
void an_argument_is_named_exactly_when_one_is_taken();
void values_are_listed_exactly_when_they_are_completed();

template <class... Parts>
consteval bool has_part(std::tuple<Parts&...>*, PartKey key) {
  return ((key == &kPartKey<Parts>) || ...);
}

template <class Line>
using PartsOf = decltype(std::declval<Line&>().parts());

template <class Line>
consteval void check(const Option& row) {
  if (!has_part(static_cast<PartsOf<Line>*>(nullptr), row.means.part())) {
    an_option_needs_a_meaning_for_this_line();
  }
  if (row.help.empty() || row.help.ends_with('.') || row.help[0] < 'A' || row.help[0] > 'Z') {
    help_starts_with_a_capital_and_has_no_full_stop();
  }
  if (row.argument.empty() != (row.takes == Takes::kNothing)) {
    an_argument_is_named_exactly_when_one_is_taken();
  }
  if (row.values.empty() !=
      (row.completion != Completion::kValues && row.completion != Completion::kWordList)) {
    values_are_listed_exactly_when_they_are_completed();
  }
}

consteval void check_names(OptionTable rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (rows[i]->name == rows[j]->name ||
          (!rows[i]->alias.empty() && rows[i]->alias == rows[j]->alias)) {
        two_options_have_one_name();
      }
    }
  }
}

}  // namespace rules

/// An OptionTable of the rows of `groups`, which must outlive it: by group, within a group as
/// given.
template <class Line, std::size_t... Counts>
[[nodiscard]] consteval auto compose(const std::array<Option, Counts>&... groups) {
  constexpr auto kAddress = [](const Option& row) { return &row; };
  std::array<const Option*, (Counts + ...)> rows;
  auto next = rows.begin();
  ((next = std::ranges::transform(groups, next, kAddress).out), ...);
  for (const Option* row : rows) {
    rules::check<Line>(*row);
  }
  rules::check_names(rows);
  // Insertion sort: std::stable_sort is not constexpr.
  for (auto each = rows.begin(); each != rows.end(); ++each) {
    std::rotate(std::ranges::upper_bound(rows.begin(), each, (*each)->group, {}, &Option::group),
                each, each + 1);
  }
  return rows;
}

/// `row` with another meaning, for a line that stores the value elsewhere.
[[nodiscard]] consteval Option with_meaning(Option row, Meaning means) {
  row.means = means;
  return row;
}

[[nodiscard]] consteval Option with_group(Option row, Group group) {
  row.group = group;
  return row;
}

/// `rows` as spark-submit has them: only Spark's options have short names.
template <std::size_t Count>
[[nodiscard]] consteval auto without_own_aliases(std::array<Option, Count> rows) {
  for (Option& row : rows) {
    row.alias = row.owner == Owner::kSpark ? row.alias : std::string_view();
  }
  return rows;
}

}  // namespace firesteel::cli
