#pragma once
/// Locations of files as Spark reads them: java.net.URI's syntax, relative paths made absolute
/// file: URIs, globs in lists.  Mirrors util.Utils.resolveURI and util.DependencyUtils.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::conf {

/// The parts of a URI that matter here, escapes still in them.
struct Uri {
  std::string scheme;           ///< as written; empty: a relative reference
  std::string scheme_specific;  ///< between scheme and fragment, escapes still in it
  std::string path;             ///< empty for an opaque one ("mailto:x")
  bool opaque = false;
  std::optional<std::string> fragment;
};

/// Nothing when `text` is no URI by java.net.URI's rules.
[[nodiscard]] std::optional<Uri> parse_uri(std::string_view text);
/// %XX replaced by the bytes they stand for.
[[nodiscard]] std::string decode_percent(std::string_view text);

/// `path` as a URI: as it is when it has a scheme, else an absolute file: URI (relative to
/// `directory`, ".." and links resolved).
[[nodiscard]] std::string resolve_uri(std::string_view path, const std::string& directory);
/// Each entry of a comma list resolved.
[[nodiscard]] std::string resolve_uris(std::string_view list, const std::string& directory);

/// A comma list with each entry resolved and file globs replaced by what they match; folders are
/// dropped, a name without wildcards stays even when there is no such file.  Throws Error kUsage
/// when a pattern with a #name matches several files.
[[nodiscard]] std::string resolve_globs(std::string_view list, const std::string& directory);

/// True for what lies on the submitting machine: no scheme, or file:.
[[nodiscard]] bool is_local_file(std::string_view uri, const std::string& directory);
/// The path of a file: or local: URI or of a plain path, decoded; nothing for others.
[[nodiscard]] std::optional<std::string> local_path(std::string_view uri);

}  // namespace firesteel::conf
