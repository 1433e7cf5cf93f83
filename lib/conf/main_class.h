#pragma once
/// Finds the main class of a local jar: Main-Class of its manifest.

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::conf {

/// Main-Class of the manifest's main section; nothing if absent.  Mirrors java.util.jar.Manifest: a
/// line without a line end is not read, "name: value" needs its space, and the value is as written.
/// Throws Error kUsage if Java does not read the manifest.
[[nodiscard]] std::optional<std::string> main_class_of_manifest(std::string_view manifest);

/// The main class of the resolved primary resource `uri`.  Throws Error kUsage, with the hint to
/// use
/// --class, if it cannot be determined.
[[nodiscard]] std::string infer_main_class(const std::string& uri);

}  // namespace firesteel::conf
