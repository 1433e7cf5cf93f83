#pragma once
/// A snapshot of the process environment, taken once by the caller.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel {

struct Environment {
  std::map<std::string, std::string, std::less<>> variables;
  std::string user;                ///< name of the current operating system user; never empty
  std::string home;                ///< absolute; HOME, else the user database
  std::string working_directory;   ///< absolute
  bool stdin_is_terminal = false;  ///< standard input is a terminal, so prompts are possible

  /// The variable's value; nothing if it is not set.  A variable can be set and empty.
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
  /// The variable's value if it is set and not empty.
  [[nodiscard]] std::optional<std::string> find_non_empty(std::string_view name) const;
  /// `path`, in the working directory if it is relative.
  [[nodiscard]] std::string absolute(std::string_view path) const;
};

}  // namespace firesteel
