#pragma once
/// Completion scripts for shells, made of the options table.

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::cli {

/// The script for "bash", "zsh" or "fish"; nothing for another shell.
[[nodiscard]] std::optional<std::string> completion_script(std::string_view shell);

}  // namespace firesteel::cli
