#pragma once
/// Resolves file locations like Spark: java.net.URI's syntax, relative paths as absolute file:
/// URIs, globs in lists.  Mirrors util.Utils.resolveURI and util.DependencyUtils.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::conf {

/// The parts of a URI, with escapes not decoded.
struct Uri {
  std::string scheme;           ///< as written; empty: a relative reference
  std::string scheme_specific;  ///< between scheme and fragment
  std::string authority;        ///< host and port
  std::string path;             ///< empty for an opaque URI ("mailto:x")
  bool opaque = false;
  std::optional<std::string> fragment;
};

/// Nothing if `text` is not a URI by java.net.URI's rules.
[[nodiscard]] std::optional<Uri> parse_uri(std::string_view text);

/// `path` as a URI: unchanged if it has a scheme, else an absolute file: URI (resolved against
/// `directory`, without ".." and symlinks).
[[nodiscard]] std::string resolve_uri(std::string_view path, const std::string& directory);
/// Each entry of a comma list resolved.
[[nodiscard]] std::string resolve_uris(std::string_view list, const std::string& directory);

/// A comma list with each entry resolved and file globs expanded.  Drops directories; keeps a name
/// without wildcards even if there is no such file.  Throws Error kUsage if a pattern with a #name
/// matches several files, for a pattern that Hadoop refuses, and for a URI that no Hadoop file
/// system has: file: with a host, a scheme in upper case, or no path.
[[nodiscard]] std::string resolve_globs(std::string_view list, const std::string& directory);

/// The path of a file: or local: URI or of a plain path, decoded; nothing for others.
[[nodiscard]] std::optional<std::string> local_path(std::string_view uri);

/// Throws Error kInput if a file: URI or a plain path names nothing on this machine, and kUsage if
/// it has a host.
void require_existing_file(std::string_view uri);

/// The path that a URI names, if it is one of this machine and no file is there.
[[nodiscard]] std::optional<std::string> missing_file(std::string_view uri);

}  // namespace firesteel::conf
