#include "firesteel/environment.h"

#include <optional>
#include <string>
#include <string_view>

namespace firesteel {

std::optional<std::string> Environment::find(std::string_view name) const {
  const auto found = variables.find(name);
  return found == variables.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> Environment::find_non_empty(std::string_view name) const {
  std::optional<std::string> value = find(name);
  return value && value->empty() ? std::nullopt : value;
}

}  // namespace firesteel
