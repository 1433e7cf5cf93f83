#pragma once
/// What the library may know of the process it runs in, taken once by the caller.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel {

struct Environment {
  std::map<std::string, std::string, std::less<>> variables;
  std::string user;                ///< name of the operating system's user; never empty
  std::string home;                ///< absolute; HOME, else the user database
  std::string working_directory;   ///< absolute
  bool input_is_terminal = false;  ///< somebody can answer questions on standard input

  /// The variable's value; nothing when it is not set.  A variable may be set and empty.
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
  /// The variable's value when it is set and not empty.
  [[nodiscard]] std::optional<std::string> find_non_empty(std::string_view name) const;
};

}  // namespace firesteel
