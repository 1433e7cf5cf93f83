#pragma once
/// The usual meanings of options: `.means = sets<&LogsOptions::follow>`.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option.h"
#include "firesteel/conf_value.h"

namespace firesteel::cli {

/// Stores an occurrence as the type of the member requires: a switch becomes true, a counter is
/// incremented, a list gets another element, a duration is parsed, a ConfValue records its
/// option.  Otherwise the last value wins.  Throws Error kUsage for an invalid value.
void assign(bool& member, const Given& given);
void assign(std::size_t& member, const Given& given);
void assign(std::string& member, const Given& given);
void assign(std::optional<std::string>& member, const Given& given);
void assign(std::vector<std::string>& member, const Given& given);
void assign(std::optional<ConfValue>& member, const Given& given);
void assign(std::chrono::milliseconds& member, const Given& given);
void assign(std::optional<std::chrono::milliseconds>& member, const Given& given);

/// A whole number from `least` to `most`.  `what` names it in the error ("port").  Throws Error
/// kUsage.
[[nodiscard]] std::int64_t number_of(const Given& given, std::string_view what, std::int64_t least,
                                     std::int64_t most);

template <class Member>
struct MemberPointer;
template <class Part, class Type>
struct MemberPointer<Type Part::*> {
  using Of = Part;
};
template <auto Member>
using PartOf = typename MemberPointer<decltype(Member)>::Of;

template <auto Member>
[[nodiscard]] consteval Meaning sets() {
  return [](PartOf<Member>& part, const Given& given) { assign(part.*Member, given); };
}

template <auto Member, auto Value>
[[nodiscard]] consteval Meaning sets_to() {
  return [](PartOf<Member>& part, const Given&) { part.*Member = Value; };
}

/// A word that an option accepts, and its value.
template <class Type>
struct Choice {
  std::string_view word;
  Type value;
};

/// Option::values of a table of choices.
template <const auto& Choices>
inline constexpr auto kWordsOf = [] {
  std::array<std::string_view, Choices.size()> words = {};
  std::ranges::transform(Choices, words.begin(), [](const auto& each) { return each.word; });
  return words;
}();

/// Sets the member to the value of the given word, which is one of Option::values.
template <auto Member, const auto& Choices>
[[nodiscard]] consteval Meaning chooses() {
  return [](PartOf<Member>& part, const Given& given) {
    for (const auto& each : Choices) {
      if (each.word == given.value) {
        part.*Member = each.value;
      }
    }
  };
}

}  // namespace firesteel::cli
