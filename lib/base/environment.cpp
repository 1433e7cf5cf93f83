#include "firesteel/environment.h"

#include <filesystem>
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

std::string Environment::absolute(std::string_view path) const {
  return (std::filesystem::path(working_directory) / path).string();
}

}  // namespace firesteel
