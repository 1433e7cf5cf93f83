#include "cli/options/loose_value.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/option.h"

namespace firesteel::cli {

std::optional<std::string> loose_value(OptionTable table, std::span<const std::string> words,
                                       std::string_view name, Operand operand) {
  const std::string with_equals = std::string(name) + "=";
  std::optional<std::string> value;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_next = i + 1 < words.size();
    if (words[i].starts_with(with_equals)) {
      value = words[i].substr(with_equals.size());
    } else if (words[i] == name && has_next) {
      value = words[++i];
    } else if (const Option* option = find_option(table, words[i]); option != nullptr) {
      i += option->takes == Takes::kValue ? 1U : 0U;
    } else if (!words[i].starts_with('-')) {
      if (operand == Operand::kEndsOptions) {
        break;  // the primary resource: what follows belongs to the application
      }
    } else if (has_next && !words[i + 1].starts_with('-') &&
               words[i].find('=') == std::string::npos) {
      ++i;  // most likely the value of an unknown option
    }
  }
  return value;
}

}  // namespace firesteel::cli
