#pragma once
/// The main class of a jar on this machine: Main-Class of its manifest.

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::conf {

/// Main-Class of a manifest's main section, continuation lines joined; nothing when it has none.
[[nodiscard]] std::optional<std::string> main_class_of_manifest(std::string_view manifest);

/// For the resolved primary resource `uri`.  Throws Error kUsage, which says to give --class, when
/// it cannot be found out.
[[nodiscard]] std::string infer_main_class(const std::string& uri);

}  // namespace firesteel::conf
