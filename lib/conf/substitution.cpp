#include "conf/substitution.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

/// Longer results come from variables that expand exponentially.
constexpr std::size_t kLongestResult = 1U << 20U;
/// Maximum nesting of variables; nobody writes longer chains by hand.
constexpr std::size_t kDeepest = 200;

struct Variable {
  std::string_view kind;  ///< before the colon; empty: none
  std::string_view name;
  std::size_t end = 0;  ///< after the closing brace
};

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  });
}

/// The variable that starts at `begin` ("${"): ConfigReader's \$\{(?:(\w+?):)?(\S+?)\}.
std::optional<Variable> variable_at(std::string_view text, std::size_t begin) {
  const std::size_t close = text.find('}', begin + 3);
  if (close == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view name = text.substr(begin + 2, close - begin - 2);
  if (name.find_first_of(" \t\r\n\f\v") != std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view kind;
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos &&
                                                colon + 1 < name.size() &&
                                                is_word(name.substr(0, colon))) {
    kind = name.substr(0, colon);
    name.remove_prefix(colon + 1);
  }
  return Variable{.kind = kind, .name = name, .end = close + 1};
}

class Substitution {
 public:
  Substitution(const VariableLookup& look_up, std::string_view key)
      : look_up_(look_up), key_(key) {}

  std::string run(std::string_view text) {
    std::string result;
    std::size_t begin = 0;
    for (std::size_t at = text.find("${"); at != std::string_view::npos;
         at = text.find("${", begin)) {
      result += text.substr(begin, at - begin);
      const std::optional<Variable> variable = variable_at(text, at);
      if (!variable) {
        result += "${";
        begin = at + 2;
        continue;
      }
      result += value(*variable, text.substr(at, variable->end - at));
      begin = variable->end;
      if (result.size() > kLongestResult) {
        throw Error(ErrorKind::kUsage,
                    fmt::format("the value of {} is too long after replacing its variables", key_),
                    "remove variables that refer to each other from the value");
      }
    }
    result += text.substr(begin);
    return result;
  }

 private:
  std::string value(const Variable& variable, std::string_view as_written) {
    if (std::ranges::find(open_, as_written) != open_.end()) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{}: circular reference: {} refers to itself", key_, as_written),
                  "remove one of the ${…} references in the circle");
    }
    if (open_.size() == kDeepest) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{}: variables are nested more than {} "
                              "levels deep",
                              key_, kDeepest),
                  "reduce the nesting of the variables");
    }
    const std::optional<std::string> found = look_up_(variable.kind, variable.name);
    if (!found) {
      return std::string(as_written);
    }
    open_.emplace_back(as_written);
    std::string replaced = run(*found);
    open_.pop_back();
    return replaced;
  }

  const VariableLookup& look_up_;
  std::string_view key_;
  std::vector<std::string> open_;  ///< variables being replaced, outermost first
};

}  // namespace

std::string substitute(std::string_view text, const VariableLookup& look_up, std::string_view key) {
  return Substitution(look_up, key).run(text);
}

}  // namespace firesteel::conf
