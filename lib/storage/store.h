#pragma once
/// Where dependencies are uploaded to: one store a URI scheme.  Now: directories of this machine
/// (an NFS or claim mount, or a node's path).

#include <memory>
#include <string>
#include <string_view>

namespace firesteel::storage {

class Store {
 public:
  virtual ~Store() = default;
  /// Copies the local file `source` to `target`, over what is there, and creates the directories
  /// on the way.  `target` appears complete or not at all.  Throws Error kUpload.
  virtual void upload(const std::string& source, const std::string& target) = 0;
  /// Takes back an upload: deletes `target` and its directory when that is empty then.  False when
  /// something could not be deleted.
  [[nodiscard]] virtual bool remove(const std::string& target) = 0;
};

/// The scheme of a URI in lower case, empty for a plain path ("C", "1a:b" and "/a:b" are paths).
[[nodiscard]] std::string scheme_of(std::string_view uri);
/// The local path that a `file:` URI or a plain path names; escapes (%20) of URIs are decoded.
[[nodiscard]] std::string local_path(std::string_view uri);

/// The store for `uri`.  Throws Error kUpload when its scheme is not supported.
[[nodiscard]] std::unique_ptr<Store> open_store(std::string_view uri);

}  // namespace firesteel::storage
