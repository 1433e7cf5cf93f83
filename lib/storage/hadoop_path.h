#pragma once
/// Paths of upload targets, as Spark's client reads them.  Pure functions of their texts.

#include <string>
#include <string_view>

namespace firesteel::storage {

/// Mirrors org.apache.hadoop.fs.Path(String).  Unlike a URI it has no escapes, no query and no
/// fragment: "%20", "?" and "#" are part of the name.
struct HadoopPath {
  std::string scheme;     ///< as written; empty if there is none
  std::string authority;  ///< host and port; empty if there is none
  std::string path;       ///< without ".", "..", double slashes and the slash at the end
};

[[nodiscard]] HadoopPath parse_hadoop_path(std::string_view text);

/// `target` with the fragment `alias`, as Spark writes uploads to spark.archives: percent-encoded
/// except for existing escapes, without the authority's slashes if the authority is empty, and
/// without what follows a "#" in `target`.  Mirrors jakarta.ws.rs.core.UriBuilder.
[[nodiscard]] std::string archive_uri(std::string_view target, std::string_view alias);

}  // namespace firesteel::storage
