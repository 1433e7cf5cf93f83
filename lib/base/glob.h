#pragma once
/// File name patterns as Hadoop's FileSystem.globStatus knows them: * ? [a-z] [^a] {a,b} and \.
/// A pattern of several parts matches part by part; * also matches names that begin with a dot.

#include <string>
#include <string_view>
#include <vector>

namespace firesteel::base {

[[nodiscard]] bool has_wildcard(std::string_view path);

/// True if `pattern` matches `name`, one path component.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view name);

/// The regular files (symlinks followed) that the absolute `pattern` matches, sorted by path.
[[nodiscard]] std::vector<std::string> glob_files(std::string_view pattern);

}  // namespace firesteel::base
