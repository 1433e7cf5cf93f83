#pragma once
/// File name patterns as Hadoop's FileSystem.globStatus knows them: * ? [a-z] [^a] {a,b} and \.
/// A pattern of several parts matches part by part; * also matches names that begin with a dot.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::base {

/// True if `path` is not the name of itself: it has a wildcard or a backslash.
[[nodiscard]] bool has_wildcard(std::string_view path);

/// True if `path` has a wildcard that no backslash escapes.
[[nodiscard]] bool is_pattern(std::string_view path);

/// Why Hadoop refuses `path` as a pattern (GlobPattern, for each part): an unclosed group, a
/// backslash at the end, or one before a letter or digit that is no escape.  Nothing if it does
/// not.
[[nodiscard]] std::optional<std::string> glob_problem(std::string_view path);

/// True if `pattern` matches `name`, one path component.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view name);

/// The regular files (symlinks followed) that the absolute `pattern` matches, sorted by path.
[[nodiscard]] std::vector<std::string> glob_files(std::string_view pattern);

}  // namespace firesteel::base
